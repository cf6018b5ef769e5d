-- What may be done once stays done when its member leaves and comes back, and sign-ups are limited by address. Of who left before this
-- migration nothing is known.

-- What a member who has left had used up: that they had an account, the sign-up points, each card that they collected, each survey that takes
-- responses still and has one of theirs. No row says whose: the id is a hash of the use and of a pseudonym, which is a keyed hash of the e-mail
-- address or of the identity at a provider, and stored nowhere. By the month alone, rows and departures can't be joined.
CREATE TABLE departed_use (
  id         VARCHAR(64) NOT NULL PRIMARY KEY,  -- SHA-256, hex
  kept_until DATE        NOT NULL,              -- the last day of a month
  INDEX departed_use_kept_until (kept_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row: what pseudonyms are made with, beside SURELY_SECRET. With another value, who left before is not recognised.
CREATE TABLE pseudonym_key (
  value VARCHAR(64) NOT NULL PRIMARY KEY
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO pseudonym_key (value) VALUES (LOWER(HEX(RANDOM_BYTES(32))));

-- Whether the member had an account before, which they deleted.
ALTER TABLE member ADD returned BOOLEAN NOT NULL DEFAULT FALSE;

-- How many times something was done within a window, such as sign-ups from one address: for all servers together. The row is locked while it
-- is counted, so however many come at one instant, none is missed.
CREATE TABLE rate_limit (
  subject VARCHAR(100) NOT NULL PRIMARY KEY,
  taken   BIGINT       NOT NULL,
  ends_at DATETIME(6)  NOT NULL,  -- of the window; the first after it begins the next one
  INDEX rate_limit_ends_at (ends_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
