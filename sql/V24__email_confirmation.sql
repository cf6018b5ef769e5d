-- E-mail addresses, confirmed by a mailed link.

ALTER TABLE member ADD email_confirmed_at DATETIME(6) NULL;  -- NULL: nobody has shown that the mailbox is theirs

-- A member has one link at most: a new one replaces it.
CREATE TABLE email_link (
  member_id  VARCHAR(22)  NOT NULL PRIMARY KEY,
  email      VARCHAR(254) NOT NULL,  -- to which it was mailed
  is_change  BOOLEAN      NOT NULL,  -- it replaces the member's address; else it confirms that they have this one
  former     VARCHAR(254) NULL,      -- the address that it replaced, which a retry has to tell of that
  token_hash VARCHAR(64)  NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  expires_at DATETIME(6)  NOT NULL,
  used_by    VARCHAR(22)  NULL,      -- the attempt that has used it, so that a retry recognizes itself; NULL: not used
  CONSTRAINT email_link_token UNIQUE (token_hash),
  CONSTRAINT email_link_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  INDEX email_link_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
