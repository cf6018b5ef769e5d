-- E-mail addresses, confirmed by a mailed link.

ALTER TABLE member ADD email_confirmed_at DATETIME(6) NULL;  -- NULL: nobody has shown that the mailbox is theirs

-- Who came through a provider has an identity from their first day: the provider vouched for the address. The configured
-- administrator's is the operator's word.
UPDATE member m JOIN identity i ON i.id = m.id SET m.email_confirmed_at = m.created_at;

-- A member has one link at most: a new one replaces it.
CREATE TABLE email_link (
  member_id  VARCHAR(22)  NOT NULL PRIMARY KEY,
  email      VARCHAR(254) NOT NULL,  -- to which it was mailed: the member's address, or the one that they want instead
  former     VARCHAR(254) NULL,      -- the address that it replaced
  token_hash VARCHAR(64)  NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  expires_at DATETIME(6)  NOT NULL,
  used_by    VARCHAR(22)  NULL,      -- the attempt that has used it, so that a retry recognizes itself; NULL: not used
  CONSTRAINT email_link_token UNIQUE (token_hash),
  CONSTRAINT email_link_member FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
  INDEX email_link_expires_at (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
