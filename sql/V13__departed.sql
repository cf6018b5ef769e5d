-- How many times something was done within a window, such as sign-ups from one address: for all servers together. The row is locked while it
-- is counted, so however many come at one instant, none is missed.

CREATE TABLE rate_limit (
  subject VARCHAR(100) NOT NULL PRIMARY KEY,
  taken   BIGINT       NOT NULL,
  ends_at DATETIME(6)  NOT NULL,  -- of the window; the first after it begins the next one
  INDEX rate_limit_ends_at (ends_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
