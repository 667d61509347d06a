"""The rewrites of metamorphic.py: each makes of a text another that must give the same rows.

A rule is (name, columns that may differ, make); make(index, text, published) gives the new text and what it does to a piece of text.
"""
import collections
import datetime
import glob
import itertools
import re
import unicodedata

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORD_OF = {n: w for n, w in enumerate(SMALL)}
WORD_OF.update({10 * (t + 2) + u: w + ("-" + SMALL[u] if u else "") for t, w in enumerate(TENS) for u in range(10)})
NUMBER_OF = {w: n for n, w in WORD_OF.items() if n > 1}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
GIVEN = {"m": "Ahmed Carlos Emeka Ivan Rajesh Tomás Kwame Dmitri Hassan Pierre Nguyen Yusuf Marek Antonio Sanjay Moussa".split(),
         "f": "Amina Lucia Ngozi Olga Sunita Elena Abena Irina Layla Marie Linh Zainab Ewa Carmen Priya Fatou".split()}
FAMILY = ("Okonkwo Petrov Hernández Mahmoud Sharma Lefebvre Traoré Kowalski Tanaka Andersen Mwangi Castillo Haddad Novak Banerjee "
          "Diallo Ortega Siddiqui Lindqvist Mbeki").split()
BANDS = ("Sons of the Red River", "Northern Valley Liberation Front", "Army of the Old Oath", "People's Column of the South")
FEMALE = re.compile(r"\b(she|her|Ms|Mrs|woman|girl|mother|daughter|wife|sister)\b", re.I)
SPELLING = {"neighbor": "neighbour", "armored": "armoured", "center": "centre", "defense": "defence", "organization": "organisation", "labor": "labour",
            "theater": "theatre", "paralyzed": "paralysed", "organized": "organised", "harbor": "harbour", "kilometers": "kilometres",
            "kilometer": "kilometre", "meters": "metres", "traveling": "travelling", "vehicle-born": "vehicle-borne", "hospitalized": "hospitalised",
            "gray": "grey", "program": "programme", "kidnaped": "kidnapped", "jewelry": "jewellery", "traveled": "travelled", "color": "colour",
            "license": "licence", "airplane": "aeroplane", "gasoline": "petrol", "militarized": "militarised", "authorized": "authorised"}
HYPHENS = {"car bomb": "car-bomb", "suicide bomber": "suicide-bomber", "roadside bomb": "road-side bomb", "gunfight": "gun-fight",
           "gun battle": "gun-battle", "checkpoint": "check-point", "check post": "check-post", "airstrike": "air strike",
           "air strike": "air-strike", "machine gun": "machine-gun", "minibus": "mini-bus",
           "hostage-taking": "hostage taking", "landmine": "land mine", "firefight": "fire-fight", "grenade attack": "grenade-attack",
           "pickup": "pick-up", "paramilitary": "para-military", "rocket-propelled": "rocket propelled"}
NEUTRAL = ("Light rain is forecast for most of the country this week.", "Shares closed slightly higher at the end of trading.",
           "The national football team plays its next match in two weeks.", "The harvest was good this year, farmers say.")
LOWERED = set("The A An At In On Two Three Four Five Six Seven Eight Nine Ten Gunmen Militants Attackers Police Soldiers Rebels Unidentified "
              "Several Dozens Some Suspected Armed Security One It They He She His Their More About Around Nearly Another Its".split())


def same(text):
    return text


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def swap(pairs):
    """Whole words for others: capitals are kept, the article in front follows."""
    table = {a.lower(): b for a, b in pairs}
    rx = re.compile(r"(?<![\w-])(?:(An?|an?) )?(" + "|".join(re.escape(a) for a in sorted(table, key=len, reverse=True)) + r")(?![\w-])", re.I)

    def one(m):
        old, new = m.group(2), table[m.group(2).lower()]
        new = new.upper() if old.isupper() and len(old) > 3 else new[0].upper() + new[1:] if old[0].isupper() else new
        if not m.group(1):
            return new
        return m.group(1)[0] + ("n " if new[0] in "aeiouAEIOU" else " ") + new
    return lambda text: rx.sub(one, text)


def whole(words):
    """A rewrite that does to a piece of text what it does to the whole."""
    return lambda i, text, published: (words(text), words)


def shape(change):
    """A rewrite of the text's shape only: the words in rows stay."""
    return lambda i, text, published: (change(text), same)


