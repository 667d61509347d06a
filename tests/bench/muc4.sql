-- MUC-4 templates from the rows of sitrep_incidents, sitrep_roles and sitrep_mentions. What is particular to the task stands here:
-- nine countries, recent acts only, civilian targets, its names of types; everything else is the extension's answer. Which rows are
-- given is decided by four linear models over facts of the rows, one weight a fact, fitted on split train by muc4_fit.py.
CREATE TEMP TABLE nine(country PRIMARY KEY);
INSERT INTO nine VALUES ('Argentina'), ('Bolivia'), ('Chile'), ('Colombia'), ('Ecuador'), ('El Salvador'), ('Guatemala'), ('Honduras'), ('Peru');
CREATE TEMP TABLE doc AS SELECT line ->> 'docid' AS docid, line ->> 'text' AS text FROM raw;
CREATE TEMP TABLE inc AS SELECT doc.docid, i.* FROM doc, sitrep_incidents(doc.text) AS i;
UPDATE inc SET place = NULL WHERE place_precision = 'country'; -- the keys name countries apart
CREATE TEMP TABLE role AS SELECT doc.docid, r.* FROM doc, sitrep_roles(doc.text) AS r;
CREATE TEMP TABLE cas AS SELECT doc.docid, c.* FROM doc, sitrep_casualties(doc.text) AS c;
CREATE TEMP TABLE named AS SELECT doc.docid, m.kind, m.value, m.text, count(*) AS n, min(m.sentence) AS first
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

-- the day of the dateline: incidents of long ago are not asked for
CREATE TEMP TABLE today AS SELECT docid, value AS day FROM (SELECT doc.docid, m.value, min(m.mention) FROM doc, sitrep_mentions(doc.text) AS m
  WHERE m.kind = 'date' AND m.sentence = 1 AND m.value GLOB '????-??-??' GROUP BY 1);

-- words of military people and things
CREATE TEMP TABLE soldier(word PRIMARY KEY);
INSERT INTO soldier VALUES ('SOLDIER'), ('TROOP'), ('ARMY'), ('MILITARY'), ('BATTALION'), ('BRIGADE'), ('GARRISON'), ('BARRACKS'), ('INFANTRY'), ('PATROL'), ('AIR FORCE'), ('ARMED FORCES'), ('NATIONAL GUARD'), ('CIVIL DEFENSE'), ('COLONEL'), ('LIEUTENANT'), ('CAPTAIN'), ('SERGEANT');

-- the facts that the models weigh: of the incident's columns, its tolls, its roles, its place among the others of the report
CREATE TEMP TABLE cand AS
  SELECT inc.*, CASE type WHEN 'bombing' THEN 'BOMBING' WHEN 'kidnapping' THEN 'KIDNAPPING' WHEN 'siege' THEN iif(hostages_min > 0, 'KIDNAPPING', 'ATTACK')
      WHEN 'arson' THEN 'ARSON' WHEN 'robbery' THEN 'ROBBERY' WHEN 'hijacking' THEN 'HIJACKING' ELSE 'ATTACK' END AS kind,
    CASE WHEN inc.country IN (SELECT country FROM nine) AND inc.place IS NOT NULL THEN inc.country ELSE home.country END AS home
  FROM inc JOIN home USING (docid);
CREATE TEMP TABLE part AS SELECT docid, incident, CASE WHEN role = 'victim' AND value IS NULL THEN 'victims' ELSE role END AS role, confidence FROM role;
CREATE TEMP TABLE weighed AS SELECT cand.docid, cand.incident, kind, prominence, confidence,
    (SELECT coalesce(sum(confidence), 0) FROM part AS p WHERE p.docid = cand.docid AND p.incident = cand.incident) AS own,
    (SELECT coalesce(sum(confidence), 0) FROM part AS p WHERE p.docid = cand.docid) AS allof FROM cand;
