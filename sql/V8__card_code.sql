-- A card is found however its code is typed. The migration that follows, in Java, fills this in for the cards that are there, as SQL
-- knows no Unicode normalisation; it does the same for the e-mail addresses of members.

ALTER TABLE card
  ADD code VARCHAR(64) NULL,  -- the id without capitals, spaces and hyphens; NULL: another card has it, and this one is known by its exact id alone
  ADD CONSTRAINT card_code UNIQUE (code);
