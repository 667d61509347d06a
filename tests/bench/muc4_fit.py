#!/usr/bin/env python3
"""muc4_fit.py SHARED: fits the weights in muc4.sql on MUC-4 split train and writes them there.

Needs build/cross from muc4_cross.sh: the facts of each fifth of the documents come from an extension whose models have not seen it.
Four logistic regressions over the facts of a row:
  incident  the row is one that the key asks for: paired with a template of its type, the surest rows first
  bombing   a bombing or attack is a bombing
  killed, injured  the number is the key's
and how much surer than that one incident of a report must be.
Thresholds: the lowest whose F1 under five-fold cross-validation, printed with it, is within SLACK of the best: reports outside split train
name more incidents and fillers each than those inside.
"""
import collections
import json
import math
import os
import random
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1]
sys.path.insert(0, SHARED + "/bench/muc4")
import score as muc  # noqa: E402

SQL = HERE + "/muc4.sql"
BEGIN, END = "-- weights begin\n", "-- weights end\n"
DUMP = """
SELECT 'C', docid, incident, kind, iif(prominence = 'main', 1, 0), row_number() OVER (PARTITION BY docid ORDER BY prominence = 'main' DESC, own DESC, confidence DESC) FROM weighed;
SELECT 'F', docid, incident, name, value FROM fact;
SELECT 'N', docid, incident, field, n FROM number;
SELECT 'A', docid, incident, field, name, value FROM about;
"""
NUMBER_FACTS = ("killed", "injured", "type", "is ", "status", "target", "soldiers", "names", "top victim", "perpetrators", "of ", "confidence")
KIND_SKIPS = ("rank", "of ", "best", "age", "same", "told")


SLACK = 0.005


def lowest(tried):
    """of (F1, threshold, ...) the one with the lowest threshold among the best"""
    top = max(tried)[0]
    return min((t for t in tried if t[0] >= top - SLACK), key=lambda t: t[1])


def train(x, y, epochs=20, rate=0.05, l2=1e-2):
    """AdaGrad, weights averaged over the last half of the epochs."""
    rnd, w, g2, total = random.Random(1), {}, {}, {}
    order, n = list(range(len(x))), 0
    for e in range(epochs):
        rnd.shuffle(order)
        for i in order:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, apply(w, x[i])))))
            for f, v in x[i].items():
                g = (p - y[i]) * v + l2 * w.get(f, 0.0)
                g2[f] = g2.get(f, 1.0) + g * g
                w[f] = w.get(f, 0.0) - rate * g / math.sqrt(g2[f])
        if 2 * e >= epochs:
            n += 1
            for f, v in w.items():
                total[f] = total.get(f, 0.0) + v
    return {f: v / n for f, v in total.items()}


def apply(w, x):
    return sum(w.get(f, 0.0) * v for f, v in x.items())


def frequent(x, at_least=5):
    n = collections.Counter(f for v in x for f in v)
    return [{f: v for f, v in row.items() if n[f] >= at_least} for row in x]


def cross(keys, x, y, fold, learn):
    """Scores of all keys, each by weights that have not seen its fold; learn: those with a label."""
    out = {}
    for k in range(5):
        t = [r for r in keys if fold[r[0]] != k and r in learn]
        w = train(frequent([x[r] for r in t]), [y[r] for r in t])
        out.update({r: apply(w, x[r]) for r in keys if fold[r[0]] == k})
    return out


def final(keys, x, y):
    return train(frequent([x[r] for r in keys]), [y[r] for r in keys])


def read():
    sql = open(SQL, encoding="utf-8").read()
    facts = sql[:sql.index("-- the weights")]
    kind, order, fact, number, about = {}, {}, collections.defaultdict(dict), {}, collections.defaultdict(dict)
    for k in range(5):
        r = subprocess.run(["sh", "-c", ". tests/bench/jsonl.sh; EXT=build/cross/%d/sitrep jsonl_sql build/cross/%d/part.jsonl /dev/stdin" % (k, k)],
                           input=facts + DUMP, capture_output=True, text=True, check=True, cwd=HERE + "/../..")
        for line in r.stdout.splitlines():
            c = line.split("\t")
            if c[0] == "C":
                kind[c[1], int(c[2])] = c[3]
                order[c[1], int(c[2])] = int(c[5])
            elif c[0] == "F":
                fact[c[1], int(c[2])][c[3]] = float(c[4])
            elif c[0] == "N":
                number[c[1], int(c[2]), c[3]] = int(float(c[4]))
            elif c[0] == "A":
                about[c[1], int(c[2]), c[3]][c[4]] = float(c[5])
    for x in list(fact.values()) + list(about.values()):
        x["bias"] = 1.0
    return kind, order, fact, number, about