CREATE TEMP TABLE fact AS
  SELECT docid, incident, 'type ' || type AS name, 1.0 AS value FROM cand
  UNION ALL SELECT docid, incident, 'status ' || status, 1 FROM cand
  UNION ALL SELECT docid, incident, 'is ' || prominence, 1 FROM cand
  UNION ALL SELECT docid, incident, 'date ' || coalesce(date_precision, 'none'), 1 FROM cand
  UNION ALL SELECT docid, incident, 'place ' || coalesce(place_precision, 'none'), 1 FROM cand
  UNION ALL SELECT docid, incident, 'target ' || coalesce(target_type, 'none'), 1 FROM cand
  UNION ALL SELECT docid, incident, 'weapon ' || coalesce(weapon_type, 'none'), 1 FROM cand
  UNION ALL SELECT docid, incident, 'country ' || iif(country IS NULL, 'none', iif(country IN (SELECT country FROM nine), 'nine', 'other')), 1 FROM cand
  UNION ALL SELECT docid, incident, 'killed ' || CASE WHEN killed_min IS NULL THEN 'unknown' WHEN killed_min < 2 THEN killed_min WHEN killed_min < 10 THEN 'some' ELSE 'many' END, 1 FROM cand
  UNION ALL SELECT docid, incident, 'has perpetrators', 1 FROM cand WHERE perpetrator IS NOT NULL
  UNION ALL SELECT docid, incident, 'has group', 1 FROM cand WHERE perpetrator_group IS NOT NULL
  UNION ALL SELECT docid, incident, 'has claimant', 1 FROM cand WHERE claimed_by IS NOT NULL
  UNION ALL SELECT docid, incident, 'confidence', 4 * (confidence - 0.6) FROM cand
  UNION ALL SELECT docid, incident, 'confidence ' || prominence, 4 * (confidence - 0.6) FROM cand
  UNION ALL SELECT docid, incident, 'best', 4 * (max(confidence) OVER (PARTITION BY docid) - 0.6) FROM cand
  UNION ALL SELECT docid, incident, 'of ' || min(4, count(*) OVER (PARTITION BY docid)), 1 FROM cand
  UNION ALL SELECT docid, incident, 'rank ' || min(4, row_number() OVER (PARTITION BY docid ORDER BY prominence = 'main' DESC, own DESC, confidence DESC)), 1 FROM weighed
  UNION ALL SELECT docid, incident, 'rank in kind ' || min(3, row_number() OVER (PARTITION BY docid, kind ORDER BY prominence = 'main' DESC, own DESC, confidence DESC)), 1 FROM weighed
  UNION ALL SELECT docid, incident, 'roles', min(3, own) FROM weighed
  UNION ALL SELECT docid, incident, 'roles of all', min(4, allof) FROM weighed
  UNION ALL SELECT docid, incident, 'no role', 1 FROM weighed WHERE own = 0
  UNION ALL SELECT docid, incident, 'no role at all', 1 FROM weighed WHERE allof = 0
  UNION ALL SELECT c.docid, c.incident, 'sum ' || role, min(2, sum(p.confidence)) FROM cand AS c JOIN part AS p USING (docid, incident) GROUP BY 1, 2, 3
  UNION ALL SELECT c.docid, c.incident, 'top ' || role, 2 * max(p.confidence) FROM cand AS c JOIN part AS p USING (docid, incident) GROUP BY 1, 2, 3
  UNION ALL SELECT DISTINCT c.docid, c.incident, effect || ' ' || coalesce(class, 'somebody') || ' ' || side, 1 FROM cand AS c JOIN cas USING (docid, incident)
  UNION ALL SELECT docid, incident, 'age ' || CASE WHEN date_from IS NULL OR date_precision <> 'day' THEN 'unknown' ELSE
      CASE WHEN julianday(day) - julianday(date_from) < 3 THEN 'days' WHEN julianday(day) - julianday(date_from) < 9 THEN 'week'
        WHEN julianday(day) - julianday(date_from) < 32 THEN 'month' WHEN julianday(day) - julianday(date_from) < 63 THEN 'months' ELSE 'years' END END, 1
    FROM cand LEFT JOIN today USING (docid)
  UNION ALL SELECT DISTINCT c.docid, c.incident, 'soldiers as ' || r.role, 1 FROM cand AS c JOIN role AS r USING (docid, incident) JOIN soldier AS s ON ' ' || replace(upper(r.text), char(10), ' ') || ' ' LIKE '% ' || s.word || '%'
  UNION ALL SELECT docid, incident, 'names ' || min(3, count(DISTINCT text)), 1 FROM cand JOIN role USING (docid, incident) WHERE role.role = 'victim' AND role.value IS NOT NULL GROUP BY 1, 2
  UNION ALL SELECT docid, incident, 'told ' || CASE WHEN sentence < 3 THEN 'first' WHEN sentence < 6 THEN 'early' WHEN sentence < 12 THEN 'midway' ELSE 'late' END, 1 FROM cand
  UNION ALL SELECT DISTINCT c.docid, c.incident, 'same day', 1 FROM cand AS c JOIN cand AS o ON o.docid = c.docid AND o.incident <> c.incident AND o.kind = c.kind AND o.date_from = c.date_from
  UNION ALL SELECT DISTINCT c.docid, c.incident, 'same place', 1 FROM cand AS c JOIN cand AS o ON o.docid = c.docid AND o.incident <> c.incident AND o.kind = c.kind AND o.place = c.place
  UNION ALL SELECT docid, incident, 'perpetrators ' || w.class, 1 FROM cand JOIN (SELECT 'soldier' AS class, word FROM soldier UNION ALL SELECT 'police', 'POLICE' UNION ALL SELECT 'rebels', 'GUERRILLA' UNION ALL SELECT 'rebels', 'REBEL'
      UNION ALL SELECT 'rebels', 'TERRORIST' UNION ALL SELECT 'unknown', 'UNIDENTIFIED' UNION ALL SELECT 'unknown', 'MEN' UNION ALL SELECT 'drugs', 'DRUG') AS w ON ' ' || replace(upper(perpetrator), char(10), ' ') || ' ' LIKE '% ' || w.word || '%' GROUP BY 1, 2, 3;
