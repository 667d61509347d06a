-- id, start, length, part of speech of each token of the texts of bench/ud_ewt, for score.py pos --sql.
SELECT line ->> 'id', t.start, t.length, t.pos FROM raw, sitrep_tokens(line ->> 'text') AS t;
