-- This file: statements whose every memory allocation is made to fail by tests/oom/oom.c, which
-- says how a block is written. Calls of single functions need no block here.

-- several functions on one text
CREATE TABLE doc(x);
INSERT INTO doc VALUES('Three soldiers were killed and eight to 10 others hurt when a bomb went off near Mosul on Friday, the army said. A second blast in Baghdad killed no one.');
> SELECT s.text, n.count_min, n.count_max FROM doc, sitrep_sentences(x) s, sitrep_numbers(x) n WHERE n.sentence = s.sentence;

-- join of incidents with their tolls
CREATE TABLE doc(x);
INSERT INTO doc VALUES('Gunmen shot dead two judges in Quetta on Monday. Police said five people were wounded in the attack.');
> SELECT i.type, c.effect, c.count_min FROM doc, sitrep_incidents(x, '2024-05-07') i, sitrep_casualties(x, '2024-05-07') c WHERE c.incident = i.incident;

-- a function in an index
CREATE TABLE word(x);
INSERT INTO word VALUES('two dozen'), ('1.5 million'), ('nothing');
CREATE INDEX word_n ON word(sitrep_number(x));
> REINDEX word_n;

-- functions in a view and a generated column
CREATE TABLE word(x, n AS (sitrep_number(x)));
INSERT INTO word(x) VALUES('two dozen'), ('1.5 million'), ('nothing');
CREATE VIEW counted AS SELECT x, n, regexp_substr(x, '[a-z]+$') AS last FROM word WHERE x REGEXP '^\w';
> SELECT * FROM counted ORDER BY n DESC;

-- regular expressions with groups and many matches
> SELECT regexp_replace('a1b22c333', '(?<letter>[a-z])(\d+)', '${letter}:$2,'), regexp_count('a1b22c333', '\d'); SELECT * FROM regexp_matches('k1=v1;k2=v2', '(?<k>\w+)=(?<v>\w+)');

-- store: create
> CREATE VIRTUAL TABLE news USING sitrep;

-- store: connect, from a schema that was just parsed
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(title, body) VALUES('Two killed', 'Two people were killed in Kano on Monday.');
CREATE TABLE forgets_the_schema(x);
DROP TABLE forgets_the_schema;
> SELECT n.rowid, n.title, i.killed_min FROM news AS n JOIN news_incidents AS i ON i.article = n.rowid;

-- store: insert
CREATE VIRTUAL TABLE news USING sitrep;
> INSERT INTO news(title, body, source, published, metadata) VALUES('Bomb kills three', 'A bomb killed three people in Mosul on Monday, police said.', 'Wire', '2024-03-05', '{"desk": 1}');

-- store: insert of two rows, one of them a copy
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.');
> INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.'), ('Gunmen kidnapped two teachers in Zamboanga.');

-- store: update
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.');
> UPDATE news SET body = 'Five soldiers were wounded near Kabul on Friday.', published = '2024-03-05' WHERE rowid = 1;

-- store: update of the rowid and of columns without analysis
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.');
> UPDATE news SET rowid = 7, url = 'https://example.org/7';

-- store: delete
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.'), ('Two judges were shot dead in Quetta.');
> DELETE FROM news WHERE rowid = 2;

-- store: rebuild
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.'), ('Two judges were shot dead in Quetta.');
> INSERT INTO news(news) VALUES('rebuild');

-- store: integrity-check
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.'), ('Two judges were shot dead in Quetta.');
> INSERT INTO news(news) VALUES('integrity-check');

-- store: rename
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.');
> ALTER TABLE news RENAME TO reports;

-- store: drop
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('Four soldiers were wounded near Kandahar.');
> DROP TABLE news;

-- store: scans by rowid, in order, with a list
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('One.'), ('Two.'), ('Three.');
> SELECT rowid, * FROM news WHERE rowid IN (1, 3) UNION ALL SELECT rowid, * FROM news WHERE rowid >= 2 ORDER BY 1 DESC;

-- store: savepoints
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(body) VALUES('One.');
> SAVEPOINT a; INSERT INTO news(body) VALUES('Two.'); SAVEPOINT b; DELETE FROM news WHERE rowid = 1; ROLLBACK TO b; RELEASE a; DELETE FROM news WHERE rowid = 2;

-- kept corpus: delete and replace
CREATE VIRTUAL TABLE news USING sitrep;
INSERT INTO news(title, body, published) VALUES('Station attacked', 'Four police officers were killed in Baghdad on Monday when gunmen attacked a police station, Reuters said.', '2021-06-09'), ('Copy', 'Two men were shot dead in Lima.', NULL), ('Copy', 'Two men were shot dead in Lima.', NULL);
> DELETE FROM news WHERE rowid = 2; INSERT OR REPLACE INTO news(rowid, body) VALUES(1, 'Calm.'); SELECT count(*) FROM news_sentences;

-- store: insert where texts are kept in UTF-16
PRAGMA encoding = 'UTF-16le';
CREATE VIRTUAL TABLE news USING sitrep;
> INSERT INTO news(title, body, published) VALUES('Bomb kills three', 'A bomb killed three people in Mosul on Monday, police said.', '2024-03-05'); SELECT i.killed_min, c.who FROM news_incidents AS i JOIN news_casualties AS c USING (article);

-- a text of more words than the first block of memory holds
> SELECT count(*), max(sentence) FROM sitrep_tokens(replace(hex(zeroblob(30000)), '00', 'a, '));

-- files: text, JSON Lines, JSON-LD, errors
> SELECT path, ordinal, title, outlet, published, url, length(text), error FROM sitrep_files('tests/slt/**/*.[jteb]*') WHERE path GLOB '*/files/*';

-- one JSON object and marks
> SELECT sitrep_highlight('Four men fled.', '[[10,4],[1,4]]', '<b>', '</b>'), length(sitrep_json('Two men were shot dead in Lima.', '2021-06-09'));

-- tagged words, places, vocabulary
> SELECT text, lemma, pos, chunk FROM sitrep_tokens('Two men fled. One stayed.'); SELECT * FROM sitrep_places('Tank', 'pk'); SELECT count(*) FROM sitrep_lexicon('trigger');

-- a pattern on text that is no UTF-8
> SELECT regexp_replace(CAST(x'61ff62' AS TEXT), 'b|.$', '<$0>'), regexp_like(hex(zeroblob(3000)), '^(?:0|1)*$');

-- why rows came out
> SELECT count(*) FROM sitrep_trace('Two men were shot dead in Lima on Monday.', '2021-06-09'); SELECT count(*) FROM sitrep_incidents('Two men were shot dead in Lima on Monday.', '2021-06-09');