-- numbers of the dead and hurt: of those who were hit, so the attackers are taken off; a murder without a number is that of the victims it names;
-- "more than 30" is the key's 30; of "several" the key has no number
CREATE TEMP TABLE harm AS SELECT c.docid, c.incident, c.effect, sum(iif(side = 'victim' AND (class = 'military' OR EXISTS (SELECT 1 FROM soldier AS s
      WHERE ' ' || replace(upper(who), char(10), ' ') || ' ' LIKE '% ' || s.word || '%')), coalesce(count_min, 1), 0)) AS soldiers, count(*) AS n,
    sum(iif(side = 'perpetrator', coalesce(count_min, 1), 0)) AS doers, max(coalesce(upper(count_text) GLOB 'MORE THAN *' OR upper(count_text) GLOB 'OVER *', 0)) AS over,
    min(coalesce(upper(count_text) IN ('SEVERAL', 'SOME', 'MANY', 'A FEW', 'FEW', 'DOZENS', 'SCORES', 'HUNDREDS', 'THOUSANDS'), 0)) AS vague
  FROM cas AS c WHERE incident IS NOT NULL AND effect IN ('killed', 'injured') GROUP BY 1, 2, 3;
CREATE TEMP TABLE number AS
  SELECT docid, incident, field, n, source || iif(soldiers = 0, '', iif(soldiers < n, ', some soldiers', ', soldiers')) AS source, open
  FROM (SELECT docid, incident, 'killed' AS field, killed_min - coalesce(perpetrators_killed_min, 0) - iif(harm.n = 1, over, 0) AS n, iif(harm.n IS NULL, 'counted', 'counted ' || min(3, harm.n)) AS source, coalesce(soldiers, 0) AS soldiers,
      killed_max IS NULL OR killed_max <> killed_min AS open
      FROM cand LEFT JOIN (SELECT * FROM harm WHERE effect = 'killed') AS harm USING (docid, incident) WHERE killed_min IS NOT NULL AND NOT coalesce(vague, 0)
    UNION ALL SELECT docid, incident, 'killed', max(1, (SELECT count(DISTINCT value) FROM role AS r WHERE r.docid = cand.docid AND r.incident = cand.incident AND r.role = 'victim' AND r.value IS NOT NULL)), 'named', 0, 0
      FROM cand WHERE killed_min IS NULL AND killed_max IS NULL AND type IN ('assassination', 'armed_assault', 'attack', 'bombing')
    UNION ALL SELECT docid, incident, 'injured', injured_min - coalesce(doers, 0) - iif(harm.n = 1, over, 0), iif(harm.n IS NULL, 'counted', 'counted ' || min(3, harm.n)), coalesce(soldiers, 0), injured_max IS NULL OR injured_max <> injured_min
      FROM cand LEFT JOIN (SELECT * FROM harm WHERE effect = 'injured') AS harm USING (docid, incident) WHERE injured_min IS NOT NULL AND NOT coalesce(vague, 0))
  WHERE n BETWEEN 1 AND 99;
CREATE TEMP TABLE about AS
  SELECT docid, incident, field, 'from ' || source AS name, 1.0 AS value FROM number
  UNION ALL SELECT docid, incident, field, 'at least', 1 FROM number WHERE open
  UNION ALL SELECT docid, incident, field, 'number ' || CASE WHEN n < 4 THEN n WHEN n < 10 THEN 'some' WHEN n < 30 THEN 'many' ELSE 'very many' END, 1 FROM number
  UNION ALL SELECT docid, incident, field, 'number ' || min(n, 3) || ' ' || substr(source, 1, 7), 1 FROM number
  UNION ALL SELECT docid, incident, field, 'same number', 1 FROM number AS x WHERE EXISTS (SELECT 1 FROM number AS y WHERE y.docid = x.docid AND y.field = x.field AND y.n = x.n AND y.incident < x.incident);

