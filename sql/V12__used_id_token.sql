-- ID tokens that have logged in: each does so once. A row is of use until its token has expired.

CREATE TABLE used_id_token (
  id           VARCHAR(64) NOT NULL PRIMARY KEY,  -- SHA-256 of what the provider signed, hex
  session_hash VARCHAR(64) NOT NULL,              -- token_hash of the session that it opened: a rerun knows its own
  expires_at   DATETIME(6) NOT NULL,
  INDEX used_id_token_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
