-- An administrator disables members, names administrators, and makes links with which members set a new password.

ALTER TABLE member
  ADD disabled_at         DATETIME(6) NULL,  -- NULL: the member can log in
  ADD administrator_until DATETIME(6) NULL,  -- when an administrator withdrew it; the configured administrator is not made again then
  ADD INDEX member_administrator (administrator, id),  -- whoever changes members locks the administrators, in this order, and nobody else
  ADD INDEX member_created_at (created_at, id);

-- A member has one link at most: a new one replaces it.
CREATE TABLE password_link (
  member_id  VARCHAR(22) NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  expires_at DATETIME(6) NOT NULL,
  used_by    VARCHAR(22) NULL,      -- the attempt that has used it, so that a retry recognizes itself; NULL: not used
  CONSTRAINT password_link_token UNIQUE (token_hash),
  CONSTRAINT password_link_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  INDEX password_link_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
