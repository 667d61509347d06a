/*
** lemma.c: the dictionary form of a word, from its tag: irregular forms by
** table, the others by their endings. A stem left by -ed or -ing gets its
** silent e back by the longest ending of kLemmaStem that fits it.
*/
#include "lemma.h"

/* Endings of stems: '+' the verb ends in e, '-' it does not, '1' one of two equal letters goes;
** ^ is the beginning of the word. The longest ending wins. */
static const char *const kLemmaStem[] = {
    "+v", "-^rev", "+c", "+u", "+z", "-zz", "+s", "-ss", "-^focus", "-^bias", "-^canvas", "-^gas",
    "-ias", "+dg", "+rg", "+lg", "+^chang", "+xchang", "+^rang", "+rrang", "+leng", "+veng",
    "+plung", "+^loung", "+^hing", "+aveng", "+rchang", "+ag", "-^bag", "+og", "-logg", "+ieg",
    "+eg", "+uig",
    /* t */
    "+at", "-eat", "+creat", "-oat", "-ombat", "-format", "+iat", "+uat", "-it", "+write",
    "+writ", "+nvit", "+unit", "+xcit", "+ncit", "+gnit", "+recit", "+^cit", "+^bit", "+spit",
    "+^sit", "-ruit", "+ut", "-out", "-debut", "-aut", "-et", "+plet", "+ompet", "+delet", "+ot",
    "-oot", "-pilot", "-pivot", "-^riot", "-allot", "-^tot", "-iot", "+^past", "+^tast", "+^wast",
    "+^hast", "-ept",
    /* r */
    "+ir", "-air", "+ur", "-our", "-urmur", "-ulfur", "-or", "+plor", "+stor", "+gnor", "+^scor",
    "+ador", "-er", "+nterfer", "+adher", "+persever", "+^her", "+rever", "+^cer", "+ar", "-ear",
    "-oar", "+^squar", "-uar", "+quar",
    /* d */
    "+id", "-oid", "-aid", "+ad", "-ead", "-oad", "+od", "-ood", "+ud", "-oud", "-aud", "+ced",
    "-ed", "+^ed", "+reced", "+preced", "+conced", "+seced", "+imped", "+superse", "+supersed",
    "+intercede", "+interced",
    /* k, l */
    "+ak", "-eak", "-oak", "+ik", "+ok", "-ook", "+uk", "-al", "+^scal", "-eal", "+escal", "+il",
    "-ail", "-oil", "-^pencil", "-eil", "+ol", "-ool", "-atrol", "+ul", "-aul", "-oul", "+bl",
    "+dl", "+fl", "+gl", "+kl", "+pl", "+tl", "+zl", "+cl", "+sl", "-el",
    /* ll: one l when the stress moved to it */
    "-ll", "1ontroll", "1atroll", "1ompell", "1xpell", "1ropell", "1epell", "1ebell", "1ancell",
    "1ravell", "1abell", "1evell", "1hannell", "1unnell", "1uell", "1xcell", "1ispell", "1ignall",
    "1quarrell", "1arrell", "1nroll", "1quall", "1otall", "1ivall", "1ounsell", "1odell",
    "1mpell", "1arcell", "1izzell",
    /* m, n */
    "+am", "-eam", "-oam", "+im", "-aim", "-victim", "+com", "+um", "-oum", "-an", "+^plan",
    "+in", "-ain", "-oin", "-ein", "-ruin", "-on", "+hon", "+ondon", "+^ston", "+postpon", "+tun",
    "+dethron",
    /* p */
    "+ap", "-eap", "-oap", "-kidnap", "+ip", "-^equip", "-gossip", "-orship", "+op", "-oop",
    "-elop", "-allop", "+develope", "+yp", "-ep", "-up", "+^dup",
    /* b, f, h, y */
    "+ib", "+rob", "+ub", "+^prob", "+ob", "-omb", "+if", "+af", "+breath", "+bath", "+loath",
    "+seeth", "+sooth", "+^cloth", "+lyz", "+yz", "+ys", "+yl", "+^ey", "+yr", "-^prev", "-uy",
    "-ey",
    /* endings that look silent but are not */
    "+nc", "+rc", "-rev", "+ens", "+rs", "+ps", "+ls", "-ns", "+^rins", "-lens", "-^bus", "-xus",
    "+tr", "+cr", "+br", "+gu", "+qu", "+su", "+scu", "-ee", "-oo",
};

static int lemma_compare(const char *form, char cls, const SrLemmaEntry *e) {
  int c = strcmp(form, e->form);
  return c ? c : cls - e->cls;
}

static const char *lemma_irregular(const char *form, char cls) {
  uint32_t lo = 0, hi = sr_lemma_count;
  while (lo < hi) {
    uint32_t mid = lo + (hi - lo) / 2;
    int c = lemma_compare(form, cls, &sr_lemma_table[mid]);
    if (c == 0) return sr_lemma_table[mid].lemma;
    if (c < 0) hi = mid;
    else lo = mid + 1;
  }
  return NULL;
}

static bool lemma_ends(const char *z, size_t n, const char *end) {
  size_t k = strlen(end);
  return n >= k && memcmp(z + n - k, end, k) == 0;
}

static bool lemma_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool lemma_has_vowel(const char *z, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (lemma_vowel(z[i]) || z[i] == 'y') return true;
  return false;
}

