-- The other sites whose pages may call the API for a survey.

ALTER TABLE survey ADD origins TEXT NULL;  -- JSON ["https://www.example.org"]
