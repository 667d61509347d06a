#!/usr/bin/env python3
"""calibration.py ARTICLES EXT seeds|fit|check|dev: confidence against how often rows are right, by fifths of the scale.

The error is the mean distance between both, weighted by rows (expected calibration error). Prints also the Brier score.
"""
import importlib.util
import json
import os
import subprocess
import sys
import types

root, ext, part = sys.argv[1:4]
spec = importlib.util.spec_from_file_location("score", os.path.join(root, "score.py"))
score = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(score)
gold_file = os.path.join(root, ("seeds" if part == "seeds" else "dev") + ".gold.json")
texts = os.path.join(root, "../../seeds" if part == "seeds" else "dev")
if part in ("fit", "check"):
    gold = json.loads(subprocess.check_output([sys.executable, "tests/bench/split_articles.py", gold_file, part]))
else:
    gold = json.load(open(gold_file, encoding="utf-8"))
args = types.SimpleNamespace(ext=ext, sqlite="sqlite3")
rows = []
for art in gold:
    text = open(os.path.join(texts, art["doc"]), encoding="utf-8", errors="replace").read()
    lit = "CAST(x'%s' AS TEXT)" % text.encode("utf-8").hex()
    out = score.run_shell(args, "SELECT * FROM sitrep_incidents(%s, '%s');\n" % (lit, art.get("published"))).strip()
    pred = json.loads(out) if out else []
    right = set(score.align(art.get("incidents", []), pred).values())
    rows += [(p["confidence"], i in right) for i, p in enumerate(pred)]
print("%d rows of %s, %.3f right" % (len(rows), part, sum(r for _, r in rows) / len(rows)))
error = 0.0
for lo in (0.0, 0.2, 0.4, 0.6, 0.8):
    inside = [(c, r) for c, r in rows if lo <= c < lo + 0.2 or (lo == 0.8 and c >= 1.0)]
    if inside:
        mean, share = sum(c for c, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)
        error += abs(mean - share) * len(inside) / len(rows)
        print("  %.1f to %.1f   rows %4d   mean confidence %.3f   right %.3f" % (lo, lo + 0.2, len(inside), mean, share))
print("calibration error %.3f, Brier score %.3f" % (error, sum((c - r) ** 2 for c, r in rows) / len(rows)))
