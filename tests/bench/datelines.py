#!/usr/bin/env python3
"""Place and day that the text floor reads in MUC-4's datelines, against the field "dateline".

    python3 tests/bench/datelines.py [build/doc_dump] [--errors N]

A document counts when it has a dateline with a place or a date; both must be right (absent where the
gold says NO CITY, CLANDESTINE or NO DATE).  Also prints how often the body begins where the gold says.
The odd half of the documents is reported apart: it was not looked at while the rules were made.
"""
import json, re, subprocess, sys

GOLD = "../shared/bench/muc4/dev.jsonl"
MONTH = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
args = [a for a in sys.argv[1:] if not a.startswith("--")]
errors = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
dump = args[0] if args and not args[0].isdigit() else "build/doc_dump"


def gold(line):
    place = re.split(r"[,(]", line)[0].strip()
    if place in ("NO CITY", "CLANDESTINE"):
        place = ""
    m = re.search(r"\b(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)\b", line)
    day = "0000-00-00"
    if m and m.group(2) in MONTH:
        day = "19%s-%02d-%02d" % (m.group(3), MONTH.index(m.group(2)) + 1, int(m.group(1)))
    return place, day


docs = [json.loads(l) for l in open(GOLD, encoding="utf-8")]
frames = b"".join(b"%s %d\n" % (d["docid"].encode(), len(d["text"].encode())) + d["text"].encode() for d in docs)
out = subprocess.run([dump, "head"], input=frames, stdout=subprocess.PIPE, check=True).stdout.decode()
pred = {}
for line in out.replace("\n ", " ").split("\n"):
    if "\tday=" in line:
        c = line.split("\t")
        pred[c[0]] = dict(x.split("=", 1) for x in c[1:])
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
        s = p.get("body") == str(d["body_start"])
        body += s
        if errors and half == 0 and not (a and b and s):
            errors -= 1
            print(d["docid"], repr(d["dateline"]), d["body_start"], p, repr(d["text"][:d["body_start"] + 20]))
    print("%-10s documents %d  place and day %.4f  place %.4f  day %.4f  body start %.4f" % (name, n, ok / n, place / n, day / n, body / n))
