#!/usr/bin/env python3
"""Turns JSON Lines with "id" (or "docid") and "text" into the frames that doc_dump reads."""
import json, sys

for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip():
        r = json.loads(line)
        if "spans" in r and r["spans"] is None:
            continue
        b = r["text"].encode("utf-8")
        sys.stdout.buffer.write(("%s %d\n" % (r.get("id") or r["docid"], len(b))).encode() + b)