-- the weights, by muc4_fit.py: the sum over an incident's facts decides, from 0 on
CREATE TEMP TABLE weight(model, name, w, PRIMARY KEY (model, name));
-- weights begin
INSERT INTO weight VALUES
  ('bombing', 'arrested civilian perpetrator', -0.22), ('bombing', 'arrested militant perpetrator', -0.02), ('bombing', 'arrested somebody perpetrator', 0.22), ('bombing', 'bias', -0.30), ('bombing', 'confidence', 0.11),
  ('bombing', 'confidence background', 0.26), ('bombing', 'country nine', -0.21), ('bombing', 'country other', -0.30), ('bombing', 'date day', -0.20), ('bombing', 'date month', -0.44),
  ('bombing', 'date none', -0.17), ('bombing', 'date range', 0.21), ('bombing', 'has claimant', 0.27), ('bombing', 'has group', -0.21), ('bombing', 'has perpetrators', -0.34),
  ('bombing', 'injured child victim', 0.28), ('bombing', 'injured civilian victim', 0.64), ('bombing', 'injured official victim', -0.10), ('bombing', 'injured police victim', 0.08), ('bombing', 'injured somebody victim', 0.33),
  ('bombing', 'is background', -0.11), ('bombing', 'is main', -0.16), ('bombing', 'is separate', -0.27), ('bombing', 'killed 0', 0.25), ('bombing', 'killed 1', -0.52),
  ('bombing', 'killed civilian victim', 0.10), ('bombing', 'killed journalist victim', -0.22), ('bombing', 'killed militant perpetrator', 0.30), ('bombing', 'killed military victim', 0.17), ('bombing', 'killed official victim', -0.32),
  ('bombing', 'killed other victim', -0.22), ('bombing', 'killed police victim', 0.11), ('bombing', 'killed religious victim', -0.93), ('bombing', 'killed security victim', 0.02), ('bombing', 'killed some', -0.08),
  ('bombing', 'killed somebody victim', -0.11), ('bombing', 'killed unknown', -0.15), ('bombing', 'killed woman victim', -0.46), ('bombing', 'killed worker victim', -0.12), ('bombing', 'names 1', -0.32),
  ('bombing', 'names 2', -0.12), ('bombing', 'names 3', -0.31), ('bombing', 'no role', -0.26), ('bombing', 'no role at all', -0.14), ('bombing', 'perpetrators drugs', 0.32),
  ('bombing', 'perpetrators police', -0.17), ('bombing', 'perpetrators rebels', -0.26), ('bombing', 'perpetrators soldier', -0.21), ('bombing', 'perpetrators unknown', -0.34), ('bombing', 'place admin1', -0.14),
  ('bombing', 'place country', -0.56), ('bombing', 'roles', 0.04), ('bombing', 'roles of all', 0.26), ('bombing', 'soldiers as perpetrator_group', -0.46), ('bombing', 'soldiers as perpetrator_individual', -0.34),
  ('bombing', 'soldiers as victim', 0.10), ('bombing', 'status occurred', -0.31), ('bombing', 'sum perpetrator_group', -0.02), ('bombing', 'sum perpetrator_individual', 0.08), ('bombing', 'sum target', 0.43),
  ('bombing', 'sum victim', -0.28), ('bombing', 'sum victims', -0.22), ('bombing', 'sum weapon', 0.80), ('bombing', 'target business', 0.38), ('bombing', 'target civilian', -0.46),
  ('bombing', 'target diplomatic', 0.12), ('bombing', 'target education', -0.41), ('bombing', 'target government', -0.43), ('bombing', 'target infrastructure', 0.55), ('bombing', 'target media', -0.26),
  ('bombing', 'target medical', -0.31), ('bombing', 'target militant', -0.06), ('bombing', 'target none', 0.24), ('bombing', 'target police', 0.37), ('bombing', 'target religious', -0.93),
  ('bombing', 'target security', -0.06), ('bombing', 'target transport', 0.09), ('bombing', 'target utility', -0.43), ('bombing', 'top perpetrator_individual', 0.04), ('bombing', 'top target', 0.46),
  ('bombing', 'top victim', -0.35), ('bombing', 'top victims', -0.24), ('bombing', 'top weapon', 0.97), ('bombing', 'type airstrike', -0.39), ('bombing', 'type armed_assault', -0.63),
  ('bombing', 'type assassination', -0.37), ('bombing', 'type attack', -0.34), ('bombing', 'type bombing', 0.74), ('bombing', 'type clash', 0.07), ('bombing', 'type sabotage', -0.17),
  ('bombing', 'type security_operation', -0.24), ('bombing', 'type shelling', -0.56), ('bombing', 'type siege', -0.14), ('bombing', 'type threat', -0.13), ('bombing', 'type unarmed_assault', -0.02),
  ('bombing', 'weapon aircraft', -0.37), ('bombing', 'weapon artillery', -0.59), ('bombing', 'weapon explosive', 0.61), ('bombing', 'weapon firearm', -1.03), ('bombing', 'weapon incendiary', -0.39),
  ('bombing', 'weapon melee', -0.31), ('bombing', 'weapon none', -0.36), ('bombing', 'weapon vehicle_bomb', 0.53), ('incident', 'age days', 0.02), ('incident', 'age month', -0.07),
  ('incident', 'age months', -0.03), ('incident', 'age unknown', -0.17), ('incident', 'age week', 0.36), ('incident', 'age years', -0.46), ('incident', 'arrested civilian perpetrator', 0.25),
  ('incident', 'arrested militant perpetrator', -0.21), ('incident', 'arrested somebody perpetrator', -0.06), ('incident', 'best', 0.03), ('incident', 'bias', 1.41), ('incident', 'confidence', 0.14),
  ('incident', 'confidence background', -0.32), ('incident', 'confidence main', 0.21), ('incident', 'confidence separate', 0.22), ('incident', 'country nine', -0.03), ('incident', 'country other', -0.34),
  ('incident', 'date month', -0.26), ('incident', 'date none', -0.06), ('incident', 'date range', 0.52), ('incident', 'date year', -0.61), ('incident', 'freed civilian victim', -0.03),
  ('incident', 'freed somebody victim', -0.05), ('incident', 'has claimant', -0.05), ('incident', 'has perpetrators', -0.24), ('incident', 'hostage civilian victim', 0.23), ('incident', 'hostage official victim', 0.16),
  ('incident', 'hostage somebody victim', 0.52), ('incident', 'hostage student victim', 0.09), ('incident', 'injured child victim', 0.07), ('incident', 'injured civilian victim', -0.06), ('incident', 'injured militant perpetrator', 0.06),
  ('incident', 'injured military victim', -0.03), ('incident', 'injured official victim', 0.27), ('incident', 'injured other victim', -0.10), ('incident', 'injured police victim', -0.15), ('incident', 'injured security victim', -0.13),
  ('incident', 'injured somebody victim', 0.16), ('incident', 'is background', -0.14), ('incident', 'is main', 0.14), ('incident', 'is separate', -0.37), ('incident', 'killed 0', 0.70),
  ('incident', 'killed 1', 0.14), ('incident', 'killed civilian victim', 0.07), ('incident', 'killed journalist victim', 0.28), ('incident', 'killed many', -0.27), ('incident', 'killed militant perpetrator', -0.40),
  ('incident', 'killed military victim', -0.35), ('incident', 'killed official victim', 0.23), ('incident', 'killed police victim', -0.14), ('incident', 'killed religious victim', 0.12), ('incident', 'killed security victim', -0.18),
  ('incident', 'killed some', -0.25), ('incident', 'killed somebody victim', -0.02), ('incident', 'killed student victim', 0.43), ('incident', 'killed unknown', -0.12), ('incident', 'killed woman victim', 0.28),
  ('incident', 'killed worker victim', 0.09), ('incident', 'missing civilian victim', -0.15), ('incident', 'names 1', 0.08), ('incident', 'names 2', 0.07), ('incident', 'names 3', -0.22),
  ('incident', 'no role', -0.29), ('incident', 'no role at all', -0.40), ('incident', 'of 1', 0.07), ('incident', 'of 2', -0.11), ('incident', 'of 3', -0.17),
  ('incident', 'of 4', -0.10), ('incident', 'perpetrators drugs', -0.14), ('incident', 'perpetrators police', 0.31), ('incident', 'perpetrators rebels', -0.14), ('incident', 'perpetrators soldier', -0.23),
  ('incident', 'perpetrators unknown', -0.04), ('incident', 'place admin1', -0.02), ('incident', 'place country', -0.15), ('incident', 'place place', -0.05), ('incident', 'rank 1', 0.15),
  ('incident', 'rank 2', -0.22), ('incident', 'rank 3', -0.50), ('incident', 'rank 4', -0.09), ('incident', 'rank in kind 1', 0.13), ('incident', 'rank in kind 2', -0.29),
  ('incident', 'rank in kind 3', -0.56), ('incident', 'roles', 0.12), ('incident', 'roles of all', 0.21), ('incident', 'same day', -0.28), ('incident', 'same place', 0.29),
  ('incident', 'soldiers as perpetrator_group', 0.06), ('incident', 'soldiers as perpetrator_individual', 0.23), ('incident', 'soldiers as target', -0.49), ('incident', 'soldiers as victim', -0.07), ('incident', 'status occurred', -0.11),
  ('incident', 'status ongoing', -0.09), ('incident', 'status threatened', 0.25), ('incident', 'sum perpetrator_group', -0.06), ('incident', 'sum perpetrator_individual', 0.06), ('incident', 'sum target', 0.23),
  ('incident', 'sum victim', -0.04), ('incident', 'sum victims', 0.11), ('incident', 'sum weapon', 0.09), ('incident', 'target business', -0.05), ('incident', 'target civilian', -0.04),
  ('incident', 'target diplomatic', 0.34), ('incident', 'target education', 0.20), ('incident', 'target government', 0.24), ('incident', 'target infrastructure', 0.25), ('incident', 'target media', 0.17),
  ('incident', 'target medical', 0.46), ('incident', 'target militant', -0.29), ('incident', 'target military', -0.53), ('incident', 'target none', -0.11), ('incident', 'target police', -0.38),
  ('incident', 'target religious', 0.09), ('incident', 'target security', 0.17), ('incident', 'target tourism', 0.43), ('incident', 'target transport', -0.05), ('incident', 'target utility', -0.02),
  ('incident', 'told early', -0.22), ('incident', 'told first', 0.14), ('incident', 'told late', 0.14), ('incident', 'told midway', -0.24), ('incident', 'top perpetrator_group', -0.07),
  ('incident', 'top perpetrator_individual', 0.15), ('incident', 'top target', 0.32), ('incident', 'top victim', 0.15), ('incident', 'top victims', 0.13), ('incident', 'top weapon', 0.10),
  ('incident', 'type airstrike', -0.54), ('incident', 'type armed_assault', 0.06), ('incident', 'type arson', 0.22), ('incident', 'type assassination', 0.16), ('incident', 'type attack', 0.22),
  ('incident', 'type bombing', 0.07), ('incident', 'type clash', -0.36), ('incident', 'type kidnapping', 0.18), ('incident', 'type robbery', -0.31), ('incident', 'type sabotage', -0.47),
  ('incident', 'type security_operation', -0.19), ('incident', 'type shelling', -0.22), ('incident', 'type siege', -0.02), ('incident', 'type threat', 0.23), ('incident', 'type unarmed_assault', -0.09),
  ('incident', 'type unrest', -0.11), ('incident', 'weapon aircraft', -0.05), ('incident', 'weapon artillery', -0.22), ('incident', 'weapon explosive', -0.26), ('incident', 'weapon firearm', 0.13),
  ('incident', 'weapon incendiary', 0.18), ('incident', 'weapon melee', -0.24), ('incident', 'weapon rocket', -0.40), ('incident', 'weapon vehicle_bomb', 0.41), ('report', 'bias', 0.55),
  ('killed', 'at least', -0.57), ('killed', 'bias', 0.76), ('killed', 'confidence', 0.14), ('killed', 'confidence background', -0.27), ('killed', 'confidence main', 0.25),
  ('killed', 'confidence separate', 0.08), ('killed', 'from counted 1', 0.33), ('killed', 'from counted 1, soldiers', -0.42), ('killed', 'from counted 2', 0.13), ('killed', 'from counted 2, soldiers', -0.13),
  ('killed', 'from counted 2, some soldiers', -0.14), ('killed', 'from counted 3', -0.31), ('killed', 'from counted 3, soldiers', 0.06), ('killed', 'from counted 3, some soldiers', -0.33), ('killed', 'from named', -0.49),
  ('killed', 'injured child victim', -0.12), ('killed', 'injured civilian victim', 0.08), ('killed', 'injured military victim', -0.22), ('killed', 'injured official victim', -0.12), ('killed', 'injured other victim', -0.17),
  ('killed', 'injured police victim', -0.05), ('killed', 'injured security victim', -0.19), ('killed', 'injured somebody victim', -0.03), ('killed', 'is background', -0.22), ('killed', 'is main', -0.14),
  ('killed', 'is separate', -0.13), ('killed', 'killed 1', 0.23), ('killed', 'killed child victim', 0.26), ('killed', 'killed civilian victim', 0.31), ('killed', 'killed journalist victim', -0.06),
  ('killed', 'killed many', -0.31), ('killed', 'killed militant perpetrator', -0.33), ('killed', 'killed military victim', -0.57), ('killed', 'killed other victim', 0.51), ('killed', 'killed police victim', 0.03),
  ('killed', 'killed religious victim', 0.23), ('killed', 'killed security victim', -0.44), ('killed', 'killed some', -0.03), ('killed', 'killed somebody victim', -0.19), ('killed', 'killed unknown', -0.49),
  ('killed', 'killed woman victim', 0.31), ('killed', 'killed worker victim', 0.29), ('killed', 'names 1', 0.43), ('killed', 'names 2', 0.11), ('killed', 'names 3', -0.29),
  ('killed', 'number 1', -0.07), ('killed', 'number 1 counted', 0.19), ('killed', 'number 1 named', -0.27), ('killed', 'number 2', -0.30), ('killed', 'number 2 counted', -0.07),
  ('killed', 'number 2 named', -0.53), ('killed', 'number 3', -0.13), ('killed', 'number 3 counted', -0.11), ('killed', 'number 3 named', -0.69), ('killed', 'number many', -0.02),
  ('killed', 'number some', -0.09), ('killed', 'number very many', -0.33), ('killed', 'of 1', -0.37), ('killed', 'of 2', 0.16), ('killed', 'of 4', -0.34),
  ('killed', 'perpetrators drugs', -0.04), ('killed', 'perpetrators police', -0.48), ('killed', 'perpetrators rebels', -0.30), ('killed', 'perpetrators soldier', -0.05), ('killed', 'perpetrators unknown', -0.14),
  ('killed', 'same number', 0.54), ('killed', 'soldiers as perpetrator_group', 0.12), ('killed', 'soldiers as perpetrator_individual', -0.26), ('killed', 'soldiers as target', -0.05), ('killed', 'soldiers as victim', 0.32),
  ('killed', 'status occurred', -0.23), ('killed', 'target business', -0.09), ('killed', 'target civilian', -0.16), ('killed', 'target diplomatic', -0.45), ('killed', 'target government', 0.40),
  ('killed', 'target infrastructure', -0.26), ('killed', 'target media', -0.05), ('killed', 'target militant', -0.06), ('killed', 'target military', -0.56), ('killed', 'target none', 0.21),
  ('killed', 'target police', -0.04), ('killed', 'target religious', -0.09), ('killed', 'target security', 0.16), ('killed', 'target utility', -0.70), ('killed', 'top victim', 0.22),
  ('killed', 'top victims', 0.19), ('killed', 'type airstrike', -0.22), ('killed', 'type armed_assault', 0.19), ('killed', 'type arson', -0.36), ('killed', 'type assassination', -0.10),
  ('killed', 'type attack', 0.36), ('killed', 'type bombing', -0.31), ('killed', 'type clash', -0.71), ('killed', 'type kidnapping', 0.03), ('killed', 'type security_operation', -0.24),
  ('killed', 'type siege', -0.30), ('injured', 'at least', -0.21), ('injured', 'bias', 0.82), ('injured', 'confidence', 0.23), ('injured', 'confidence background', 0.16),
  ('injured', 'confidence main', 0.20), ('injured', 'confidence separate', 0.02), ('injured', 'from counted 1', 0.15), ('injured', 'from counted 1, soldiers', -0.47), ('injured', 'from counted 2', -0.03),
  ('injured', 'from counted 2, soldiers', -0.23), ('injured', 'from counted 2, some soldiers', -0.59), ('injured', 'from counted 3', 0.14), ('injured', 'injured child victim', 0.70), ('injured', 'injured civilian victim', 0.41),
  ('injured', 'injured military victim', -0.57), ('injured', 'injured official victim', -0.25), ('injured', 'injured police victim', 0.07), ('injured', 'injured security victim', 0.25), ('injured', 'injured somebody victim', -0.51),
  ('injured', 'is background', 0.12), ('injured', 'is main', -0.17), ('injured', 'is separate', -0.13), ('injured', 'killed 1', -0.24), ('injured', 'killed civilian victim', 0.12),
  ('injured', 'killed many', -0.39), ('injured', 'killed militant perpetrator', -0.14), ('injured', 'killed military victim', -0.68), ('injured', 'killed official victim', -0.41), ('injured', 'killed police victim', 0.24),
  ('injured', 'killed some', -0.27), ('injured', 'killed somebody victim', -0.11), ('injured', 'killed unknown', 0.24), ('injured', 'names 1', 0.17), ('injured', 'names 2', 0.07),
  ('injured', 'names 3', -0.24), ('injured', 'number 1', 0.16), ('injured', 'number 1 counted', 0.16), ('injured', 'number 2', -0.12), ('injured', 'number 2 counted', -0.12),
  ('injured', 'number 3', -0.35), ('injured', 'number 3 counted', -0.33), ('injured', 'number many', -0.18), ('injured', 'number some', 0.03), ('injured', 'number very many', -0.22),
  ('injured', 'of 1', -0.18), ('injured', 'of 2', 0.10), ('injured', 'of 3', -0.42), ('injured', 'of 4', -0.09), ('injured', 'perpetrators rebels', -0.43),
  ('injured', 'perpetrators soldier', -0.06), ('injured', 'perpetrators unknown', 0.03), ('injured', 'same number', 0.44), ('injured', 'score', 0.13), ('injured', 'soldiers as perpetrator_group', -0.08),
  ('injured', 'soldiers as perpetrator_individual', -0.37), ('injured', 'soldiers as target', -0.33), ('injured', 'soldiers as victim', -0.19), ('injured', 'status occurred', -0.18), ('injured', 'target business', -0.15),
  ('injured', 'target civilian', 0.51), ('injured', 'target government', -0.32), ('injured', 'target military', -0.37), ('injured', 'target none', -0.55), ('injured', 'target police', 0.44),
  ('injured', 'target transport', -0.08), ('injured', 'target utility', -0.21), ('injured', 'top victims', 0.12), ('injured', 'type airstrike', 0.17), ('injured', 'type armed_assault', -0.18),
  ('injured', 'type attack', -0.31), ('injured', 'type bombing', 0.41), ('injured', 'type clash', -0.42), ('injured', 'type security_operation', -0.14);
