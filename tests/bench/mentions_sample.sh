#!/bin/sh
# mentions_sample.sh [count [seed [articles|muc4]]]: a fixed random sample of mentions with their sentences, to be read by eye:
# document, kind, [words], value, sentence with the words in [[ ]]. Another seed (a number) gives another sample.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/jsonl.sh
count=${1:-200}
seed=${2:-1}
if [ "${3:-articles}" = muc4 ]; then
  need_shared muc4/dev.jsonl
  texts="SELECT json_extract(line,'\$.docid') AS doc, json_extract(line,'\$.text') AS body, NULL AS published
         FROM raw WHERE json_extract(line,'\$.split') = 'train' AND rowid % 20 = $seed % 20"
  file=$SHARED/bench/muc4/dev.jsonl
else
  need_shared articles/dev.gold.json
  texts="SELECT json_extract(g.value,'\$.doc') AS doc, CAST(readfile('$SHARED/bench/articles/dev/' || json_extract(g.value,'\$.doc')) AS TEXT) AS body,
         json_extract(g.value,'\$.published') AS published FROM json_each(readfile('$SHARED/bench/articles/dev.gold.json')) g"
  file=/dev/null
fi
sqlite3 :memory: -bail -cmd ".load $EXT" -cmd "CREATE TABLE raw(line TEXT);" -cmd '.mode ascii' -cmd '.separator "\037" "\n"' \
  -cmd ".import '$file' raw" -cmd '.headers off' -cmd '.mode list' -cmd '.separator "\t" "\n"' <<SQL
WITH texts AS MATERIALIZED ($texts),
m AS MATERIALIZED (
  SELECT t.doc, t.body, n.sentence, n.kind, n.text, n.value, n.entity, n.start, n.length
  FROM texts t, sitrep_mentions(t.body, t.published) n)
SELECT doc || ':' || m.start, m.kind, '[' || replace(m.text, char(10), ' ') || ']', ifnull(m.value, 'NULL'),
  replace(replace(substr(m.body, s.start, m.start - s.start) || '[[' || m.text || ']]' || substr(m.body, m.start + m.length, s.start + s.length - m.start - m.length), char(10), ' '), char(13), ' ')
FROM m JOIN sitrep_sentences(m.body) s ON s.sentence = m.sentence
ORDER BY ((m.start + $seed * 7919) * 2654435761 + unicode(substr(m.doc, 3)) * 40503 + unicode(substr(m.doc, 4)) * 9176) % 1000003, m.doc, m.start
LIMIT $count;
SQL
