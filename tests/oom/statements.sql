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
