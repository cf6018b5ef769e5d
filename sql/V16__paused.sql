-- Whether the owner has paused the survey: an open survey that takes no responses until it is resumed.

ALTER TABLE survey ADD paused BOOLEAN NOT NULL DEFAULT FALSE;
