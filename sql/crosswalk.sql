-- crosswalk.sql: from sitrep's incident types to the codes of the common event data sets.
--
-- Creates the view sitrep_crosswalk (type, gtd_attacktype, gtd_name, acled_event, acled_sub_event,
-- plover_event, plover_mode, ucdp_violence, muc4_type). NULL: the scheme has no such type, or the type alone does
-- not decide (UCDP's kind of violence hangs on the actors: 1 state-based, 2 non-state, 3 one-sided).
--
--   .read sql/crosswalk.sql
--   SELECT i.*, c.gtd_attacktype FROM news_incidents AS i LEFT JOIN sitrep_crosswalk AS c USING (type);
--
-- Sources: codebooks of GTD (START, 2021), ACLED (2023), PLOVER (2023), UCDP GED (23.1), MUC-4 task documents.
CREATE VIEW IF NOT EXISTS sitrep_crosswalk(type, gtd_attacktype, gtd_name, acled_event, acled_sub_event, plover_event, plover_mode, ucdp_violence, muc4_type) AS
VALUES
  ('bombing',            3, 'Bombing/Explosion',                       'Explosions/Remote violence', 'Remote explosive/landmine/IED',    'ASSAULT',  'explosives',    NULL, 'BOMBING'),
  ('armed_assault',      2, 'Armed Assault',                           'Violence against civilians', 'Attack',                           'ASSAULT',  'firearms',      NULL, 'ATTACK'),
  ('assassination',      1, 'Assassination',                           'Violence against civilians', 'Attack',                           'ASSAULT',  'assassinate',   3,    'ATTACK'),
  ('kidnapping',         6, 'Hostage Taking (Kidnapping)',             'Violence against civilians', 'Abduction/forced disappearance',   'COERCE',   'seize',         NULL, 'KIDNAPPING'),
  ('siege',              5, 'Hostage Taking (Barricade Incident)',     'Battles',                    'Armed clash',                      'COERCE',   'seize',         NULL, 'KIDNAPPING'),
  ('hijacking',          4, 'Hijacking',                               'Violence against civilians', 'Abduction/forced disappearance',   'COERCE',   'seize',         NULL, 'HIJACKING'),
  ('arson',              7, 'Facility/Infrastructure Attack',          'Strategic developments',     'Looting/property destruction',     'ASSAULT',  'other',         NULL, 'ARSON'),
  ('sabotage',           7, 'Facility/Infrastructure Attack',          'Strategic developments',     'Looting/property destruction',     'ASSAULT',  'other',         NULL, 'ATTACK'),
  ('robbery',            9, 'Unknown',                                 'Strategic developments',     'Looting/property destruction',     'COERCE',   'seize',         NULL, 'ROBBERY'),
  ('shelling',           3, 'Bombing/Explosion',                       'Explosions/Remote violence', 'Shelling/artillery/missile attack','ASSAULT',  'heavy-weapons', NULL, 'ATTACK'),
  ('airstrike',          3, 'Bombing/Explosion',                       'Explosions/Remote violence', 'Air/drone strike',                 'ASSAULT',  'heavy-weapons', NULL, 'ATTACK'),
  ('clash',              2, 'Armed Assault',                           'Battles',                    'Armed clash',                      'ASSAULT',  'firearms',      NULL, 'ATTACK'),
  ('security_operation', NULL, NULL,                                   'Battles',                    'Armed clash',                      'COERCE',   'arrest',        1,    NULL),
  ('jailbreak',          7, 'Facility/Infrastructure Attack',          'Strategic developments',     'Other',                            'ASSAULT',  'other',         NULL, 'ATTACK'),
  ('unarmed_assault',    8, 'Unarmed Assault',                         'Violence against civilians', 'Attack',                           'ASSAULT',  'beat',          NULL, 'ATTACK'),
  ('threat',             NULL, NULL,                                   NULL,                         NULL,                               'THREATEN', 'violence',      NULL, 'ATTACK'),
  ('unrest',             NULL, NULL,                                   'Riots',                      'Violent demonstration',            'PROTEST',  'riot',          NULL, NULL),
  ('attack',             9, 'Unknown',                                 'Violence against civilians', 'Attack',                           'ASSAULT',  'other',         NULL, 'ATTACK');
