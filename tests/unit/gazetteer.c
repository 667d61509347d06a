/* Unit test of ext/lexicon/gazetteer.c: names a reader of the news must resolve right, the ways a name is written, areas around
** places, names in running text, and the choice among places of one name. */
#include <stdio.h>

#include "../../ext/lexicon/lexicon.h"
#include "unit.h"

static uint32_t find(const char *name, uint32_t *ids, uint32_t cap) {
  char folded[512];
  return sr_gaz_find(folded, sr_fold(name, strlen(name), folded, sizeof folded), ids, cap);
}

static uint32_t first_of(const char *name) {
  uint32_t id = 0;
  find(name, &id, 1);
  return id;
}

/* ---- the first candidate ---- */
static const struct {
  const char *name, *main, *kind, *admin1, *cc;
} kFirst[] = {
    {"Bannu", "Bannu", "town", "Khyber Pakhtunkhwa", "PK"},
    {"Bannu District", "Bannu", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"District of Bannu", "Bannu", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"Lakki Marwat District", "Lakki Marwat", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"Lakki Marwat", "Lakki Marwat", NULL, "Khyber Pakhtunkhwa", "PK"},
    {"Tank", "Tank", "town", "Khyber Pakhtunkhwa", "PK"},
    {"Tank District", "Tank", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"Wana", "Wana", "village", "Khyber Pakhtunkhwa", "PK"},
    {"North Waziristan", "North Waziristan", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"North Waziristan Agency", "North Waziristan", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"South Waziristan", "South Waziristan", "admin2", "Khyber Pakhtunkhwa", "PK"},
    {"Waziristan", "Waziristan", "region", "Khyber Pakhtunkhwa", "PK"},
    {"FATA", "FATA", "region", "Khyber Pakhtunkhwa", "PK"},
    {"Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", "admin1", "Khyber Pakhtunkhwa", "PK"},
    {"NWFP", "Khyber Pakhtunkhwa", "admin1", "Khyber Pakhtunkhwa", "PK"},
    {"North-West Frontier Province", "Khyber Pakhtunkhwa", "admin1", "Khyber Pakhtunkhwa", "PK"},
    {"Peshawar", "Peshawar", "city", "Khyber Pakhtunkhwa", "PK"},
    {"Islamabad", "Islamabad", "capital", "Islamabad", "PK"},
    {"Mir Ali", "Mir Ali", "town", "Khyber Pakhtunkhwa", "PK"},
    {"Marib", "Ma'rib", "city", "Ma'rib", "YE"},
    {"Ma\xE2\x80\x99rib", "Ma'rib", "city", "Ma'rib", "YE"},
    {"San Salvador", "San Salvador", "capital", "San Salvador", "SV"},
    {"Chalatenango", "Chalatenango", "city", "Chalatenango", "SV"},
    {"Ayacucho", "Ayacucho", "city", "Ayacucho", "PE"},
    {"Maiduguri", "Maiduguri", "city", "Borno", "NG"},
    {"Chibok", "Chibok", "town", "Borno", "NG"},
    {"Ramadi", "Ramadi", "city", "Anbar", "IQ"},
    {"al-Ramadi", "Ramadi", "city", "Anbar", "IQ"},
    {"Deir ez-Zor", "Deir ez-Zor", "city", "Deir ez-Zor", "SY"},
    {"Deir al-Zour", "Deir ez-Zor", "city", "Deir ez-Zor", "SY"},
    {"Bamenda", "Bamenda", "city", "North-West", "CM"},
    {"Kidal", "Kidal", "city", "Kidal", "ML"},
    {"Cabo Delgado", "Cabo Delgado", "admin1", "Cabo Delgado", "MZ"},
    {"Cabo Delgado province", "Cabo Delgado", "admin1", "Cabo Delgado", "MZ"},
    {"Paris", "Paris", "capital", NULL, "FR"},
    {"London", "London", "capital", NULL, "GB"},
    {"Washington", "Washington", "capital", NULL, "US"},
    {"Moscow", "Moscow", "capital", NULL, "RU"},
    {"Kiev", "Kyiv", "capital", NULL, "UA"},
    {"Odessa", "Odesa", "city", NULL, "UA"},
    {"Seville", "Sevilla", "city", NULL, "ES"},
    {"Bethlehem", "Bethlehem", NULL, "West Bank", "PS"},
    {"Ilobasco", "Ilobasco", "town", "Cabanas", "SV"},
    {"Hodeidah", "Hodeidah", "city", NULL, "YE"},
    {"North Darfur", "North Darfur", "admin1", "North Darfur", "SD"},
    {"Gao", "Gao", "city", "Gao", "ML"},
    {"Borno State", "Borno", "admin1", "Borno", "NG"},
    {"New York", "New York City", "city", "New York", "US"},
    {"New York State", "New York", "admin1", "New York", "US"},
    {"White House", "White House", "site", NULL, "US"},
    {"Victoria", "Victoria", "admin1", "Victoria", "AU"},
    {"Manchester", "Manchester", "city", "England", "GB"},
    {"Tigray", "Tigray", "admin1", "Tigray", "ET"},
    {"Donetsk", "Donetsk", "city", "Donetsk", "UA"},
    {"Mindanao", "Mindanao", "region", "", "PH"},
    {"Upper Huallaga Valley", "Upper Huallaga", "region", "", "PE"},
    {"Hama", "Hama", NULL, NULL, "SY"},
    {"Raqqa", "Raqqa", NULL, NULL, "SY"},
    {"Fallujah", NULL, "city", "Anbar", "IQ"},
    {"N'Djamena", "N'Djamena", "capital", NULL, "TD"},
    {"Sana'a", "Sanaa", "capital", NULL, "YE"},
    {"Bogota", "Bogot\xC3\xA1", "capital", NULL, "CO"},
    {"Medellin", "Medell\xC3\xADn", "city", "Antioquia", "CO"},
    {"Burma", "Myanmar", "country", "", "MM"},
    {"Zaire", "Democratic Republic of the Congo", "country", "", "CD"},
    {"Upper Volta", "Burkina Faso", "country", "", "BF"},
    {"C\xC3\xB4te d\xE2\x80\x99Ivoire", "Ivory Coast", "country", "", "CI"},
    {"Georgia", "Georgia", "country", "", "GE"},
    {"Mexico", "Mexico", "country", "", "MX"},
    {"the Philippines", "Philippines", "country", "", "PH"},
    {"Darfur", "Darfur", "region", "", "SD"},
    {"Sinai", "Sinai", "region", "", "EG"},
    {"Donbas", "Donbas", "region", "", "UA"},
    {"Kashmir", "Kashmir", "region", "", "IN"},
    {"Sahel", NULL, NULL, NULL, NULL},
    {"Gaza Strip", "Gaza Strip", "admin1", "Gaza Strip", "PS"},
    {"West Bank", "West Bank", "admin1", "West Bank", "PS"},
    {"Red Sea", "Red Sea", "water", "", ""}};

