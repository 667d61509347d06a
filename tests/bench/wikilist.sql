-- One row of fields for each text of wikilist: the incident with the highest toll speaks for it.
CREATE TEMP TABLE doc AS SELECT line ->> 'id' AS id, line ->> 'text' AS text FROM raw;
CREATE TEMP TABLE inc AS
  SELECT * FROM (
    SELECT doc.id, i.*, row_number() OVER (PARTITION BY doc.id ORDER BY
             i.prominence <> 'main', coalesce(i.killed_min, i.killed_max, -1) DESC, i.incident) AS best
    FROM doc, sitrep_incidents(doc.text) AS i) WHERE best = 1;
-- The scored rows are those whose figure stands in the text. There the list gives the victims where the text counts the
-- attackers apart, and N for "more than N".
CREATE TEMP TABLE above AS
  SELECT doc.id, c.incident, c.effect, c.count_min
  FROM doc, sitrep_casualties(doc.text) AS c
  WHERE c.count_max IS NULL AND (c.count_text LIKE '%more than%' OR c.count_text LIKE '%over%');
CREATE TEMP TABLE figure AS
  SELECT id, incident, 'killed' AS effect,
         killed_min - CASE WHEN perpetrators_killed_min < killed_min THEN perpetrators_killed_min ELSE 0 END AS low,
         killed_max - CASE WHEN perpetrators_killed_max < killed_max THEN perpetrators_killed_max ELSE 0 END AS high
  FROM inc
  UNION ALL SELECT id, incident, 'injured', injured_min, injured_max FROM inc;
SELECT id, effect,
       coalesce(low - EXISTS (SELECT 1 FROM above WHERE above.id = figure.id AND above.incident = figure.incident
                              AND above.effect = figure.effect AND above.count_min = figure.low), '')
       || '..' || coalesce(high, '')
FROM figure WHERE low IS NOT NULL OR high IS NOT NULL;
-- the list names a lone attacker where other rows name a group
CREATE TEMP TABLE person AS
  SELECT DISTINCT doc.id, m.value FROM doc, sitrep_mentions(doc.text) AS m WHERE m.kind = 'person';
CREATE TEMP TABLE actor AS
  SELECT id, coalesce((SELECT value FROM person AS p WHERE p.id = inc.id AND p.value = inc.perpetrator), claimed_by, perpetrator_group, attributed_to) AS name FROM inc;
SELECT id, 'group', name FROM actor WHERE name IS NOT NULL;
SELECT id, 'country', country FROM inc WHERE country IS NOT NULL;
SELECT id, 'province', admin1 FROM inc WHERE admin1 IS NOT NULL;
SELECT id, 'city', place FROM inc WHERE place IS NOT NULL;
SELECT id, 'attack_type', replace(type, '_', ' ') FROM inc WHERE type IS NOT NULL;
SELECT id, 'weapon_type', replace(weapon_type, '_', ' ') FROM inc WHERE weapon_type IS NOT NULL;
SELECT id, 'suicide', coalesce(suicide, 0) FROM inc;
