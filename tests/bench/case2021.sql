-- The task files bombs found in time under weapons seized, looting, arson and damage under property destruction and crime, not under attacks.
-- id, gold type, incident found (0/1), our type, row number
SELECT line ->> 'id', line ->> 'event_type', i.type IS NOT NULL, coalesce(i.type, ''), raw.rowid
FROM raw LEFT JOIN (
  SELECT r.rowid AS rid, i.type, row_number() OVER (PARTITION BY r.rowid ORDER BY i.prominence <> 'main', i.incident) AS best
  FROM raw AS r, sitrep_incidents(r.line ->> 'text') AS i WHERE i.type NOT IN ('unrest', 'threat', 'security_operation', 'robbery', 'sabotage', 'arson') AND i.status NOT IN ('threatened', 'foiled')
) AS i ON i.rid = raw.rowid AND best = 1;
