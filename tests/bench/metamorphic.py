#!/usr/bin/env python3
"""metamorphic.py EXT SHARED [--own] [--only NAME] [--show NAME]: rewritten texts must give the rows of the texts they were made from.

A rewrite says the same in other words (metamorphic.tsv) or in another shape (rewrites.py): the rows must stay, but for the words that
were replaced in them. Every text whose rows change is a fault on one of the two sides; which one, a reader has to tell.
Texts: this repository's own and, where they are, those of ../shared whose errors may be read.
"""
import collections
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import rewrites

INCIDENT = ("type status prominence date_from date_to place admin1 country perpetrator perpetrator_group claimed_by target target_type weapon "
            "weapon_type suicide killed_min killed_max perpetrators_killed_min injured_min injured_max hostages_min freed_min arrested_min").split()
CASUALTY = "effect count_min count_max side class".split()
CLAIM = "speaker stance".split()
WORDED = {"place", "admin1", "perpetrator", "perpetrator_group", "claimed_by", "target", "weapon", "speaker"}
TABLES = {"incidents": INCIDENT, "casualties": CASUALTY, "claims": CLAIM}
STRINGS = r"(?:'(?:[^']|'')*'|\s*\|\|\s*|char\([\d, ]+\))+"
CALL = re.compile(r"sitrep_(?:incidents|casualties|claims|roles)\((" + STRINGS + r")(?:,\s*'(\d{4}-\d\d-\d\d)')?\s*\)")


def unquote(expression):
    parts = re.findall(r"'((?:[^']|'')*)'|char\(([\d, ]+)\)", expression)
    return "".join("".join(chr(int(n)) for n in c.split(",")) if c else s.replace("''", "'") for s, c in parts)


def own_texts():
    for path in sorted(glob.glob("tests/slt/*.test")):
        seen = set()
        for m in CALL.finditer(open(path, encoding="utf-8").read()):
            text = unquote(m.group(1))
            if text not in seen and len(text) > 30:
                seen.add(text)
                yield "%s:%d" % (os.path.basename(path)[:-5], len(seen)), text, m.group(2)
    dates = {r[0]: r[1] for r in (line.rstrip("\n").split("\t") for line in open("tests/articles/index.tsv", encoding="utf-8")) if len(r) > 1}
    for path in sorted(glob.glob("tests/articles/*.txt")):
        name = os.path.basename(path)
        date = next((v for v in [dates.get(name), dates.get(name[:-4])] if v and re.match(r"\d{4}-", v)), None)
        yield name, open(path, encoding="utf-8").read(), date
    for gold in sorted(glob.glob("tests/bench/own/*.gold.json")):
        if gold.endswith("-x.gold.json"):
            continue
        for a in json.load(open(gold, encoding="utf-8")):
            yield a["doc"], open("tests/bench/own/" + a["doc"], encoding="utf-8").read(), a.get("published")


def shared_texts(shared):
    dev = shared + "/bench/articles/dev.gold.json"
    for part in ("fit", "read") if os.path.exists(dev) else ():
        out = subprocess.run([sys.executable, "tests/bench/split_articles.py", dev, part], capture_output=True, text=True, check=True).stdout
        for a in json.loads(out):
            yield a["doc"], open(shared + "/bench/articles/dev/" + a["doc"], encoding="utf-8").read(), a.get("published")
    train = shared + "/bench/wikievents/train.jsonl"
    for part in ("fit", "fit2") if os.path.exists(train) else ():
        with tempfile.TemporaryDirectory() as d:
            subprocess.run([sys.executable, "tests/bench/wikigold.py", "tests/bench/wikievents.gold.json", train, part, d], check=True)
            for a in json.load(open(d + "/gold.json", encoding="utf-8")):
                yield a["doc"], open(d + "/" + a["doc"], encoding="utf-8").read(), a.get("published")


