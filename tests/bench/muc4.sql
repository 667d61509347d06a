-- MUC-4 templates from the rows of sitrep_incidents and sitrep_roles.
CREATE TEMP TABLE doc AS SELECT line ->> 'docid' AS docid, line ->> 'text' AS text FROM raw;
CREATE TEMP TABLE inc AS SELECT doc.docid, i.* FROM doc, sitrep_incidents(doc.text) AS i;
CREATE TEMP TABLE role AS SELECT doc.docid, r.* FROM doc, sitrep_roles(doc.text) AS r;
CREATE TEMP TABLE kept AS SELECT * FROM inc WHERE confidence >= 0.4;
SELECT docid, incident, 'incident_type',
  CASE type WHEN 'bombing' THEN 'BOMBING' WHEN 'kidnapping' THEN 'KIDNAPPING' WHEN 'siege' THEN 'KIDNAPPING' WHEN 'arson' THEN 'ARSON' WHEN 'robbery' THEN 'ROBBERY'
    WHEN 'hijacking' THEN 'HIJACKING' ELSE 'ATTACK' END FROM kept;
SELECT DISTINCT r.docid, r.incident,
  CASE r.role WHEN 'perpetrator_individual' THEN 'PerpInd' WHEN 'perpetrator_group' THEN 'PerpOrg' WHEN 'target' THEN 'Target' WHEN 'weapon' THEN 'Weapon'
    WHEN 'victim' THEN CASE WHEN r.entity IS NOT NULL THEN 'Victim' ELSE 'VictimDesc' END END,
  replace(replace(r.text, char(10), ' '), char(9), ' ')
  FROM role AS r WHERE r.role IN ('perpetrator_individual', 'perpetrator_group', 'target', 'victim', 'weapon');
SELECT docid, incident, 'killed', coalesce(killed_min, killed_max) FROM kept WHERE coalesce(killed_min, killed_max) > 0;
SELECT docid, incident, 'injured', coalesce(injured_min, injured_max) FROM kept WHERE coalesce(injured_min, injured_max) > 0;
SELECT docid, incident, 'country', country FROM kept WHERE country IS NOT NULL;
SELECT docid, incident, 'place', place FROM kept WHERE place IS NOT NULL;
SELECT docid, incident, 'date', date_from FROM kept WHERE date_precision = 'day';
