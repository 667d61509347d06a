#!/usr/bin/env python3
"""label_acts.py EXT SHARED > labels.tsv: examples for the model of incident rows (train_acts.c).

One line an incident row that the extension EXT gives, built without the models `acts` and `gate` (see `make train-acts`):
source, kind, row, fold, weight, label, published, ordinal, text (hex). A text of case2021 without rows has one line with ordinal 0.
Folds 0..19 take turns in being held out (numbers of lines), 20 always trains, 21 never does: the articles of the parts `check` and `hold`.
  case2021   every row of a snippet: 1 when its kind is an attack, 0 otherwise; a bomb found and defused is none there but is in our tables
  wikilist   1, the first row of a text
  articles   the seeds and both parts: 1 when a scorer's alignment pairs the row with an answer (optional ones too), else 0
  wikigold   the same for texts of WikiEvents train (tests/bench/wikigold.sh), parts `fit`, `fit2` and `hold`, `hold2`
  reports    the same for articles of our own (tests/bench/own.sh); those of the sets NAME-x never train
  muc4       split train, weight 0.3: 1 when the report has an answer at all (every sixth report is held out)
  news       news_rows.tsv, by reading; other rows of a text all of whose rows read there are 0 are 0 too
  own        own_rows.tsv, short reports of our own writing
"""
import glob
import importlib.util
import json
import subprocess
import sys
import os
import tempfile

EXT, SHARED = sys.argv[1], sys.argv[2]
ALWAYS, NEVER = 20, 21  # folds that do not take turns
HERE = os.path.dirname(os.path.abspath(__file__))
OWN = HERE + "/../../../tests/bench/own/"
spec = importlib.util.spec_from_file_location("score", SHARED + "/bench/articles/score.py")
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
ATTACK = set("ARMED_CLASH GRENADE CHEM_WEAP SUIC_BOMB REM_EXPLOS AIR_STRIKE ART_MISS_ATTACK ATTACK ABDUCT_DISSAP SEX_VIOL MOB_VIOL".split())


def incidents(items):
    """[(text, published)] -> rows of each"""
    sql = []
    for text, pub in items:
        p = "NULL" if pub is None else "'%s'" % pub
        sql.append("SELECT json_group_array(json_object('type', type, 'date_from', date_from, 'place', place, 'admin2', admin2, 'killed_min', killed_min, 'killed_max', killed_max,"
                   " 'injured_min', injured_min, 'injured_max', injured_max, 'perpetrator', perpetrator, 'perpetrator_group', perpetrator_group, 'target', target, 'country', country,"
                   " 'target_type', target_type, 'status', status, 'incident', incident, 'sentence', sentence)) FROM sitrep_incidents(CAST(x'%s' AS TEXT), %s);" % (text.encode().hex(), p))
    r = subprocess.run(["sqlite3", ":memory:", "-cmd", ".load " + EXT], input="\n".join(sql), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in r.stdout.splitlines()]


def put(source, kind, row, fold, weight, label, pub, ordinal, text):
    print(source, kind, row, fold, weight, label, pub or "", ordinal, text.encode().hex(), sep="\t")


def lines(name):
    return [json.loads(x) for x in open(SHARED + "/bench/" + name, encoding="utf-8") if x.strip()]


def articles(part):
    return json.loads(subprocess.run([sys.executable, HERE + "/../../../tests/bench/split_articles.py", SHARED + "/bench/articles/dev.gold.json", part],
                                     capture_output=True, text=True, check=True).stdout)


def wikigold(part):
    """(answers, their texts with the day of publication)"""
    with tempfile.TemporaryDirectory() as d:
        bench = HERE + "/../../../tests/bench/"
        subprocess.run([sys.executable, bench + "wikigold.py", bench + "wikievents.gold.json", SHARED + "/bench/wikievents/train.jsonl", part, d], check=True)
        gold = json.load(open(d + "/gold.json", encoding="utf-8"))
        return gold, [(open(d + "/" + g["doc"], encoding="utf-8").read(), g["published"]) for g in gold]


