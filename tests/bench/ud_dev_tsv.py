#!/usr/bin/env python3
"""UD dev documents as form, upos, xpos, lemma lines for the tagger's trainer.

    python3 ud_dev_tsv.py ../shared/bench/ud_ewt/dev.jsonl tune|report|all > dev.tsv

Documents at even places are for tuning, those at odd places are held back for the report."""
import json, sys

path, part = sys.argv[1], sys.argv[2]
for k, line in enumerate(open(path, encoding="utf-8")):
    if part != "all" and (k % 2 == 0) != (part == "tune"):
        continue
    doc = json.loads(line)
    ends = [b for _, b in doc["spans"]]
    at, s = None, 0
    for a, b, upos, xpos, lemma in doc["tokens"]:
        if s < len(ends) and a >= ends[s]:
            print()
            s += 1
        if (a, b) != at:  # both halves of a merged form carry one span: keep the first
            print(doc["text"][a:b].replace("\t", " "), upos, xpos, lemma, sep="\t")
        at = (a, b)
    print()
    s += 1
