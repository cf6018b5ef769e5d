-- QR cards, who collected them, and trackers.

CREATE TABLE card (
  id               VARCHAR(64) NOT NULL PRIMARY KEY,
  points           BIGINT      NOT NULL,
  collection_limit BIGINT      NULL,
  CONSTRAINT card_points_positive CHECK (points >= 1),
  CONSTRAINT card_limit_positive CHECK (collection_limit >= 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE card_collection (
  id           VARCHAR(22) NOT NULL PRIMARY KEY,
  card_id      VARCHAR(64) NOT NULL,
  member_id    VARCHAR(22) NOT NULL,
  points       BIGINT      NOT NULL,
  collected_at DATETIME(6) NOT NULL,
  CONSTRAINT card_collection_card_member UNIQUE (card_id, member_id),
  CONSTRAINT card_collection_card FOREIGN KEY (card_id) REFERENCES card (id),
  CONSTRAINT card_collection_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE tracker (
  id         VARCHAR(22) NOT NULL PRIMARY KEY,
  member_id  VARCHAR(22) NOT NULL,
  type       VARCHAR(64) NOT NULL,
  value      TEXT        NOT NULL,  -- any JSON value
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  CONSTRAINT tracker_member_type UNIQUE (member_id, type),
  CONSTRAINT tracker_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
