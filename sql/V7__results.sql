-- What a survey's responses add up to.

-- Responses that are not in the tally yet. No time and no number: it must not tell in which order anonymous responses came.
CREATE TABLE uncounted (
  survey_id   VARCHAR(22) NOT NULL,
  response_id VARCHAR(64) NOT NULL,
  PRIMARY KEY (survey_id, response_id),
  CONSTRAINT uncounted_response FOREIGN KEY (survey_id, response_id) REFERENCES response (survey_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE tally (
  survey_id VARCHAR(22) NOT NULL PRIMARY KEY,
  responses BIGINT      NOT NULL,  -- that are in it; with those uncounted, all there are
  state     LONGTEXT    NOT NULL,  -- JSON; empty: nothing is in it
  CONSTRAINT tally_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

INSERT INTO uncounted (survey_id, response_id) SELECT survey_id, id FROM response;
