-- WikiEvents: who, whom, with what, where; rows of sitrep_roles and places of sitrep_incidents.
CREATE TEMP TABLE doc AS SELECT line ->> 'doc_id' AS docid, line ->> 'text' AS text FROM raw;
SELECT DISTINCT docid,
  CASE r.role WHEN 'perpetrator_individual' THEN 'perpetrator' WHEN 'perpetrator_group' THEN 'perpetrator' WHEN 'weapon' THEN 'weapon' ELSE 'target' END,
  replace(replace(r.text, char(10), ' '), char(9), ' ')
  FROM doc, sitrep_roles(doc.text) AS r WHERE r.role IN ('perpetrator_individual', 'perpetrator_group', 'target', 'victim', 'weapon');
SELECT DISTINCT docid, 'place', place FROM doc, sitrep_incidents(doc.text) WHERE place IS NOT NULL;
SELECT DISTINCT docid, 'place', country FROM doc, sitrep_incidents(doc.text) WHERE place IS NULL AND country IS NOT NULL;
