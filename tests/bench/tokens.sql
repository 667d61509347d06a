-- One line for each token: id, start, length and a tag that is not scored.
SELECT json_extract(line, '$.id'), t.start, t.length, 'X'
FROM raw, sitrep_tokens(json_extract(line, '$.text')) t;
