#!/usr/bin/env python3
"""split_articles.py GOLD.json fit|check|read|held: two thirds of the articles to fit on, one third to check on.

Articles that share an event stay on one side; sides are dealt in order of the first document of each cluster.
check is read and held together: the errors of read were looked at late, those of held never.
"""
import json
import sys

gold = json.load(open(sys.argv[1], encoding="utf-8"))
root = {}


def find(x):
    while root.setdefault(x, x) != x:
        x = root[x]
    return x


for a in gold:
    for i in a["incidents"]:
        root[find("e:" + i["event"])] = find("d:" + a["doc"])
clusters = {}
for a in gold:
    clusters.setdefault(find("d:" + a["doc"]), []).append(a)
parts = {"fit": [], "read": [], "held": []}
for k, c in enumerate(sorted(clusters.values(), key=lambda c: c[0]["doc"])):
    parts["fit" if k % 3 != 2 else "read" if k // 3 % 2 else "held"] += c
parts["check"] = parts["read"] + parts["held"]
names = {a["doc"] for a in parts[sys.argv[2]]}
json.dump([a for a in gold if a["doc"] in names], sys.stdout)
