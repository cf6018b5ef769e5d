-- Who may respond, how often, when, and what for.

ALTER TABLE survey
  ADD anonymous     BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD choice_limits LONGTEXT    NULL,  -- JSON {question: {value: places}}
  ADD reward        BIGINT      NULL,  -- points for a response
  ADD opens_at      DATETIME(6) NULL,
  ADD closes_at     DATETIME(6) NULL,
  DROP CONSTRAINT survey_respondents,
  ADD CONSTRAINT survey_respondents CHECK (respondents IN ('anyone', 'members', 'invited')),
  ADD CONSTRAINT survey_reward
    CHECK (reward IS NULL OR reward >= 1 AND response_limit IS NOT NULL AND respondents = 'members' AND NOT anonymous),
  ADD CONSTRAINT survey_opens_before_it_closes CHECK (opens_at < closes_at),
  ADD INDEX survey_overdue (state, closes_at);

-- The respondent is a member or an invitation.
ALTER TABLE response DROP FOREIGN KEY response_respondent;

CREATE TABLE invitation (
  id         VARCHAR(22) NOT NULL PRIMARY KEY,
  survey_id  VARCHAR(22) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  revoked    BOOLEAN     NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT invitation_token UNIQUE (token_hash),
  CONSTRAINT invitation_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE,
  INDEX invitation_survey_oldest (survey_id, created_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- That somebody has responded to an anonymous survey: no time, no number, no response. The rows lie in the order of the key.
CREATE TABLE participation (
  survey_id   VARCHAR(22) NOT NULL,
  participant VARCHAR(22) NOT NULL,  -- a member or an invitation
  PRIMARY KEY (survey_id, participant),
  CONSTRAINT participation_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Answers that are not submitted yet; gone with the submission.
CREATE TABLE progress (
  survey_id   VARCHAR(22) NOT NULL,
  response_id VARCHAR(64) NOT NULL,
  member_id   VARCHAR(22) NULL,      -- whose account it is saved on; NULL: anyone's who knows the id
  answers     LONGTEXT    NOT NULL,
  page        BIGINT      NULL,
  saved_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (survey_id, response_id),
  CONSTRAINT progress_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE,
  INDEX progress_member (member_id, survey_id, saved_at),
  INDEX progress_saved_at (saved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- A member who has left: the row stays, because entries and responses name its id, but it says nothing of the person.
ALTER TABLE member
  ADD deleted_at DATETIME(6) NULL,
  ADD INDEX member_deleted_at (deleted_at);

-- Answers are kept sealed from now on; those of before could not be opened.
DELETE FROM idempotency_key;