static void test_first(void) {
  for (size_t i = 0; i < sizeof kFirst / sizeof *kFirst; i++) {
    SrPlace p;
    bool got = sr_gaz_get(first_of(kFirst[i].name), &p);
    bool ok = got && (!kFirst[i].main || strcmp(p.name, kFirst[i].main) == 0) &&
              (!kFirst[i].kind || strcmp(sr_place_kind_name[p.kind], kFirst[i].kind) == 0) &&
              (!kFirst[i].admin1 || strcmp(p.admin1, kFirst[i].admin1) == 0) &&
              (!kFirst[i].cc || strcmp(p.cc, kFirst[i].cc) == 0);
    check_got(ok, "first candidate", kFirst[i].name);
    if (!ok && got) printf("  got %s, %s, %s, %s\n", p.name, sr_place_kind_name[p.kind], p.admin1, p.cc);
  }
}

static void test_no_place(void) {
  static const char *const none[] = {"", "Qwertyville", "the", "District", "San", "'", "-", "Bannuu District"};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    uint32_t id = first_of(none[i]);
    SrPlace p;
    check_got(id == 0 || (sr_gaz_get(id, &p) && p.common), "no sure place", none[i]);
  }
  char wide[400];
  memset(wide, 'a', sizeof wide);
  uint32_t id;
  check_got(sr_gaz_find(wide, sizeof wide, &id, 1) == 0, "a name too long", "aaa");
  SrPlace p;
  check_got(
      !sr_gaz_get(0, &p) && !sr_gaz_get(sr_gaz_count() + 1, &p) && !sr_gaz_get(UINT32_MAX, &p),
      "no such id", "");
}