/* Length of the longest rule that fits, 0 if none; *act is its action. */
static size_t lemma_stem_rule(const char *z, size_t n, char *act) {
  size_t best = 0;
  for (size_t k = 0; k < sizeof kLemmaStem / sizeof *kLemmaStem; k++) {
    const char *r = kLemmaStem[k] + 1;
    bool whole = r[0] == '^';
    size_t len = strlen(r + whole);
    if (len + whole <= best || len > n || (whole && len != n)) continue;
    if (memcmp(z + n - len, r + whole, len) != 0) continue;
    best = len + whole;
    *act = kLemmaStem[k][0];
  }
  return best;
}

/* The verb whose stem before -ed or -ing is z[0..n); room for one more letter. */
static size_t lemma_stem(char *z, size_t n) {
  char act = '-';
  bool twice = n > 3 && z[n - 1] == z[n - 2] && !lemma_vowel(z[n - 1]);
  if (twice && z[n - 1] != 'l' && z[n - 1] != 's' && z[n - 1] != 'z' && z[n - 1] != 'f')
    return n - 1;
  lemma_stem_rule(z, n, &act);
  if (act == '1' && twice) return n - 1;
  if (act == '+' && !twice) z[n++] = 'e';
  return n;
}

static size_t lemma_verb(char *z, size_t n, uint8_t form) {
  if (form == SR_VF_PRES3 && n > 2 && z[n - 1] == 's') {
    if (n > 4 && lemma_ends(z, n, "ies")) {
      z[n - 3] = 'y';
      return n - 2;
    }
    if (lemma_ends(z, n, "sses") || lemma_ends(z, n, "shes") || lemma_ends(z, n, "ches") ||
        lemma_ends(z, n, "xes") || lemma_ends(z, n, "zzes") || lemma_ends(z, n, "oes"))
      return n - 2;
    return lemma_ends(z, n, "ss") ? n : n - 1;
  }
  if (form == SR_VF_ING && n > 4 && lemma_ends(z, n, "ing") && lemma_has_vowel(z, n - 3))
    return lemma_stem(z, n - 3);
  if ((form == SR_VF_PAST || form == SR_VF_PART) && n > 3 && lemma_ends(z, n, "ed")) {
    if (lemma_ends(z, n, "ied")) {
      if (n > 4) z[n - 3] = 'y';
      return n > 4 ? n - 2 : n - 1;
    }
    if (lemma_ends(z, n, "eed")) return n - 1;
    if (lemma_has_vowel(z, n - 2)) return lemma_stem(z, n - 2);
  }
  return n;
}

static size_t lemma_plural(char *z, size_t n) {
  static const char *const es[] = {"sses", "shes", "ches", "xes", "oes", "zzes"};
  if (n > 4 && lemma_ends(z, n, "men") && !lemma_ends(z, n, "omen")) {
    z[n - 2] = 'a';
    return n;
  }
  if (lemma_ends(z, n, "women") || lemma_ends(z, n, "swomen")) {
    z[n - 2] = 'a';
    return n;
  }
  if (n > 6 && lemma_ends(z, n, "children")) return n - 3;
  if (n < 3 || z[n - 1] != 's' || z[n - 2] == 's' || z[n - 2] == '\'') return n;
  if (n > 4 && lemma_ends(z, n, "ies") && !lemma_vowel(z[n - 4])) {
    z[n - 3] = 'y';
    return n - 2;
  }
  for (size_t k = 0; k < sizeof es / sizeof *es; k++)
    if (lemma_ends(z, n, es[k])) return n - 2;
  return lemma_ends(z, n, "us") || lemma_ends(z, n, "is")
             ? n - (lemma_vowel(z[n - 2]) && n > 4 && z[n - 2] == 'i')
             : n - 1;
}

static size_t lemma_digits(char *z, size_t n) {
  size_t k = 0;
  if (z[0] < '0' || z[0] > '9') return n;
  for (size_t i = 0; i < n; i++)
    if (z[i] != ',') z[k++] = z[i];
  return k;
}

static size_t lemma_put(char *out, size_t cap, const char *lemma) {
  size_t n = strlen(lemma);
  if (n >= cap) n = cap - 1;
  memcpy(out, lemma, n);
  out[n] = 0;
  return n;
}

/* The class of irregular forms that a tag looks into, 0 for none. */
static char lemma_class(SrTag tag) {
  if (tag.form != SR_VF_NONE) return 'v';
  switch (tag.upos) {
    case SR_U_VERB:
    case SR_U_AUX: return 'v';
    case SR_U_NOUN:
    case SR_U_PROPN: return tag.plural ? 'n' : 0;
    case SR_U_ADJ: return 'a';
    case SR_U_ADV: return 'r';
    case SR_U_PRON:
    case SR_U_DET:
    case SR_U_PART: return 'f';
    default: return 0;
  }
}

size_t sr_lemma(const SrDoc *doc, uint32_t tok, SrTag tag, char *out, size_t cap) {
  char z[2 * SR_TOKEN_MAX + 2]; /* a letter more than the longest fold */
  size_t n = sr_token_fold(doc, tok, z, sizeof z - 1);
  char cls = lemma_class(tag);
  if (cap == 0) return 0;
  const char *irregular = cls ? lemma_irregular(z, cls) : NULL;
  if (!irregular && cls == 'r') irregular = lemma_irregular(z, 'a');
  if (irregular) return lemma_put(out, cap, irregular);
  if (n > 0) {
    if (cls == 'v') n = lemma_verb(z, n, tag.form);
    else if (cls == 'n') n = lemma_plural(z, n);
    else if (tag.upos == SR_U_NUM) n = lemma_digits(z, n);
  }
  z[n] = 0;
  return lemma_put(out, cap, z);
}
