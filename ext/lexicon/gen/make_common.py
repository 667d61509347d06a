"""Makes data/gazetteer/common.tsv: the keys of place names that are ordinary words or frequent personal names.

Run by hand only: make_common.py DATA_FOLDER UD_TRAIN.tsv NEWS.jsonl. Kept where a place bears them: words that the tagged corpus
uses otherwise than as a proper noun, words that the news write small, names that stand after a title or a given name there, and
the hand lists word.txt and person.txt.
"""
import collections
import glob
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_gazetteer import key

def read_words(data, name):
    words = set()
    for line in open(os.path.join(data, name), encoding="utf-8"):
        if not line.startswith("#"):
            words |= {key(w) for w in line.split()}
    return words


TITLES = set("mr mrs ms dr sen rep gen col capt lt sgt gov president senator judge minister secretary chairman sir professor".split())


FIRM = set("Inc Corp Co Ltd Group Plc Bros Brothers Lynch Industries University College Award Prize Foundation".split())


def read_news(path, given):
    """Words that the news write small, and names of persons and firms by what stands beside them."""
    small, large, person = collections.Counter(), collections.Counter(), collections.Counter()
    for line in open(path, encoding="utf-8"):
        before, start, last = "", True, ""
        for w in re.findall(r"[^\W\d_]+|[.!?\n]", json.loads(line)["text"]):
            if w in FIRM and last:
                person[last] += 1
            last = ""
            if not w[0].isalpha():
                start = start or w != "." or before not in TITLES
                continue
            k = key(w)
            if w.islower():
                small[k] += 1
            elif not w.isupper() and not start:
                large[k] += 1
                last = k
                person[k] += before in TITLES or before in given
            before, start = k, False
    words = {w for w, n in small.items() if n > 1 and n * 4 > large[w]}
    return words, {w for w, n in person.items() if n > 1 and n * 5 > large[w]}, large


def main(data, train, news):
    names, country, known, people, areas = set(), set(), set(), collections.Counter(), {}
    for f in sorted(glob.glob(os.path.join(data, "*.tsv"))):
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
                names |= {c[3], c[3].rsplit(" ", 1)[0]}  # Capital Region: the library may strip the second word
                areas[c[0]] = (key(c[3]), c[1] if c[2] == "2" else c[0])
            elif base == "hand.tsv":
                names |= {c[3], *c[8].split("|")}
                if c[4] in ("region", "water"):
                    known |= {key(c[3]), *map(key, c[8].split("|"))}
            else:
                names |= {c[1], *c[6].split("|")}
                if c[0] in areas and areas[c[0]][1] in areas:
                    people[areas[areas[c[0]][1]][0]] += int(c[5] or 0)
                if c[2] == "capital" or int(c[5] or 0) >= 500000:
                    known.add(key(c[1]))
    known |= {k for k, n in people.items() if n >= 500000}  # first-level areas
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
    persons = read_words(data, "person.txt")
    small, called, large = read_news(news, persons)
    # what the news write small now and then is a name all the same when they nearly always write it large
    words |= {w for w in small if w not in known}
    words |= (persons | called) - known
    words = sorted((words - country) & keys)
    with open(os.path.join(data, "common.tsv"), "w", encoding="utf-8") as out:
        out.write("# Keys of place names that are ordinary English words or frequent personal names: such a name needs context.\n"
                  "# Made by gen/make_common.py from word.txt, person.txt and the vocabulary of a tagged corpus.\n")
        out.writelines(w + "\n" for w in words)
    print(len(words), "of", len(keys), "names are common")


if __name__ == "__main__":
    main(*sys.argv[1:])