/* ---- every place can be read and found again ---- */
static void test_all(void) {
  uint32_t lost = 0, bad = 0, countries = 0;
  for (uint32_t id = 1; id <= sr_gaz_count(); id++) {
    SrPlace p;
    if (!sr_gaz_get(id, &p) || !*p.name || p.kind > SR_G_SITE || p.latitude < -90 || p.latitude > 90 ||
        p.longitude < -180 || p.longitude > 180)
      bad++;
    countries += p.kind == SR_G_COUNTRY;
    if (p.kind == SR_G_COUNTRY && sr_gaz_country(p.cc) != id) bad++;
    if (id % 7) continue;
    uint32_t ids[512], n = find(p.name, ids, 512), k = 0;
    while (k < n && ids[k] != id) k++;
    lost += k == n;
    if (k == n) printf("  lost %s, %u candidates\n", p.name, n);
  }
  check_got(bad == 0, "every place is sound", "");
  check_got(lost == 0, "every seventh place is found by its name", "");
  check_got(countries >= 245, "all countries", "");
  check_got(sr_gaz_count() > 140000, "the world is there", "");
}

static void test_common(void) {
  static const char *const words[] = {"Tank", "Reading", "Nice", "Mobile", "March"};
  static const char *const names[] = {"Peshawar", "Islamabad", "Paris", "Baghdad", "Jordan", "Chad"};
  SrPlace p;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    check_got(sr_gaz_get(first_of(words[i]), &p) && p.common, "an ordinary word", words[i]);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    check_got(sr_gaz_get(first_of(names[i]), &p) && !p.common, "no ordinary word", names[i]);
}

static void test_areas(void) {
  uint32_t bannu = first_of("Bannu"), kp = first_of("NWFP"), pakistan = sr_gaz_country("PK");
  check_got(
      sr_gaz_inside(bannu, kp) && sr_gaz_inside(bannu, pakistan) && sr_gaz_inside(kp, pakistan),
      "inside", "Bannu");
  check_got(!sr_gaz_inside(kp, bannu) && !sr_gaz_inside(bannu, bannu) &&
                !sr_gaz_inside(pakistan, pakistan),
            "not inside", "");
  check_got(!sr_gaz_inside(bannu, sr_gaz_country("IN")) && !sr_gaz_inside(0, pakistan),
            "another country", "");
  check_got(sr_gaz_country("pk") == pakistan && sr_gaz_country("QQ") == 0 &&
                sr_gaz_country("") == 0 && sr_gaz_country("PAK") == 0,
            "country codes", "");
  double km = sr_gaz_distance(first_of("Peshawar"), first_of("Islamabad"));
  check_got(km > 120 && km < 170, "distance", "Peshawar - Islamabad");
  check_got(sr_gaz_distance(0, bannu) < 0 && sr_gaz_distance(bannu, bannu) < 0.001, "no distance",
            "");
  SrPlace p;
  check_got(sr_gaz_get(first_of("Bannu District"), &p) && p.centroid && p.has_point,
            "an area's centroid", "");
  check_got(sr_gaz_score(pakistan) == 1.0 && sr_gaz_score(bannu) > 0.0 && sr_gaz_score(0) == 0.0,
            "score", "");
}

/* ---- which one is meant ---- */
static bool resolves(const char *name, const char *around, const char *cc, const char *admin1) {
  uint32_t ids[64], context[8], n = find(name, ids, 64), m = 0;
  SrPlace p;
  for (const char *z = around; *z && m < 8;) {
    size_t k = strcspn(z, ";");
    char one[64] = "";
    memcpy(one, z, k < 63 ? k : 63);
    context[m++] = first_of(one);
    z += k + (z[k] == ';');
  }
  return sr_gaz_get(sr_gaz_resolve(ids, n, context, m), &p) && strcmp(p.cc, cc) == 0 &&
         (!admin1 || strcmp(p.admin1, admin1) == 0);
}