def ask(ext, texts, tables=TABLES):
    """The rows of each (text, published): a list of {table: [row, ...]}."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as f:
        json.dump(texts, f)
        f.flush()
        columns = ", ".join("(SELECT json_group_array(json_object(%s)) FROM sitrep_%s(e.value->>0, e.value->>1))"
                            % (", ".join("'%s', %s" % (c, c) for c in cols), t) for t, cols in tables.items())
        sql = "SELECT json_array(%s) FROM json_each(CAST(readfile('%s') AS TEXT)) e;" % (columns, f.name)
        r = subprocess.run(["sqlite3", ":memory:", "-bail", "-cmd", ".load " + ext, "-cmd", ".mode list"], input=sql, capture_output=True, text=True)
    if r.returncode:
        sys.exit("metamorphic.py: sqlite3 said: " + r.stderr.strip())
    return [dict(zip(tables, json.loads(line))) for line in r.stdout.split("\n") if line]


def plain(value):
    value = value.lower().replace("\u2019", "'").replace("\u2018", "'").replace("\u00a0", " ")
    return re.sub(r"[\s\u2010-\u2015-]+", " ", value).strip()


def comparable(rows, free, words=lambda s: s):
    """Rows as sorted tuples, without the columns that the rewrite may change; words: what the rewrite does to a piece of text."""
    out = {}
    for table, cols in TABLES.items():
        if table in free:
            continue
        kept = [c for c in cols if c not in free and not (c in ("count_min", "count_max") and "min" in free)]
        out[table] = sorted((tuple((c, plain(words(r[c])) if c in WORDED and r[c] else r[c]) for c in kept) for r in rows[table]), key=str)
    return out


def difference(old, new):
    """(kinds of difference, rows gone, rows come)"""
    kinds, gone, come = set(), [], []
    for t in old:
        a, b = collections.Counter(old[t]), collections.Counter(new[t])
        g, c = list((a - b).elements()), list((b - a).elements())
        gone += [(t, r) for r in g]
        come += [(t, r) for r in c]
        if len(g) == len(c) and t == "incidents":
            kinds |= {x[0] for r, s in zip(g, c) for x, y in zip(r, s) if x != y}
        elif g or c:
            kinds.add(t + ("-" if len(g) > len(c) else "+" if len(c) > len(g) else "~"))
    return kinds, gone, come


def short(row):
    return " ".join("%s=%s" % (c, v) for c, v in row if v is not None and (c, v) not in (("status", "occurred"), ("suicide", 0)))


def changed_lines(old, new):
    a, b = (re.split(r"\n+|(?<=[.!?]) (?=[A-Z\"])", t) for t in (old, new))
    return [x for x in b if x not in set(a)][:3]


def run(ext, name, free, pairs, show):
    """pairs: (id, old text, its rows, new text, published, words)."""
    got = ask(ext, [(p[3], p[4]) for p in pairs]) if pairs else []
    differ, kinds = 0, collections.Counter()
    for (ident, text, rows, new, _, words), now in zip(pairs, got):
        k, gone, come = difference(comparable(rows, free, words), comparable(now, free))
        differ += bool(k)
        kinds.update(k)
        if k and show:
            print("##", name, ident, " ".join(sorted(k)))
            for line in changed_lines(text, new):
                print("   ", line[:400])
            for sign, which in (("-", gone), ("+", come)):
                for t, r in which:
                    print("  ", sign, t[:3], short(r))
    print("%-28s %5d %5d %6.1f %%  %s" % (name, len(pairs), differ, 100 * differ / max(len(pairs), 1),
                                          " ".join("%s:%d" % kv for kv in sorted(kinds.items(), key=lambda kv: (-kv[1], kv[0]))[:7])), flush=True)
    return len(pairs), differ


def main():
    args = sys.argv[3:]
    option = {o: args[args.index(o) + 1] for o in ("--only", "--show") if o in args}
    ext, shared = sys.argv[1:3]
    texts = list(own_texts()) + ([] if "--own" in args else list(shared_texts(shared)))
    base = ask(ext, [t[1:] for t in texts])
    world = rewrites.World(ext, ask, texts)
    want = option.get("--only") or option.get("--show")
    total = [0, 0]
    for name, free, make in rewrites.rules("tests/bench/metamorphic.tsv", world):
        if want and not re.fullmatch(want, name):
            continue
        pairs = []
        for i, (ident, text, published) in enumerate(texts):
            new, words = make(i, text, published)
            if new != text:
                pairs.append((ident, text, base[i], new, published, words))
        total = [a + b for a, b in zip(total, run(ext, name, free, pairs, "--show" in option))]
    for name, free, sentences in rewrites.templates():
        if want and not re.fullmatch(want, name):
            continue
        old = ask(ext, [(a, "2019-06-15") for a, _ in sentences])
        pairs = [(a[:40], a, rows, b, "2019-06-15", lambda s: s) for (a, b), rows in zip(sentences, old)]
        total = [a + b for a, b in zip(total, run(ext, name, free, pairs, "--show" in option))]
    print("%-28s %5d %5d %6.1f %%" % ("all", total[0], total[1], 100 * total[1] / max(total[0], 1)))


if __name__ == "__main__":
    main()
