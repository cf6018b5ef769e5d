-- How much there is of what grows with use, so that it can be limited: rows, or blocks of 4 KiB where rows differ much in size. The limits
-- are settings; `places` is the one that held when the count grew last.

INSERT INTO quota (subject, places, taken)
  SELECT CONCAT('trackers:', member_id), COUNT(*), COUNT(*) FROM tracker GROUP BY member_id;
INSERT INTO quota (subject, places, taken)
  SELECT CONCAT('invitations:', survey_id), COUNT(*), COUNT(*) FROM invitation GROUP BY survey_id;
INSERT INTO quota (subject, places, taken)
  SELECT CONCAT('definitions:', owner), SUM(blocks), SUM(blocks) FROM (SELECT owner,
    CEIL(LENGTH(definition) / 4096) + COALESCE(CEIL(LENGTH(choice_limits) / 4096), 0) AS blocks FROM survey) of_survey GROUP BY owner;
INSERT INTO quota (subject, places, taken)
  SELECT CONCAT('progress:', survey_id), SUM(CEIL(LENGTH(answers) / 4096)), SUM(CEIL(LENGTH(answers) / 4096)) FROM progress GROUP BY survey_id;

-- How many blocks the progress took that was deleted when the response was submitted: given back when the response is added up.
ALTER TABLE uncounted ADD freed BIGINT NOT NULL DEFAULT 0;

-- What a member has answered is found without reading all responses that there are. Neither index tells an order.
ALTER TABLE response ADD INDEX response_respondent (respondent);
ALTER TABLE participation ADD INDEX participation_participant (participant);
