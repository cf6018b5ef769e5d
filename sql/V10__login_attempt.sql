-- An attempt to log in counts as a failure from before its password is looked at; a success deletes it. The limit is one of account and
-- address together, so that guesses from elsewhere lock nobody out.

ALTER TABLE login_failure
  ADD settled BOOLEAN NOT NULL DEFAULT TRUE,  -- FALSE: the password is being looked at
  DROP INDEX login_failure_account,
  ADD INDEX login_failure_account_address (account, address, failed_at);
