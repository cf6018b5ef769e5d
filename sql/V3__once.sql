-- Idempotency keys, and places that run out.

-- One row a key, written first and committed with the write that it guards. `id` is a hash of member, path and key.
CREATE TABLE idempotency_key (
  id          VARCHAR(64)  NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(64)  NOT NULL,  -- of the body: the same key with another body is a mistake
  status      SMALLINT     NULL,
  location    VARCHAR(1000) NULL,
  etag        VARCHAR(100) NULL,
  body        LONGTEXT     NULL,
  created_at  DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6),
  INDEX idempotency_key_created_at (created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How many of a limited number of places are taken; no row where there is no limit. The count stands apart from the survey
-- or card it belongs to, because those rows are locked shared by every response and collection: counting in them would
-- upgrade the lock and deadlock.
CREATE TABLE quota (
  subject VARCHAR(100) NOT NULL PRIMARY KEY,
  places  BIGINT       NOT NULL,
  taken   BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT quota_taken_within_places CHECK (taken BETWEEN 0 AND places)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
