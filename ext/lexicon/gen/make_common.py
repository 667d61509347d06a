"""Makes data/gazetteer/common.tsv: the keys of place names that are ordinary words or frequent personal names.

Run by hand only: make_common.py DATA_FOLDER UD_TRAIN.tsv. Words that the corpus uses otherwise than as a proper noun, and the
hand lists word.txt and person.txt, are kept where a place bears them.
"""
import collections
import glob
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_gazetteer import key

def read_words(data, name):
    words = set()
    for line in open(os.path.join(data, name), encoding="utf-8"):
        if not line.startswith("#"):
            words |= {key(w) for w in line.split()}
    return words


def main(data, train):
    names, country, known = set(), set(), set()
    for f in glob.glob(os.path.join(data, "*.tsv")):
        base = os.path.basename(f)
        if base == "common.tsv":
            continue
        for line in open(f, encoding="utf-8"):
            if line.startswith("#"):
                continue
            c = line.rstrip("\n").split("\t")
            if base == "country.tsv":
                names |= {c[1], *c[2].split("|")}
                country |= {key(c[1]), *map(key, c[2].split("|"))} - {"car"}
            elif base == "area.tsv":
                names.add(c[3])
            elif base == "hand.tsv":
                names |= {c[3], *c[8].split("|")}
            else:
                names |= {c[1], *c[6].split("|")}
                if c[2] == "capital" or int(c[5] or 0) >= 500000:
                    known.add(key(c[1]))
    keys = {key(n.lstrip("!")) for n in names if n}
    # the Arabic article may be left out
    keys |= {k.split(" ", 1)[1] for k in keys if k.split(" ")[0] in ("al", "el", "an", "ar", "as", "ash", "at", "ad", "az") and " " in k}
    proper, other = collections.Counter(), collections.Counter()
    for line in open(train, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 2 or not f[0][:1].isalpha():
            continue
        (proper if f[1] == "PROPN" else other)[key(f[0])] += 1
    # tagged now and then by mistake: mostly a name stays a name
    words = {w for w, n in other.items() if n * 4 > proper[w] and len(w) > 1}
    # a big city is known as such, whoever bears its name; a country always
    words = {w for w in words if w not in known or other[w] >= 5} | read_words(data, "word.txt")
    words |= read_words(data, "person.txt") - known
    words = sorted((words - country) & keys)
    with open(os.path.join(data, "common.tsv"), "w", encoding="utf-8") as out:
        out.write("# Keys of place names that are ordinary English words or frequent personal names: such a name needs context.\n"
                  "# Made by gen/make_common.py from word.txt, person.txt and the vocabulary of a tagged corpus.\n")
        out.writelines(w + "\n" for w in words)
    print(len(words), "of", len(keys), "names are common")


if __name__ == "__main__":
    main(*sys.argv[1:])
