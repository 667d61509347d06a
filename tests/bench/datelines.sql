-- docid, place, day and beginning of the body that sitrep_article reads in each document
SELECT line ->> 'docid', coalesce(a.dateline_place, ''), coalesce(a.dateline_date, ''), a.body_start
FROM raw, sitrep_article(line ->> 'text') AS a;
