#!/usr/bin/env python3
"""wikigold.py GOLD.json TRAIN.jsonl fit|hold|fit2|hold2|all DIR: the texts of our own answers, one file each, and DIR/gold.json for score.py.

The source gives each text on one line, put together from tokens. An answer says what to cut (captions, page furniture) and where a line
ends (behind the title, around headings), in characters of that line. Blanks that the tokens left inside abbreviations and times go,
those that they took around dashes come back.
"""
import json
import os
import re
import sys


def rebuild(text, cuts, breaks):
    out, pos = [], 0
    for start, end in sorted([tuple(c) for c in cuts] + [(b, b) for b in breaks]):
        if start < pos:
            continue
        out.append(text[pos:start])
        if start == end:
            out.append("\n\n")
        pos = end
    text = re.sub(r" *\n\n *", "\n\n", "".join(out) + text[pos:]).strip()
    text = re.sub(r"\b([A-Za-z])\. (?=[A-Za-z]\.)", r"\1.", text)
    text = re.sub(r"(\d): (?=\d\d(?:am|pm|\b))", r"\1:", text)
    text = re.sub(r"\b(\d{4})-(?=[A-Z])", r"\1 - ", text)
    return re.sub(r"\bO '(?=[A-Z])", "O'", text) + "\n"


def main():
    gold_path, train, part, out = sys.argv[1:5]
    gold = [a for a in json.load(open(gold_path, encoding="utf-8")) if part in ("all", a["set"])]
    texts = {}
    for line in open(train, encoding="utf-8"):
        row = json.loads(line)
        texts[row["doc_id"] + ".txt"] = row["text"]
    for a in gold:
        with open(os.path.join(out, a["doc"]), "w", encoding="utf-8") as f:
            f.write(rebuild(texts[a["doc"]], a["cut"], a["break"]))
    with open(os.path.join(out, "gold.json"), "w", encoding="utf-8") as f:
        json.dump(gold, f)


main()
