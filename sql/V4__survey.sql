-- Surveys and the responses to them.

CREATE TABLE survey (
  id             VARCHAR(22)  NOT NULL PRIMARY KEY,
  owner          VARCHAR(22)  NOT NULL,
  state          VARCHAR(10)  NOT NULL,
  title          TEXT         NOT NULL,  -- of the definition, in its default language
  definition     LONGTEXT     NOT NULL,
  respondents    VARCHAR(10)  NOT NULL,
  response_limit BIGINT       NULL,
  version        INT          NOT NULL,
  created_at     DATETIME(6)  NOT NULL,
  CONSTRAINT survey_owner FOREIGN KEY (owner) REFERENCES member (id),
  CONSTRAINT survey_state CHECK (state IN ('draft', 'open', 'closed')),
  CONSTRAINT survey_respondents CHECK (respondents IN ('anyone', 'members')),
  CONSTRAINT survey_response_limit_positive CHECK (response_limit >= 1),
  INDEX survey_owner_newest (owner, created_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE response (
  survey_id    VARCHAR(22) NOT NULL,
  id           VARCHAR(64) NOT NULL,  -- minted by the client: what makes a submission repeatable
  respondent   VARCHAR(22) NULL,                  -- NULL: anyone
  answers      LONGTEXT    NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (survey_id, id),
  CONSTRAINT response_survey_respondent UNIQUE (survey_id, respondent),
  CONSTRAINT response_survey FOREIGN KEY (survey_id) REFERENCES survey (id),
  CONSTRAINT response_respondent FOREIGN KEY (respondent) REFERENCES member (id),
  INDEX response_survey_newest (survey_id, submitted_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
