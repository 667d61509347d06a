-- MUC-4 templates from the rows of sitrep_incidents, sitrep_roles and sitrep_mentions. What is particular to the task stands here:
-- nine countries, recent acts only, its names of types; everything else is the extension's answer.
CREATE TEMP TABLE nine(country PRIMARY KEY);
INSERT INTO nine VALUES ('Argentina'), ('Bolivia'), ('Chile'), ('Colombia'), ('Ecuador'), ('El Salvador'), ('Guatemala'), ('Honduras'), ('Peru');
CREATE TEMP TABLE doc AS SELECT line ->> 'docid' AS docid, line ->> 'text' AS text FROM raw;
CREATE TEMP TABLE inc AS SELECT doc.docid, i.* FROM doc, sitrep_incidents(doc.text) AS i;
CREATE TEMP TABLE role AS SELECT doc.docid, r.* FROM doc, sitrep_roles(doc.text) AS r;
CREATE TEMP TABLE named AS SELECT doc.docid, m.kind, m.value, count(*) AS n, min(m.sentence) AS first
  FROM doc, sitrep_mentions(doc.text) AS m WHERE m.kind IN ('place', 'nationality') GROUP BY 1, 2, 3;

-- the country that the report is about: by its names of countries and nations, its towns and its incidents
CREATE TEMP TABLE town AS SELECT value, (SELECT p.country FROM sitrep_places(value) AS p LIMIT 1) AS country
  FROM (SELECT DISTINCT value FROM named WHERE kind = 'place');
CREATE TEMP TABLE vote AS
  SELECT docid, country, sum(weight) AS weight FROM (
    SELECT docid, value AS country, 2 * n + (first <= 2) AS weight FROM named WHERE value IN (SELECT country FROM nine)
    UNION ALL SELECT docid, country, n + 2 * (first <= 1) FROM named JOIN town USING (value) WHERE kind = 'place' AND value NOT IN (SELECT country FROM nine)
    UNION ALL SELECT docid, country, 2 FROM inc)
  WHERE country IN (SELECT country FROM nine) GROUP BY 1, 2;
CREATE TEMP TABLE home AS SELECT docid, country, max(weight) AS weight FROM vote GROUP BY docid;

CREATE TEMP TABLE kept AS
  SELECT inc.docid, incident, type, killed_min, killed_max, perpetrators_killed_min, injured_min, injured_max, status, hostages_min, date_from, date_precision, place, prominence, confidence,
    CASE WHEN inc.country IN (SELECT country FROM nine) THEN inc.country ELSE home.country END AS country
  FROM inc JOIN home USING (docid) WHERE confidence >= CASE prominence WHEN 'main' THEN 0.4 WHEN 'separate' THEN 0.5 ELSE 0.75 END
    AND docid IN (SELECT docid FROM role GROUP BY docid HAVING sum(confidence) > 0.4);
SELECT docid, incident, 'incident_type',
  CASE type WHEN 'bombing' THEN 'BOMBING' WHEN 'kidnapping' THEN 'KIDNAPPING' WHEN 'siege' THEN CASE WHEN hostages_min > 0 THEN 'KIDNAPPING' ELSE 'ATTACK' END WHEN 'arson' THEN 'ARSON' WHEN 'robbery' THEN 'ROBBERY'
    WHEN 'hijacking' THEN 'HIJACKING' ELSE 'ATTACK' END FROM kept;
SELECT DISTINCT r.docid, coalesce((SELECT k.incident FROM kept AS k WHERE k.docid = r.docid AND k.incident = r.incident), (SELECT min(k.incident) FROM kept AS k WHERE k.docid = r.docid), r.incident),
  CASE r.role WHEN 'perpetrator_individual' THEN 'PerpInd' WHEN 'perpetrator_group' THEN 'PerpOrg' WHEN 'target' THEN 'Target' WHEN 'weapon' THEN 'Weapon'
    WHEN 'victim' THEN CASE WHEN r.value IS NOT NULL THEN 'Victim' ELSE 'VictimDesc' END END,
  replace(replace(r.text, char(10), ' '), char(9), ' ')
  FROM role AS r WHERE r.role IN ('perpetrator_individual', 'perpetrator_group', 'target', 'victim', 'weapon');
-- human targets only: the attackers' dead do not count; a murder without a number is that of the victims it names
SELECT docid, incident, 'killed', n FROM (SELECT docid, incident, CASE WHEN killed_min IS NOT NULL THEN killed_min - coalesce(perpetrators_killed_min, 0)
    WHEN type IN ('assassination', 'armed_assault') AND confidence > 0.7 AND status = 'occurred' THEN (SELECT max(1, count(*)) FROM role AS r WHERE r.docid = kept.docid AND r.incident = kept.incident AND r.role = 'victim' AND r.value IS NOT NULL) END AS n
  FROM kept WHERE killed_max IS NOT NULL OR killed_min IS NULL) WHERE n BETWEEN 1 AND 99;
SELECT docid, incident, 'injured', injured_min FROM kept WHERE injured_min > 0 AND injured_max IS NOT NULL;
SELECT docid, incident, 'country', country FROM kept WHERE country IS NOT NULL;
SELECT docid, incident, 'place', kept.place FROM kept JOIN inc USING (docid, incident) WHERE inc.country IN (SELECT country FROM nine) AND kept.place IS NOT NULL;
SELECT docid, incident, 'date', date_from FROM kept WHERE date_precision = 'day';
