#!/usr/bin/env python3
"""label_places.py EXT SHARED > labels.tsv: examples for the model of places (train_places.c).

One line an article or incident: fold, weight, published, incident (0 = every one), |names of the right places|, text (hex).
Fold 0 trains, fold 1 is held out: every sixth MUC-4 report, every sixth WikiEvents document.
  muc4        split train, reports with an answer: the places of all its templates, every level
  articles    part fit: the place of the answer that the scorer's alignment pairs with the row
  wikigold    part fit: the same
  wikievents  train without the texts of wikigold: the places of its attacks, deaths and injuries
"""
import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return m


acts = load("label_acts", HERE + "/label_acts.py")
SHARED = sys.argv[2]
muc = load("muc", SHARED + "/bench/muc4/score.py")
wiki = load("wiki", SHARED + "/bench/wikievents/score.py")


def put(fold, weight, pub, incident, names, text):
    print(fold, weight, pub or "", incident, "|" + "|".join(sorted(names)) + "|", text.encode().hex(), sep="\t")


def plain(s):
    return muc.plain_place(s)


def main():
    n = 0
    for d in acts.lines("muc4/dev.jsonl"):
        if d["split"] != "train" or not d["templates"]:
            continue
        names = {plain(p) for t in d["templates"] for loc in t["location_ok"] for p, _ in loc["places"]}
        put(int(n % 6 == 5), 0.5, None, 0, names, d["text"])
        n += 1
    gold = acts.articles("fit")
    texts = [(open(SHARED + "/bench/articles/dev/" + g["doc"], encoding="utf-8").read(), g["published"]) for g in gold]
    labelled = set()
    for part in ("fit", "fit2", "hold", "hold2"):
        more, more_texts = acts.wikigold(part)
        labelled |= {g["doc"].removesuffix(".txt") for g in more}
        if part.startswith("fit"):
            gold, texts = gold + more, texts + more_texts
    for g, (text, pub), inc in zip(gold, texts, acts.incidents(texts)):
        for gi, k in acts.score.align(g["incidents"], inc).items():
            want = g["incidents"][gi]
            names = want.get("place") or want.get("admin1") or []
            names = [names] if isinstance(names, str) else names
            put(0, 2, pub, inc[k]["incident"], {plain(x) for x in names if x}, text)
    for n, d in enumerate(acts.lines("wikievents/train.jsonl")):
        names = {plain(a["text"]) for e in d["events"] if wiki.EVENT.match(e["type"]) for a in e["arguments"] if a["role"] == "Place"}
        if names and d["doc_id"] not in labelled:
            put(int(n % 6 == 5), 0.4, None, 0, names, d["text"])


main()
