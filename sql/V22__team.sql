-- Surveys that their owners share with other members.

CREATE TABLE collaborator (
  id         VARCHAR(22) NOT NULL PRIMARY KEY,
  survey_id  VARCHAR(22) NOT NULL,
  member_id  VARCHAR(22) NOT NULL,
  role       VARCHAR(10) NOT NULL,
  joined_at  DATETIME(6) NOT NULL,
  CONSTRAINT collaborator_survey_member UNIQUE (survey_id, member_id),
  CONSTRAINT collaborator_role CHECK (role IN ('viewer', 'editor')),
  CONSTRAINT collaborator_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE,
  CONSTRAINT collaborator_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- A link with which one member becomes a collaborator.
CREATE TABLE team_link (
  id         VARCHAR(22) NOT NULL PRIMARY KEY,
  survey_id  VARCHAR(22) NOT NULL,
  role       VARCHAR(10) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,  -- SHA-256, hex: the token itself is nowhere
  expires_at DATETIME(6) NOT NULL,
  used_by    VARCHAR(22) NULL,      -- the member who has joined with it; set once, by a conditional UPDATE
  CONSTRAINT team_link_token UNIQUE (token_hash),
  CONSTRAINT team_link_role CHECK (role IN ('viewer', 'editor')),
  CONSTRAINT team_link_survey FOREIGN KEY (survey_id) REFERENCES survey (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
