#!/usr/bin/env python3
"""muc4_places_cv.py: country and place of MUC-4 split train where the model of places never saw the report.

Three times: train it on two thirds of the reports with an answer, rebuild, take the answers of the last third. The other models have
seen split train. Uses and puts back ext/extract/data/places.model.tsv; needs build/genbin/train_places.
"""
import json
import os
import shutil
import subprocess
import tempfile

os.chdir(os.path.dirname(os.path.abspath(__file__)) + "/../..")
SHARED = os.environ.get("SHARED", "../shared")
GOLD = SHARED + "/bench/muc4/dev.jsonl"
MODEL = "ext/extract/data/places.model.tsv"
FOLDS = 3


def sh(command):
    return subprocess.run(command, shell=True, capture_output=True, text=True, check=True).stdout


def main():
    labels = sh("make -j2 >/dev/null && python3 ext/extract/gen/label_places.py build/sitrep " + SHARED).splitlines()
    train = [d for d in map(json.loads, open(GOLD, encoding="utf-8")) if d["split"] == "train"]
    answered = [d["docid"] for d in train if d["templates"]]
    fold = {d["docid"]: i % FOLDS for i, d in enumerate(train)}
    fold.update((d, i % FOLDS) for i, d in enumerate(answered))
    answers = []
    with tempfile.TemporaryDirectory() as tmp:
        shutil.copy(MODEL, tmp + "/kept")
        try:
            for k in range(FOLDS):
                with open(tmp + "/labels", "w", encoding="utf-8") as f:
                    for i, line in enumerate(labels):
                        held = i < len(answered) and i % FOLDS == k
                        f.write("%d\t%s\n" % (held, line.split("\t", 1)[1]))
                sh("build/genbin/train_places %s/labels %s && make -j2" % (tmp, MODEL))
                rows = sh(". tests/bench/jsonl.sh; jsonl_sql %s tests/bench/muc4.sql" % GOLD)
                answers += [r for r in rows.splitlines() if fold.get(r.split("\t")[0]) == k]
        finally:
            shutil.copy(tmp + "/kept", MODEL)
            sh("make -j2")
        with open(tmp + "/answers", "w", encoding="utf-8") as f:
            f.write("\n".join(answers) + "\n")
        print(sh("python3 %s/bench/muc4/score.py %s %s/answers --split train | grep -A3 '^location'" % (SHARED, GOLD, tmp)), end="")


main()