def to_digits(text):
    return re.sub(r"(?<=[a-z,] )(%s)(?= [a-z])(?! of\b| by\b| another\b|-)" % "|".join(w for w in NUMBER_OF if NUMBER_OF[w] > 1),
                  lambda m: str(NUMBER_OF[m.group(1)]), text)


def to_words(text):
    return re.sub(r"(?<=[a-z] )(\d\d?)(?= (?:more |other )?(?:people|soldiers|police|civilians|others|militants|gunmen|men|women|children|rebels|students|"
                  r"troops|officers|members|persons|passengers|workers|were|wounded|dead)\b)",
                  lambda m: WORD_OF.get(int(m.group(1)), m.group(1)) if int(m.group(1)) > 1 else m.group(1), text)


def wrap(text, width=72):
    out = []
    for par in text.split("\n"):
        line = ""
        for word in par.split(" "):
            if line and len(line) + 1 + len(word) > width:
                out.append(line)
                line = word
            else:
                line = line + " " + word if line else word
        out.append(line)
    return "\n".join(out)


def headline(change):
    def make(text):
        first, sep, rest = text.partition("\n")
        return change(first) + sep + rest if sep and len(first) < 130 and first[-1:] not in '.!?"' and not re.search(r"\(\w+\) ?[-\u2014]", first) else text
    return make


def title_case(line):
    low = set("a an the of in on at by for from to and or as with after near over".split())
    return " ".join(w if w in low and i else w[:1].upper() + w[1:] for i, w in enumerate(line.split(" ")))


def body_paragraphs(change):
    """Blank lines between the paragraphs of a text that has some."""
    return lambda text: change(text) if text.count("\n\n") > 2 else text


def attribution_front(text):
    def one(m):
        first = m.group(2).split(" ")[0]
        body = m.group(2)[0].lower() + m.group(2)[1:] if first in LOWERED else m.group(2)
        return m.group(1) + "According to " + m.group(3) + ", " + body + "."
    return re.sub(r"(^|[.] |\n)([A-Z][^.\"\u201c\u201d\n]{20,220}), ((?:the |a |local |provincial |state )?[a-z]*(?:police|army|officials|military|authorities|"
                  r"residents|witnesses|spokesman|ministry)) said\.(?=\s|$)", one, text)


def attribution_back(text):
    def one(m):
        body = m.group(3)
        return m.group(1) + body[0].upper() + body[1:] + ", " + m.group(2) + " said."
    return re.sub(r"(^|[.] |\n)According to ((?:the |local )?[a-z ]{4,30}), ([^.,\"\u201c\u201d\n]{20,220})\.(?=\s|$)", one, text)


def date_of(published):
    try:
        return datetime.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def outside_future(text, rx, one):
    """Puts one(match) for each match in a sentence that tells of no day to come."""
    parts = re.split(r"(?<=[.!?])(\s+)", text)
    soon = re.compile(r"\b(will|would|next|scheduled|due|planned|since|until|every|ahead|before|expected)\b")
    return "".join(p if soon.search(p) else rx.sub(one, p) for p in parts)


def weekday_to_date(i, text, published):
    day = date_of(published)
    if not day:
        return text, same

    def one(m):
        back = (day.weekday() - DAYS.index(m.group(1))) % 7
        d = day - datetime.timedelta(back)
        return "on %s %d" % (MONTHS[d.month - 1], d.day) + m.group(2)
    return outside_future(text, re.compile(r"\bon (%s)([.,]| (?:in|when|and|by|at|near|after|that|as)\b)(?! \d|(?: the)? \d)" % "|".join(DAYS)), one), same


def date_to_weekday(i, text, published):
    day = date_of(published)
    if not day:
        return text, same

    def one(m):
        d = datetime.date(day.year, MONTHS.index(m.group(1)) + 1, min(int(m.group(2)), 28))
        ok = 0 < (day - d).days < 7 and d.day == int(m.group(2))
        return "on " + DAYS[d.weekday()] if ok else m.group(0)
    return outside_future(text, re.compile(r"\bon (%s) (\d\d?)(?!\d|[,]? \d{4})" % "|".join(MONTHS)), one), same


def yesterday_to_weekday(i, text, published):
    day = date_of(published)
    if not day:
        return text, same
    name = DAYS[(day - datetime.timedelta(1)).weekday()]
    return re.sub(r"\byesterday(?=[.,]| (?:in|when|and|by|at|near|after|that|as)\b)", "on " + name, text), same


