-- API tokens: what programs of a member may do, until when. Of a token that is revoked there is no row.
CREATE TABLE api_token (
  id         VARCHAR(22)  NOT NULL PRIMARY KEY,
  member_id  VARCHAR(22)  NOT NULL,
  token_hash VARCHAR(64)  NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  name       VARCHAR(100) NOT NULL,
  scopes     VARCHAR(100) NOT NULL,  -- separated by spaces
  created_at DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6),
  expires_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NULL,      -- give or take a minute: not every request writes
  CONSTRAINT api_token_token_hash UNIQUE (token_hash),
  CONSTRAINT api_token_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  INDEX api_token_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
