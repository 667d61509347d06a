-- One line for each sentence: id, start, length. Rows without gold spans are left out.
SELECT json_extract(line, '$.id'), s.start, s.length
FROM raw, sitrep_sentences(json_extract(line, '$.text')) s
WHERE json_extract(line, '$.spans') IS NOT NULL;
