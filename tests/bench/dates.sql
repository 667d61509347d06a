-- id and predicted value of each row of bench/dates
SELECT line ->> 'id' || char(9) || sitrep_date(line ->> 'expr', line ->> 'ref') FROM raw
 WHERE sitrep_date(line ->> 'expr', line ->> 'ref') IS NOT NULL;
