-- The owner of a survey can delete a response.

-- Of a deleted response stay its id and its respondent, so that it is not stored again, and the time of its receipt. NULL for
-- submitted_at: it was deleted, and answers is empty. Lists, in the order of submitted_at, do not have it.
ALTER TABLE response
  MODIFY submitted_at DATETIME(6) NULL,
  ADD receipt_at DATETIME(6) NULL;  -- NULL as long as submitted_at has it

-- A tally has no way to take a response out again, so it is counted anew, in the order of ids.
ALTER TABLE tally
  ADD recounted_to VARCHAR(64) NULL,            -- the last id that is counted again; empty: none yet; NULL: all are
  ADD remaining    BIGINT NOT NULL DEFAULT 0,   -- responses still to be counted again; those uncounted are not among them
  ADD INDEX tally_recounting (recounted_to);