static void test_resolve(void) {
  check_got(resolves("Hyderabad", "", "IN", NULL), "alone", "Hyderabad");
  check_got(resolves("Hyderabad", "Pakistan", "PK", "Sindh"), "in Pakistan", "Hyderabad");
  check_got(resolves("Hyderabad", "Karachi;Sindh", "PK", "Sindh"), "beside Karachi", "Hyderabad");
  check_got(resolves("Tripoli", "", "LY", NULL), "alone", "Tripoli");
  check_got(resolves("Tripoli", "Lebanon;Beirut", "LB", NULL), "in Lebanon", "Tripoli");
  check_got(resolves("Moscow", "United States", "RU", NULL), "a capital stays itself", "Moscow");
  check_got(resolves("Paris", "Texas;United States", "US", "Texas"), "after Texas", "Paris");
  check_got(resolves("Rafah", "Egypt;Sinai", "EG", NULL), "in Egypt", "Rafah");
  check_got(resolves("Rafah", "Gaza Strip", "PS", NULL), "in Gaza", "Rafah");
  check_got(resolves("Santa Ana", "El Salvador", "SV", NULL), "in El Salvador", "Santa Ana");
  check_got(resolves("Trujillo", "Peru", "PE", NULL), "in Peru", "Trujillo");
  check_got(resolves("Beni", "North Kivu", "CD", NULL), "in North Kivu", "Beni");
  check_got(resolves("Georgia", "", "GE", NULL), "alone", "Georgia");
  check_got(resolves("Georgia", "Atlanta", "US", "Georgia"), "after Atlanta", "Georgia");
  check_got(resolves("Niger", "Nigeria", "NE", NULL), "a country beside Nigeria", "Niger");
  check_got(resolves("Victoria", "Seychelles", "SC", NULL), "in the Seychelles", "Victoria");
  check_got(resolves("San Fernando", "Tamaulipas", "MX", "Tamaulipas"), "in Tamaulipas",
            "San Fernando");
  check_got(resolves("Bannu", "Khyber Pakhtunkhwa", "PK", "Khyber Pakhtunkhwa"),
            "after its province", "Bannu");
  check_got(sr_gaz_resolve(NULL, 0, NULL, 0) == 0, "nothing to choose", "");
}

/* ---- in running text ---- */
static SrArena arena;
static SrDoc doc;

static bool read_text(const char *text) {
  sr_arena_reset(&arena);
  memset(&doc, 0, sizeof doc);
  return sr_doc_read(&doc, &arena, text, strlen(text), SR_NO_DAY) == SR_OK;
}

/* the first name of the text covers exactly `want`, which is that country's */
static void match(const char *text, const char *want, const char *cc) {
  uint32_t first = 0, count = 0, n = 0, i = 0;
  bool ok = read_text(text);
  while (ok && i < doc.ntok && (n = sr_gaz_match(&doc, i, doc.ntok, &first, &count)) == 0) i++;
  if (!want) {
    check_got(ok && n == 0, "no name in", text);
    return;
  }
  SrPlace p;
  ok = ok && n > 0;
  if (ok) {
    uint32_t from = doc.tok[i].start, to = doc.tok[i + n - 1].start + doc.tok[i + n - 1].len;
    ok = to - from == strlen(want) && memcmp(text + from, want, to - from) == 0 && count > 0 &&
         sr_gaz_get(sr_gaz_candidate(first, 0), &p) && strcmp(p.cc, cc) == 0;
    if (!ok) printf("  found \"%.*s\"\n", (int)(to - from), text + from);
  }
  check_got(ok, "name in", text);
}

static void test_match(void) {
  match("two men were held near Lakki Marwat on Monday", "Lakki Marwat", "PK");
  match("shelling hit Deir ez-Zor overnight", "Deir ez-Zor", "SY");
  match("they fled al-Hasakah by truck", "al-Hasakah", "SY");
  match("they fled Al-Ramadi by truck", "Al-Ramadi", "IQ");
  match("police in St. Paul said", "St. Paul", "US");
  match("soldiers left N'Djamena at dawn", "N'Djamena", "TD");
  match("a blast in Sana'a's old market", "Sana'a", "YE");
  match("he lives in Santa Cruz de la Sierra now", "Santa Cruz de la Sierra", "BO");
  match("fighting in Nagorno-Karabakh went on", "Nagorno-Karabakh", "AZ");
  match("it hit San Salvador, capital of the country", "San Salvador", "SV");
  match("aid from the U.S. arrived", "U.S.", "US");
  match("the law tells us what to do", NULL, NULL);
  match("they parked a car and a tank", NULL, NULL);
  match("prices at WA fell, said the GAO", NULL, NULL);
  match("officers in IRAN said so", "IRAN", "IR");
  match("a man from Tampa, Fla. was held", "Tampa", "US");
  match("a fire in Fla. spread", "Fla.", "US");
  match("it will open on Nov. 6", NULL, NULL);
  match("troops of the DRC advanced", "DRC", "CD");
  match("a storm over the Indian Ocean", "Indian Ocean", "");
  match("the bannu road was closed", NULL, NULL);
}

int main(void) {
  sr_arena_init(&arena);
  test_first();
  test_no_place();
  test_all();
  test_common();
  test_areas();
  test_resolve();
  test_match();
  sr_arena_free(&arena);
  return unit_end();
}
