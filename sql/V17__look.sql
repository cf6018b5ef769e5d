-- How a survey's page looks.

ALTER TABLE survey
  ADD accent_color VARCHAR(7) NULL,  -- #rrggbb
  ADD color_scheme VARCHAR(5) NULL;  -- light, dark; NULL: as the respondent's system is