class World:
    """What the library and the gazetteer know of the texts: names of people, groups and places in them."""

    def __init__(self, ext, ask, texts):
        self.mentions = [r["mentions"] for r in ask(ext, [t[1:] for t in texts], {"mentions": "kind text value".split()})]
        self.by_area = collections.defaultdict(list)
        self.area = {}
        self.read_gazetteer()

    def read_gazetteer(self):
        seen, rows = collections.Counter(), []
        common = {line.strip() for line in open("ext/lexicon/data/gazetteer/common.tsv", encoding="utf-8")}
        for path in sorted(glob.glob("ext/lexicon/data/gazetteer/*.tsv")):
            for line in open(path, encoding="utf-8"):
                f = line.rstrip("\n").split("\t")
                if "/area" in path and len(f) > 3:
                    seen[folded(f[3])] += 1
                if "/place-" in path and len(f) > 5:
                    seen.update({folded(n) for n in [f[1]] + (f[6].split("|") if len(f) > 6 else [])})
                    rows.append(f)
        for f in rows:
            name = f[1]
            if seen[folded(name)] == 1 and f[5] and name.lower() not in common and re.fullmatch(r"[A-Z][a-z]{3,}", name):
                self.area[name] = f[0]
                self.by_area[f[0]].append((-int(f[5]), name))
        for names in self.by_area.values():
            names.sort()

    def towns(self, i, text, published):
        table = {}
        for m in self.mentions[i]:
            area = self.area.get(m["text"]) if m["kind"] == "place" else None
            if area and m["text"] not in table:
                free = [n for _, n in self.by_area[area] if n not in text and n not in table.values()]
                if free:
                    table[m["text"]] = free[0]
        table.update({a.upper(): b.upper() for a, b in list(table.items())})
        return self.replaced(table, text)

    def people(self, i, text, published):
        table, k = {}, len(text)
        for m in self.mentions[i]:
            parts = (m["value"] or "").split()
            if m["kind"] != "person" or not 2 <= len(parts) <= 3 or not all(re.fullmatch(r"[A-Z][a-z]{2,}", p) for p in parts):
                continue
            at = text.find(m["value"])
            if at < 0 or any(p in table for p in parts) or any(p in self.area for p in parts):
                continue
            sex = "f" if FEMALE.search(text[max(0, at - 60):at + 200]) else "m"
            k += 1
            table[parts[0]] = GIVEN[sex][k % 16]
            for n, p in enumerate(parts[1:]):
                table[p] = FAMILY[(k * 7 + n) % 20]
        return self.replaced(table, text)

    def bands(self, i, text, published):
        found = [m["text"] for m in self.mentions[i] if m["kind"] == "group" and m["text"] and m["text"] == m["value"] and len(m["text"].split()) > 2]
        return self.replaced(dict(zip(dict.fromkeys(found), itertools.cycle(BANDS))), text)

    @staticmethod
    def replaced(table, text):
        if not table:
            return text, same
        rx = re.compile(r"(?<![\w-])(" + "|".join(re.escape(a) for a in sorted(table, key=len, reverse=True)) + r")(?![\w-])")

        def words(t):
            return rx.sub(lambda m: table[m.group(0)], t)
        return words(text), words

    def beside(self, clause):
        def make(i, text, published):
            names = {m["text"] for m in self.mentions[i] if m["kind"] == "place" and re.fullmatch(r"[A-Z][a-z]+", m["text"])}
            m = re.search(r"\b(?:in|of|near) (%s)(?= (?:on|when|and|after|late|early|by)\b)" % "|".join(sorted(names)), text) if names else None
            return (text[:m.end()] + clause + text[m.end():] if m else text), same
        return make


