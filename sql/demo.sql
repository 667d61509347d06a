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

-- 2. Incidents: one row for each incident that an article reports.
.print
.print == Incidents (killed and injured as intervals; NULL: the article does not say)
.width -3 18 10 10 21 8 8 26
SELECT a.id, i.type, i.prominence AS rank, i.date_from AS date,
       i.place || coalesce(', ' || i.country, '') AS place,
       iif(i.killed_min IS NULL AND i.killed_max IS NULL, '',
           coalesce(i.killed_min, '?') || '..' || coalesce(i.killed_max, '?')) AS killed,
       iif(i.injured_min IS NULL AND i.injured_max IS NULL, '',
           coalesce(i.injured_min, '?') || '..' || coalesce(i.injured_max, '?')) AS injured,
       coalesce(i.perpetrator_group, i.perpetrator, '') AS who
  FROM article AS a, sitrep_incidents(a.text, a.published) AS i
 ORDER BY a.id, i.incident;

-- 3. Tolls: each statement of a toll, with the sentence that it rests on.
.print
.print == Tolls, each with its sentence
.width -3 9 8 10 10 86
SELECT a.id, c.effect,
       coalesce(c.count_min, '?') || '..' || coalesce(c.count_max, '?') AS number,
       c.who, c.class, replace(s.text, char(10), ' ') AS sentence
  FROM article AS a,
       sitrep_casualties(a.text, a.published) AS c,
       sitrep_sentences(a.text) AS s
 WHERE s.sentence = c.sentence
 ORDER BY a.id, c.casualty;
