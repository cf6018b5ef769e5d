-- When a session was opened, which what can't be undone asks for, and when it was used last, which ends it when it is idle. Both by the
-- database's clock, as is expires_at. Of the sessions that are there nobody knows when they were opened: long ago.

ALTER TABLE session
  ADD opened_at DATETIME(6) NOT NULL DEFAULT '2000-01-01',
  ADD used_at   DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6);  -- give or take a minute: not every request writes
ALTER TABLE session ALTER COLUMN opened_at SET DEFAULT UTC_TIMESTAMP(6);