-- weights end
CREATE TEMP TABLE verdict AS SELECT docid, incident, model, coalesce((SELECT w FROM weight AS b WHERE b.model = weight.model AND b.name = 'bias'), 0) + sum(w * value) AS score
  FROM fact JOIN weight USING (name) WHERE model IN ('incident', 'bombing') GROUP BY 1, 2, 3;

-- answers
CREATE TEMP TABLE kept AS
  SELECT cand.*, v.score, CASE WHEN kind IN ('BOMBING', 'ATTACK') THEN iif(b.score > 0, 'BOMBING', 'ATTACK') ELSE kind END AS named
  FROM cand JOIN verdict AS v USING (docid, incident) LEFT JOIN verdict AS b ON b.model = 'bombing' AND b.docid = cand.docid AND b.incident = cand.incident
  WHERE v.model = 'incident' AND v.score > 0;
-- a report is given when one of its incidents is likelier than the others need be
DELETE FROM kept WHERE docid NOT IN (SELECT docid FROM kept WHERE score > (SELECT w FROM weight WHERE model = 'report'));
CREATE TEMP TABLE best AS SELECT docid, incident, max(score) AS score FROM kept GROUP BY docid;
SELECT docid, incident, 'incident_type', named FROM kept;
-- a filler of an incident that is not given goes to the surest one that is
SELECT DISTINCT r.docid, coalesce((SELECT k.incident FROM kept AS k WHERE k.docid = r.docid AND k.incident = r.incident), best.incident),
  CASE r.role WHEN 'perpetrator_individual' THEN 'PerpInd' WHEN 'perpetrator_group' THEN 'PerpOrg' WHEN 'target' THEN 'Target' WHEN 'weapon' THEN 'Weapon'
    WHEN 'victim' THEN CASE WHEN r.value IS NOT NULL THEN 'Victim' ELSE 'VictimDesc' END END,
  replace(replace(r.text, char(10), ' '), char(9), ' ')
  FROM role AS r JOIN best USING (docid) WHERE r.role IN ('perpetrator_individual', 'perpetrator_group', 'target', 'victim', 'weapon');
