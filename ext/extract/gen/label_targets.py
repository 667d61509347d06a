#!/usr/bin/env python3
"""label_targets.py EXT SHARED target|perpetrator > labels.tsv: examples for the models of targets and doers (train_targets.c).

One line an incident: fold, weight, published, incident, the right phrases and the right types (folded, between bars), text (hex).
Folds 0..4 take turns in being held out (the article's number); fold 5 always trains and is not judged.
  articles, wikigold, own   of the parts `fit` and `read`, `fit` and `fit2`, and the sets that are read (NAME, not NAME-x): incidents
                            whose answer names it (of doers also: nobody) and that the scorer's alignment pairs with a row
  muc4                      split train, reports with one template: its targets and victims, or its perpetrators, for the report's first row
"""
import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("label_acts", HERE + "/label_acts.py")
acts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(acts)
SHARED, FIELD, FOLDS, ALWAYS = sys.argv[2], sys.argv[3], 5, 5


def bars(want):
    return "|" + "|".join(acts.score.fold(w or "") for w in (want if isinstance(want, list) else [want])) + "|"


def put(fold, weight, pub, incident, phrases, types, text):
    print(fold, weight, pub or "", incident, bars(phrases), bars(types), text.encode().hex(), sep="\t")


def flat(lists):
    return [x for y in lists for x in (y if isinstance(y, list) else [y])]


def sets():
    for part in ("fit", "read"):
        gold = acts.articles(part)
        yield gold, [(open(SHARED + "/bench/articles/dev/" + g["doc"], encoding="utf-8").read(), g["published"]) for g in gold]
    yield from (acts.wikigold(part) for part in ("fit", "fit2"))
    yield from acts.reports(False)


def main():
    n = 0
    for gold, texts in sets():
        for g, (text, pub), inc in zip(gold, texts, acts.incidents(texts)):
            n += 1
            for gi, k in sorted(acts.score.align(g["incidents"], inc).items()):
                want = g["incidents"][gi]
                if FIELD in want:
                    put(n % FOLDS, 1, pub, inc[k]["incident"], want[FIELD], want.get(FIELD + "_type", []), text)
    one = [d for d in acts.lines("muc4/dev.jsonl") if d["split"] == "train" and len(d["templates"]) == 1]
    for d, inc in zip(one, acts.incidents([(d["text"], None) for d in one])):
        t = d["templates"][0]
        hit = flat(t["Target"]) + flat(t["Victim"]) + flat(x["description"] for x in t["VictimDesc"])
        phrases = hit if FIELD == "target" else flat(t["PerpInd"]) + flat(t["PerpOrg"])
        if phrases and inc:
            put(ALWAYS, 0.3, None, inc[0]["incident"], phrases, [], d["text"])


main()
