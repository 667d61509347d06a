-- id, first and last byte, lemma of each token of the texts of bench/ud_ewt, for lemma_score.py.
SELECT line ->> 'id', length(CAST(substr(line ->> 'text', 1, t.start - 1) AS BLOB)),
       length(CAST(substr(line ->> 'text', 1, t.start - 1 + t.length) AS BLOB)), t.lemma
  FROM raw, sitrep_tokens(line ->> 'text') AS t;
