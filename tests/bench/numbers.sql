-- id and prediction of each row of bench/numbers: a value for numbers and ordinals, low and high for
-- ranges (the expression read as running text), any count found where there is no number.
CREATE TABLE task AS
  SELECT rowid AS row, line ->> 'id' AS id, line ->> 'kind' AS kind, line ->> 'text' AS text, line ->> 'expr' AS expr FROM raw;
SELECT id || char(9) || iif(typeof(sitrep_number(expr)) = 'real', printf('%!.17g', sitrep_number(expr)), sitrep_number(expr)) FROM task
 WHERE kind IN ('number', 'ordinal') AND sitrep_number(expr) IS NOT NULL
UNION ALL
SELECT id || char(9) || ifnull(count_min, '') || char(9) || ifnull(count_max, '') FROM task, sitrep_numbers(expr)
 WHERE task.kind = 'range' AND number = 1
UNION ALL
SELECT DISTINCT id || char(9) || ifnull(count_min, '') FROM task, sitrep_numbers(task.text) AS n
 WHERE task.kind = 'none' AND n.kind <> 'ordinal';