SELECT docid, incident, field, cast(n AS INT) FROM (
  SELECT number.docid, number.incident, number.field, n, coalesce((SELECT w FROM weight WHERE model = field AND name = 'bias'), 0) + coalesce((SELECT w FROM weight WHERE model = field AND name = 'score'), 0) * v.score
      + coalesce((SELECT sum(w * value) FROM fact AS f JOIN weight AS x ON x.name = f.name AND x.model = number.field WHERE f.docid = number.docid AND f.incident = number.incident), 0)
      + coalesce((SELECT sum(w * value) FROM about AS f JOIN weight AS x ON x.name = f.name AND x.model = number.field WHERE f.docid = number.docid AND f.incident = number.incident AND f.field = number.field), 0) AS score
  FROM number JOIN verdict AS v ON v.docid = number.docid AND v.incident = number.incident AND v.model = 'incident') WHERE score > 0;
-- where and when are given of the likelier incidents only
SELECT docid, incident, 'country', home FROM kept WHERE home IS NOT NULL AND score > 0.4 + (SELECT w FROM weight WHERE model = 'report');
-- the keys write places as the text does; on unseen reports the scores are lower, so a place needs no more than its report
SELECT docid, incident, 'place', coalesce((SELECT replace(text, char(10), ' ') FROM named WHERE named.docid = kept.docid AND kind = 'place' AND value = kept.place), place)
  FROM kept WHERE country IN (SELECT country FROM nine) AND place IS NOT NULL AND score > (SELECT w FROM weight WHERE model = 'report');
SELECT docid, incident, 'date', date_from FROM kept WHERE date_precision = 'day' AND score > 0.4 + (SELECT w FROM weight WHERE model = 'report');
