#!/usr/bin/env python3
"""Place and day of datelines against MUC-4's field "dateline" (see datelines.sh).

    datelines_score.py dev.jsonl rows.tsv [--errors N]

A document counts when it has a dateline with a place or a date; both must be right (absent where the
gold says NO CITY, CLANDESTINE or NO DATE).  Also prints how often the body begins where the gold says.
The odd half of the documents is reported apart: it was not looked at while the rules were made.
"""
import json, re, sys

MONTH = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
errors = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0


def gold(line):
    place = re.split(r"[,(]", line)[0].strip()
    if place in ("NO CITY", "CLANDESTINE"):
        place = ""
    m = re.search(r"\b(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)\b", line)
    day = ""
    if m and m.group(2) in MONTH:
        day = "19%s-%02d-%02d" % (m.group(3), MONTH.index(m.group(2)) + 1, int(m.group(1)))
    return place, day


docs = [json.loads(l) for l in open(sys.argv[1], encoding="utf-8")]
pred = {}
for line in open(sys.argv[2], encoding="utf-8"):
    docid, place, day, body = line.rstrip("\n").split("\t")
    pred[docid] = {"place": place, "day": day, "body": body}
for name, half in (("tuned", 0), ("held back", 1)):
    n = ok = place = day = body = 0
    for i, d in enumerate(docs):
        if i % 2 != half or not d["dateline"]:
            continue
        p = pred.get(d["docid"], {})
        gp, gd = gold(d["dateline"])
        n += 1
        a = p.get("place", "") == gp
        b = p.get("day") == gd
        place += a
        day += b
        ok += a and b
        s = p.get("body") == str(d["body_start"] + 1)  # SQL counts from 1
        body += s
        if errors and half == 0 and not (a and b and s):
            errors -= 1
            print(d["docid"], repr(d["dateline"]), d["body_start"], p, repr(d["text"][:d["body_start"] + 20]))
    print("%-10s documents %d  place and day %.4f  place %.4f  day %.4f  body start %.4f" % (name, n, ok / n, place / n, day / n, body / n))
