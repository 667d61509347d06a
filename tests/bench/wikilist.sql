-- One row of fields for each text of wikilist: the incident with the highest toll speaks for it.
CREATE TEMP TABLE doc AS SELECT line ->> 'id' AS id, line ->> 'text' AS text FROM raw;
CREATE TEMP TABLE inc AS
  SELECT * FROM (
    SELECT doc.id, i.*, row_number() OVER (PARTITION BY doc.id ORDER BY
             i.prominence <> 'main', coalesce(i.killed_min, i.killed_max, -1) DESC, i.incident) AS best
    FROM doc, sitrep_incidents(doc.text) AS i) WHERE best = 1;
SELECT id, 'killed', coalesce(killed_min, '') || '..' || coalesce(killed_max, '') FROM inc WHERE killed_min IS NOT NULL OR killed_max IS NOT NULL;
SELECT id, 'injured', coalesce(injured_min, '') || '..' || coalesce(injured_max, '') FROM inc WHERE injured_min IS NOT NULL OR injured_max IS NOT NULL;
SELECT id, 'group', coalesce(claimed_by, perpetrator_group, attributed_to) FROM inc WHERE coalesce(claimed_by, perpetrator_group, attributed_to) IS NOT NULL;
SELECT id, 'country', country FROM inc WHERE country IS NOT NULL;
SELECT id, 'province', admin1 FROM inc WHERE admin1 IS NOT NULL;
SELECT id, 'city', place FROM inc WHERE place IS NOT NULL;
SELECT id, 'attack_type', replace(type, '_', ' ') FROM inc WHERE type IS NOT NULL;
SELECT id, 'weapon_type', replace(weapon_type, '_', ' ') FROM inc WHERE weapon_type IS NOT NULL;
SELECT id, 'suicide', coalesce(suicide, 0) FROM inc;
