-- One row: the key with which a log-in through a provider is sealed between its two steps, beside SURELY_SECRET. It is in the database so that
-- any server can take the second step. With another value, the log-ins that are under way have to begin again.
CREATE TABLE log_in_key (
  value VARCHAR(64) NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO log_in_key (value) VALUES (LOWER(HEX(RANDOM_BYTES(32))));
