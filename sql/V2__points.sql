-- The ledger. A move of points is one append-only row: `amount` to (or, negative, from) `account`, from (or to)
-- `counter_account`, so all accounts together always sum to zero. The house account has no balance row: it takes part in
-- every move and would be one hot row.

CREATE TABLE account (
  member_id VARCHAR(22) NOT NULL PRIMARY KEY,
  balance   BIGINT      NOT NULL,
  CONSTRAINT account_balance_not_negative CHECK (balance >= 0)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE ledger_entry (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account         VARCHAR(22)  NOT NULL,
  counter_account VARCHAR(64)  NOT NULL,
  amount          BIGINT       NOT NULL,
  reason          VARCHAR(32)  NOT NULL,
  reference       VARCHAR(128) NOT NULL,
  moved_at        DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6),
  CONSTRAINT ledger_entry_reason_reference UNIQUE (reason, reference),
  CONSTRAINT ledger_entry_moves_something CHECK (amount <> 0),
  INDEX ledger_entry_account (account, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
