#!/usr/bin/env python3
"""Lemma accuracy on UD dev, from build/bench-tagging's lemma lines (byte offsets).

    python3 lemma_score.py DEV.jsonl PRED.tsv [--errors]

Case is ignored (our lemmas are folded); merged forms and punctuation are left out; found tokens only."""
import collections, json, sys

pred = collections.defaultdict(dict)
for line in open(sys.argv[2], encoding="utf-8", errors="replace"):
    f = line.rstrip("\n").split("\t")
    pred[f[0]][int(f[1]), int(f[2])] = f[3]
right, found, wrong = collections.Counter(), collections.Counter(), collections.Counter()
for line in open(sys.argv[1], encoding="utf-8"):
    doc = json.loads(line)
    at, byte = [0], 0
    for c in doc["text"]:
        byte += len(c.encode())
        at.append(byte)
    for a, b, upos, xpos, lemma in doc["tokens"]:
        got = pred[doc["id"]].get((at[a], at[b]))
        if got is None or upos in ("PUNCT", "SYM", "X") or lemma == "_":
            continue
        found[upos] += 1
        ok = got.replace("’", "'") == lemma.lower().replace("’", "'")
        right[upos] += ok
        if not ok:
            wrong[upos, doc["text"][a:b], lemma, got] += 1
n = sum(found.values())
print("lemma accuracy %.4f of %d found words" % (sum(right.values()) / n, n))
for u in sorted(found):
    print("%-6s %6d %.3f" % (u, found[u], right[u] / found[u]))
if "--errors" in sys.argv:
    for (u, f, l, g), k in wrong.most_common(150):
        print(k, u, f, l, g, sep="\t")