def types(gold, d):
    return [muc.type_set(t["incident_type"]) for t in gold[d]["templates"]]


def paired(gold, d, rows, kind):
    """the rows that pair with a template of their type"""
    own = muc.pairing([frozenset([kind[r]]) for r in rows], types(gold, d), lambda a, b: bool(a & b))
    return {rows[i] for i in own.values()}


def numbers_f1(gold, number, p, key, t):
    rows = {d: [] for d in gold}
    for r in p:
        if p[r] > t:
            rows[r[0]].append((r[1], key, str(number[r])))
    return muc.counts(gold, rows, key)["f1"]


def main():
    gold = muc.load_gold(SHARED + "/bench/muc4/dev.jsonl", "train")
    fold = {d: n % 5 for n, d in enumerate(gold)}
    kind, order, fact, number, about = read()
    rows = sorted(fact)
    of_doc = collections.defaultdict(list)
    for r in sorted(rows, key=lambda r: (r[0], order[r])):
        of_doc[r[0]].append(r)
    weights = {}

    both = [r for r in rows if kind[r] in ("BOMBING", "ATTACK")]
    x = {r: {f: v for f, v in fact[r].items() if not f.startswith(KIND_SKIPS)} for r in both}
    y = {}
    for r in both:
        seen = {t["incident_type"] for t in gold[r[0]]["templates"]} & {"BOMBING", "ATTACK"}
        if len(seen) == 1:
            y[r] = float("BOMBING" in seen)
    p = cross(both, x, y, fold, y)
    print("bombing or attack: %d of %d right by type, %d by the model" % (sum((kind[r] == "BOMBING") == (y[r] > 0) for r in y), len(y), sum((p[r] > 0) == (y[r] > 0) for r in y)))
    weights["bombing"] = final(sorted(y), x, y)
    for r in both:
        kind[r] = "BOMBING" if p[r] > 0 else "ATTACK"

    y = {r: 0.0 for r in rows}
    for d in gold:
        y.update({r: 1.0 for r in paired(gold, d, of_doc[d], kind)})
    p = cross(rows, fact, y, fold, y)
    n = sum(len(gold[d]["templates"]) for d in gold)
    tried = []
    for t in [i / 20 for i in range(-30, 10)]:
        given = [r for r in rows if p[r] > t]
        hit = sum(len(paired(gold, d, [r for r in of_doc[d] if p[r] > t], kind)) for d in gold)
        tried.append((2 * hit / (len(given) + n), t))
    best = lowest(tried)
    print("typed incidents F1 %.3f at %.2f" % best)
    weights["incident"] = final(rows, fact, y)
    weights["incident"]["bias"] -= best[1]
    score = {r: p[r] - best[1] for r in rows}

    relevant = {d for d in gold if gold[d]["templates"]}
    tried = []
    for t in [i / 20 for i in range(0, 30)]:
        given = {r[0] for r in rows if score[r] > t}
        tried.append((2 * len(given & relevant) / (len(given) + len(relevant)), t))
    best = lowest(tried)
    print("relevant F1 %.3f at %.2f above that" % best)
    weights["report"] = {"bias": best[1]}

    for key in ("killed", "injured"):
        keys = sorted(r for r in number if r[2] == key)
        x, y = {}, {}
        for r in keys:
            x[r] = {f: v for f, v in fact[r[:2]].items() if f.startswith(NUMBER_FACTS) or f == "bias"}
            x[r].update(about[r], score=score[r[:2]])
            ok = [set(t[key + "_ok"]) for t in gold[r[0]]["templates"]]
            vague = any(t[key + "_stated"] and not t[key + "_ok"] for t in gold[r[0]]["templates"])
            if any(number[r] in s for s in ok) or not vague:
                y[r] = float(any(number[r] in s for s in ok))
        p = cross(keys, x, y, fold, y)
        best = lowest([(numbers_f1(gold, number, p, key, t), t) for t in [i / 20 for i in range(-40, 20)]])
        print("%s F1 %.3f at %.2f" % (key, *best))
        weights[key] = final(sorted(y), x, y)
        weights[key]["bias"] -= best[1]

    cells = ["('%s', '%s', %.2f)" % (m, f, w) for m in weights for f, w in sorted(weights[m].items()) if abs(w) >= 0.02 or f == "bias"]
    text = "INSERT INTO weight VALUES\n" + ",\n".join("  " + ", ".join(cells[i:i + 5]) for i in range(0, len(cells), 5)) + ";\n"
    sql = open(SQL, encoding="utf-8").read()
    sql = sql[:sql.index(BEGIN) + len(BEGIN)] + text + sql[sql.index(END):]
    open(SQL, "w", encoding="utf-8").write(sql)


main()
