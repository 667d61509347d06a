-- As pos.sql, on the same texts in capitals.
SELECT line ->> 'id', t.start, t.length, t.pos FROM raw, sitrep_tokens(upper(line ->> 'text')) AS t;