def reports(held):
    """answers and texts of our own articles; held: those that never train"""
    for path in sorted(glob.glob(OWN + "*.gold.json")):
        if path.endswith("-x.gold.json") == held:
            gold = json.load(open(path, encoding="utf-8"))
            yield gold, [(open(OWN + g["doc"], encoding="utf-8").read(), g["published"]) for g in gold]


def aligned(source, gold, texts, fold):
    for n, (g, (text, pub), inc) in enumerate(zip(gold, texts, incidents(texts))):
        hit = set(score.align(g["incidents"], inc).values())
        for k, i in enumerate(inc):
            put(source, i["type"], n, n % 20 if fold is None else fold, 1, int(k in hit), pub, i["incident"], text)


def main():
    rows = lines("case2021/dev.jsonl")
    for n, (d, inc) in enumerate(zip(rows, incidents([(d["text"], None) for d in rows])), 1):
        label = int(d["event_type"] in ATTACK)
        inc = [i["incident"] for i in inc if i["type"] not in ("unrest", "threat", "security_operation") and (label or i["status"] != "foiled")]
        for i in inc or [0]:
            put("case2021", d["event_type"], n, n % 20, 1, label, None, i, d["text"])
    rows = lines("wikilist/dev.jsonl")
    for n, (d, inc) in enumerate(zip(rows, incidents([(d["text"], None) for d in rows]))):
        for i in inc[:1]:
            put("wikilist", "attack", n, n % 20, 1, 1, None, i["incident"], d["text"])
    for part, fold in (("seeds", ALWAYS), ("fit", None), ("check", NEVER)):
        gold = json.load(open(SHARED + "/bench/articles/seeds.gold.json", encoding="utf-8")) if part == "seeds" else articles(part)
        folder = SHARED + ("/seeds/" if part == "seeds" else "/bench/articles/dev/")
        texts = [(open(folder + g["doc"], encoding="utf-8").read(), g["published"]) for g in gold]
        aligned(part, gold, texts, fold)
    for part in ("fit", "fit2"):
        aligned("wikigold", *wikigold(part), None)
    for part in ("hold", "hold2"):
        aligned("wikihold", *wikigold(part), NEVER)
    for held in (False, True):
        for gold, texts in reports(held):
            aligned("reports", gold, texts, NEVER if held else None)
    rows = [d for d in lines("muc4/dev.jsonl") if d["split"] == "train"]
    for n, (d, inc) in enumerate(zip(rows, incidents([(d["text"], None) for d in rows]))):
        for i in inc:
            put("muc4", i["type"], n, NEVER if n % 6 == 5 else ALWAYS, 0.3, int(bool(d["templates"])), None, i["incident"], d["text"])
    own = [line.rstrip("\n").split("\t") for line in open(HERE + "/own_rows.tsv", encoding="utf-8") if not line.startswith("#")]
    for n, ((label, text), inc) in enumerate(zip(own, incidents([(text, "2024-06-12") for label, text in own]))):
        for i in inc:
            put("own", i["type"], n, ALWAYS, 0.5, int(label), "2024-06-12", i["incident"], text)
    read = {}
    for line in open(HERE + "/news_rows.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            n, sentence, label = map(int, line.split())
            read.setdefault(n, {})[sentence] = label
    rows = [(n, d) for n, d in enumerate(lines("speed/news.jsonl"), 1) if n in read]
    for (n, d), inc in zip(rows, incidents([(d["text"], None) for n, d in rows])):
        for i in inc:
            label = read[n].get(i["sentence"], 0 if not any(read[n].values()) else None)
            if label is not None:
                put("news", i["type"], n, n % 20, 0.7, label, None, i["incident"], d["text"])


if __name__ == "__main__":
    main()
