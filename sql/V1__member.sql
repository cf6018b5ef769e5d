-- Members, how they log in, and their sessions.
--
-- All tables: utf8mb4_nopad_bin compares byte by byte and counts trailing spaces, so "a", "A" and "a " are three keys.
-- DATETIME(6) is UTC. Every guard of a once-only write is a constraint with a name; PRIMARY is the guard where the key
-- itself is what must be once.

CREATE TABLE member (
  id                VARCHAR(22)  NOT NULL PRIMARY KEY,
  email             VARCHAR(254) NOT NULL,  -- lower case
  name              VARCHAR(100) NOT NULL,
  password          VARCHAR(300) NULL,      -- PBKDF2, with algorithm, iterations and salt; NULL: logs in through a provider only
  administrator     BOOLEAN      NOT NULL DEFAULT FALSE,
  survey_created_at DATETIME(6)  NULL,      -- by the database's clock; the cool-down is a conditional UPDATE of it
  created_at        DATETIME(6)  NOT NULL,
  CONSTRAINT member_email UNIQUE (email)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE identity (
  id        VARCHAR(22)  NOT NULL PRIMARY KEY,
  provider  VARCHAR(64)  NOT NULL,
  subject   VARCHAR(255) NOT NULL,
  member_id VARCHAR(22)  NOT NULL,
  CONSTRAINT identity_provider_subject UNIQUE (provider, subject),
  CONSTRAINT identity_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE session (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,  -- SHA-256, hex: the token itself is nowhere
  member_id  VARCHAR(22) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT session_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  INDEX session_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Failed log-ins of the last minutes, to slow down guessing. Successes leave no trace here.
CREATE TABLE login_failure (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account   VARCHAR(64) NOT NULL,  -- SHA-256 of the e-mail tried, hex
  address   VARCHAR(64) NOT NULL,
  failed_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  INDEX login_failure_account (account, failed_at),
  INDEX login_failure_address (address, failed_at),
  INDEX login_failure_failed_at (failed_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