def rules(path, world):
    for line in open(path, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            name, free, pairs = line.rstrip("\n").split("\t")
            pairs = [p.split("=") for p in pairs.split("|")]
            text, rows = swap([p for p in pairs if p[0][0] != "@"]), swap([(a.lstrip("@"), b) for a, b in pairs])
            yield name, set(free.split(",")) - {""}, lambda i, t, published, text=text, rows=rows: (text(t), rows)
    yield "digits", set(), whole(to_digits)
    yield "numbers in words", set(), whole(to_words)
    yield "no comma in thousands", set(), shape(lambda t: re.sub(r"\b(\d),(\d{3})\b(?!,)", r"\1\2", t))
    yield "people's names", set(), world.people
    yield "groups' names", set(), world.bands
    yield "towns", {"admin2"}, world.towns
    yield "weekday to date", {"date_precision"}, weekday_to_date
    yield "date to weekday", set(), date_to_weekday
    yield "yesterday to weekday", set(), yesterday_to_weekday
    yield "curly quotes", set(), shape(lambda t: re.sub(r'"', "\u201d", re.sub(r'(^|[\s(])"', "\\1\u201c", t)).replace("'", "\u2019"))
    yield "straight quotes", set(), shape(lambda t: re.sub("[\u201c\u201d]", '"', re.sub("[\u2018\u2019]", "'", t)))
    yield "dashes em", set(), shape(lambda t: re.sub(r" (?:-|--|\u2013) ", " \u2014 ", t))
    yield "dashes em, close", set(), shape(lambda t: re.sub(r" (?:--|\u2013|\u2014) ", "\u2014", t))
    yield "dashes double", set(), shape(lambda t: re.sub(r" ?[\u2013\u2014] ?", " -- ", t))
    yield "dashes en", set(), shape(lambda t: re.sub(r" ?(?:\u2014| -- ) ?", " \u2013 ", t))
    yield "NBSP before nouns", set(), shape(lambda t: re.sub(r"(\d) (?=[a-z])", "\\1\u00a0", t))
    yield "NBSP in names", set(), whole(lambda t: re.sub(r"\b(Mr|Dr|Gen|Col|Capt|Sgt|Maj|Lt)\. ", "\\1.\u00a0", t))
    yield "two blanks", set(), shape(lambda t: re.sub(r"\. (?=[A-Z])", ".  ", t))
    yield "British spelling", set(), whole(swap(list(SPELLING.items())))
    yield "American spelling", set(), whole(swap([(b, a) for a, b in SPELLING.items() if b not in ("programme", "petrol")]))
    yield "percent", set(), shape(lambda t: re.sub(r"(\d) ?(?:percent|per cent)", r"\1%", t))
    yield "hyphens", set(), whole(swap(list(HYPHENS.items())))
    yield "headline in capitals", set(), shape(headline(str.upper))
    yield "headline in title case", set(), shape(headline(title_case))
    yield "hard wraps", set(), shape(wrap)
    yield "single line breaks", set(), shape(body_paragraphs(lambda t: t.replace("\n\n", "\n")))
    yield "more blank lines", set(), shape(lambda t: t.replace("\n\n", "\n\n\n\n"))
    yield "CR LF", set(), shape(lambda t: t.replace("\n", "\r\n"))
    yield "indented paragraphs", set(), shape(lambda t: t.replace("\n\n", "\n\n    "))
    yield "tabs for indents", set(), shape(lambda t: t.replace("\n\n", "\n\n\t"))
    yield "one paragraph a sentence", {"claims"}, shape(lambda t: re.sub(r"(?<=[a-z]{3}\.) (?=(?:The|A|In|At|It|Two|Police|An) [a-z])", "\n\n", t))
    yield "attribution in front", {"claims"}, shape(attribution_front)
    yield "attribution behind", {"claims"}, shape(attribution_back)
    for k, clause in enumerate((", which lies 40 km north of the capital,", ", a town of 30,000 people,", ", about 60 miles from the border,",
                                ", a trading centre on the river,")):
        yield "beside the town %d" % (k + 1), set(), world.beside(clause)
    for k, s in enumerate(NEUTRAL):
        yield "neutral end %d" % (k + 1), {"claims"}, shape(lambda t, s=s: t.rstrip("\n") + ("\n\n" if "\n\n" in t else " ") + s)
    yield "place and day swapped", set(), shape(lambda t: re.sub(r"\bon (%s) in ([A-Z][a-z]+)(?=[.])" % "|".join(DAYS), r"in \2 on \1", t))
    yield "day in front", set(), shape(day_front)
    yield "too for also", set(), shape(lambda t: re.sub(r" (was|were|had|have|has) also (?=[a-z]+ed\b|shot|hurt)", r", too, \1 ", t))
    yield "among others", set(), shape(lambda t: re.sub(r"\bat least (%s|\d+) (people|soldiers|civilians|others) (were )" % "|".join(SMALL), r"\1 \2 at least \3", t))


def day_front(text):
    def one(m):
        first = m.group(2).split(" ")[0]
        body = m.group(2)[0].lower() + m.group(2)[1:] if first in LOWERED else m.group(2)
        return m.group(1) + "On " + m.group(3) + ", " + body + "."
    return re.sub(r"(^|[.] |\n)([A-Z][^.,;:\"\u201c\u201d()\n-]{20,160}) on (%s)\.(?=\s|$)" % "|".join(DAYS), one, text)


SUBJECTS = ("Gunmen", "Rebels", "Unidentified men", "Suspected militants", "Soldiers", "Armed bandits")
OBJECTS = ("three farmers", "a bus driver", "two aid workers", "the mayor", "a police officer", "four villagers")
THINGS = ("a village", "a police station", "a church", "an army convoy", "a school", "a market", "a bus")
ACTIVE = (("killed", "killed", 0), ("shot dead", "shot dead", 0), ("murdered", "murdered", 0), ("kidnapped", "kidnapped", 0), ("wounded", "wounded", 0),
          ("beheaded", "beheaded", 0), ("abducted", "abducted", 0), ("gunned down", "gunned down", 0), ("stabbed", "stabbed", 0), ("freed", "freed", 0),
          ("ambushed", "ambushed", 1), ("attacked", "attacked", 1), ("raided", "raided", 1), ("stormed", "stormed", 1), ("burned down", "burned down", 1),
          ("torched", "torched", 1), ("shelled", "shelled", 1), ("bombed", "bombed", 1), ("looted", "looted", 1), ("seized", "seized", 1),
          ("set fire to", "set on fire", 1), ("blew up", "blown up", 1), ("hijacked", "hijacked", 1), ("overran", "overrun", 1), ("opened fire on", "fired on", 1))
NOMINAL = (("killed", "The killing of %o by %s took place", 0), ("murdered", "The murder of %o by %s took place", 0),
           ("kidnapped", "The kidnapping of %o by %s took place", 0), ("abducted", "The abduction of %o by %s took place", 0),
           ("attacked", "The attack on %o by %s took place", 1), ("ambushed", "The ambush of %o by %s took place", 1),
           ("raided", "The raid on %o by %s took place", 1))


def lower(s):
    return s[0].lower() + s[1:]


def templates():
    """Rewrites of short sentences made here: (name, columns that may differ, [(old, new), ...])."""
    tail = " in Santos in Brazil on Monday."
    sets = collections.defaultdict(list)
    for (verb, participle, thing), subject in itertools.product(ACTIVE, SUBJECTS):
        for obj in THINGS if thing else OBJECTS:
            base = "%s %s %s" % (subject, verb, obj)
            were = "were" if obj.startswith(("three", "two", "four")) else "was"
            up = obj[0].upper() + obj[1:]
            sets["passive"].append((base + tail, "%s %s %s by %s%s" % (up, were, participle, lower(subject), tail)))
            sets["perfect"].append((base + tail, "%s have %s %s%s" % (subject, participle if verb not in ("set fire to", "opened fire on") else verb, obj, tail)))
            sets["relative"].append((base + tail, "%s who %s %s%s fled, police said." % (subject, verb, obj, tail[:-1])))
            sets["cleft"].append((base + tail, "It was %s who %s %s%s" % (lower(subject), verb, obj, tail)))
            sets["police said"].append((base + tail, "Police said %s %s %s%s" % (lower(subject), verb, obj, tail)))
            sets["said behind"].append((base + tail, "%s %s %s%s, police said." % (subject, verb, obj, tail[:-1])))
            sets["place in front"].append((base + tail, "In Santos in Brazil on Monday, %s %s %s." % (lower(subject), verb, obj)))
            sets["day behind the subject"].append((base + tail, "%s on Monday %s %s in Santos in Brazil." % (subject, verb, obj)))
            sets["dateline"].append((base + tail, "SANTOS, Brazil (AP) - %s %s %s on Monday." % (subject, verb, obj)))
            sets["there was"].append((base + tail, "%s have reportedly %s %s%s" % (subject, participle, obj, tail)) if verb == participle else (base + tail, base + tail))
    for (verb, nominal, thing), subject in itertools.product(NOMINAL, SUBJECTS):
        for obj in THINGS if thing else OBJECTS:
            sets["noun"].append(("%s %s %s%s" % (subject, verb, obj, tail), nominal.replace("%o", obj).replace("%s", lower(subject)) + tail))
    for name, pairs in sets.items():
        yield "template: " + name, {"claims"} | ({"type"} if name == "noun" else set()), pairs
