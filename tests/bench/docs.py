#!/usr/bin/env python3
"""Documents for build/bench-tagging.

    python3 docs.py [--upper] [--half tune|report] FILE.jsonl|FILE.txt ...

Writes "id<TAB>bytes", the text, a line break for each. --upper: in capitals, character by character.
--half: documents at even (tune) or odd (report) places."""
import json, sys

args, upper, half = sys.argv[1:], False, None
if args and args[0] == "--upper":
    upper, args = True, args[1:]
if args and args[0] == "--half":
    half, args = args[1], args[2:]


def put(name, text):
    if upper:
        text = "".join(c.upper() if len(c.upper()) == 1 else c for c in text)
    b = text.encode("utf-8", "surrogatepass")
    sys.stdout.buffer.write(b"%s\t%d\n%s\n" % (name.encode(), len(b), b))


for path in args:
    if path.endswith(".jsonl"):
        for k, line in enumerate(open(path, encoding="utf-8")):
            if half is None or (k % 2 == 0) == (half == "tune"):
                row = json.loads(line)
                put(str(row.get("id", k)), row["text"])
    else:
        put(path, open(path, encoding="utf-8").read())
