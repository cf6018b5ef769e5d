-- The audit log: who did what to which account, survey, card, token and link.

-- A row is written in the transaction of the act, never changed, and deleted only when it is too old. No foreign keys: what a
-- row tells outlives what it tells about. It has ids only, no names and no addresses: the ids of a deleted account lead nowhere.
CREATE TABLE audit_event (
  id     BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at     DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  action VARCHAR(40) NOT NULL,
  actor  VARCHAR(22) NULL,      -- the member who acted; NULL: the server did
  via    VARCHAR(20) NOT NULL,  -- how the actor was known: by a session, an API token, a link, credentials; or the system
  token  VARCHAR(22) NULL,      -- the API token with which they acted
  owner  VARCHAR(22) NULL,      -- the member to whom it belonged, who may read this; NULL: administrators alone may
  survey VARCHAR(22) NULL,
  target VARCHAR(64) NULL,      -- the card, token, invitation, link, session or member; NULL: the survey or the account itself
  detail VARCHAR(64) NULL,      -- such as the role that was given; a word of Surely's or its operator's own
  INDEX audit_event_owner (owner, id),
  INDEX audit_event_actor (actor, id),
  INDEX audit_event_survey (survey, id),
  INDEX audit_event_action (action, id),
  INDEX audit_event_at (at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
