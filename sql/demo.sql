-- demo.sql: the sample articles of tests/articles as tables. Run by `make demo`, from the
-- project's folder, in the sqlite3 shell.
.load ./build/sitrep
.bail on

-- 1. Articles: the files, joined with the manifest that says when and by whom they appeared.
.mode tabs
.import tests/articles/index.tsv manifest
CREATE TABLE article AS
  SELECT row_number() OVER (ORDER BY m.published, m.file) AS id,
         f.title, f.text, m.published, m.outlet
    FROM sitrep_files('tests/articles/*.txt') AS f
    JOIN manifest AS m ON f.path LIKE '%/' || m.file
   ORDER BY 1;

.print == Articles
.mode column
.headers on
.width -3 10 23 62
SELECT id, published, outlet, title FROM article ORDER BY id;

-- 2. Incidents: one row for each incident that an article reports. Counts are intervals;
-- an empty cell means that the article does not say.
.print
.print == Incidents
.width -3 18 10 10 28 7 7 7 29
SELECT a.id, i.type, i.prominence AS rank, coalesce(i.date_from, '') AS date,
       coalesce(i.place || coalesce(', ' || nullif(i.country, i.place), ''), i.country, '') AS place,
       iif(coalesce(i.killed_min, i.killed_max) IS NULL, '',
           coalesce(i.killed_min, '') || '..' || coalesce(i.killed_max, '')) AS killed,
       iif(coalesce(i.injured_min, i.injured_max) IS NULL, '',
           coalesce(i.injured_min, '') || '..' || coalesce(i.injured_max, '')) AS injured,
       iif(coalesce(i.hostages_min, i.hostages_max) IS NULL, '',
           coalesce(i.hostages_min, '') || '..' || coalesce(i.hostages_max, '')) AS taken,
       coalesce(i.perpetrator_group, i.perpetrator, '') AS who
  FROM article AS a, sitrep_incidents(a.text, a.published) AS i
 ORDER BY a.id, i.incident;

-- 3. Tolls: each statement of a toll, with the sentence that it rests on.
.print
.print == Tolls, each with its sentence
.mode list
.headers off
SELECT printf('%3d  %-9s %-7s %-18s %s', a.id, c.effect,
              coalesce(c.count_min, '') || '..' || coalesce(c.count_max, ''),
              coalesce(replace(c.who, char(10), ' '), ''), replace(s.text, char(10), ' '))
  FROM article AS a,
       sitrep_casualties(a.text, a.published) AS c,
       sitrep_sentences(a.text) AS s
 WHERE s.sentence = c.sentence
 ORDER BY a.id, c.casualty;
