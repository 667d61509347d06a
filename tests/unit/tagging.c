/* Unit test of ext/tagging: parts of speech, lemmas, groups with voice, negation, modality. */
#include <stdio.h>
#include <stdlib.h>

#include "../../ext/tagging/tagging.h"
#include "unit.h"

typedef struct Read { SrArena arena; SrDoc doc; SrTag *tag; SrGroupList gs; } Read;

static void read_text(Read *r, const char *text, size_t n) {
  memset(r, 0, sizeof *r);
  sr_arena_init(&r->arena);
  if (sr_doc_read(&r->doc, &r->arena, text, n, SR_NO_DAY) != SR_OK) exit(1);
  r->tag = sr_arena_zalloc(&r->arena, (r->doc.ntok + 1) * sizeof *r->tag);
  for (uint32_t s = 0; s < r->doc.nsent; s++) {
    sr_tag_sentence(&r->doc, s, r->tag + r->doc.sent[s].tok);
    if (sr_chunk_sentence(&r->doc, s, r->tag + r->doc.sent[s].tok, &r->gs) != SR_OK) exit(1);
  }
}

/* Tags of a sentence, joined by spaces. */
static void tags(const char *text, const char *want) {
  Read r;
  char got[2048] = "";
  size_t n = 0;
  read_text(&r, text, strlen(text));
  for (uint32_t i = 0; i < r.doc.ntok; i++)
    n += (size_t)snprintf(got + n, sizeof got - n, "%s%s", i ? " " : "", sr_upos_name[r.tag[i].upos]);
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&r.arena);
}

/* Groups as "[NP four *men] [VP:passive,perfect have been *shot]". */
static void groups(const char *text, const char *want) {
  static const char *const kind[] = {"NP", "VP", "PP", "--"};
  Read r;
  char got[2048] = "";
  size_t n = 0;
  read_text(&r, text, strlen(text));
  for (uint32_t k = 0; k < r.gs.n && n < 1800; k++) {
    const SrGroup *g = &r.gs.a[k];
    n += (size_t)snprintf(got + n, sizeof got - n, "%s[%s", k ? " " : "", kind[g->kind]);
    const char *flag[] = {g->passive ? "passive" : "", g->reduced ? "reduced" : "", g->negated ? "negated" : "",
                          g->modal ? "modal" : "", g->future ? "future" : "", g->perfect ? "perfect" : "",
                          g->progressive ? "progressive" : "", g->infinitive ? "infinitive" : ""};
    for (int f = 0, any = 0; f < 8; f++)
      if (*flag[f]) n += (size_t)snprintf(got + n, sizeof got - n, "%c%s", any++ ? ',' : ':', flag[f]);
    for (uint32_t i = g->tok; i < g->tok + g->ntok; i++)
      n += (size_t)snprintf(got + n, sizeof got - n, " %s%.*s", i == g->head ? "*" : "", r.doc.tok[i].len,
                            text + r.doc.tok[i].start);
    n += (size_t)snprintf(got + n, sizeof got - n, "]");
  }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&r.arena);
}

static void lemma(const char *word, uint8_t upos, uint8_t form, uint8_t plural, const char *want) {
  Read r;
  char got[512];
  SrTag tag = {upos, form, 0, plural};
  read_text(&r, word, strlen(word));
  size_t n = sr_lemma(&r.doc, 0, tag, got, sizeof got);
  check_got(strcmp(got, want) == 0 && n == strlen(want), word, got);
  sr_arena_free(&r.arena);
}

static void lemmas(uint8_t upos, uint8_t form, uint8_t plural, const char *pairs) {
  char word[64], want[64];
  int used;
  for (; sscanf(pairs, " %63[^:]:%63s%n", word, want, &used) == 2; pairs += used) lemma(word, upos, form, plural, want);
}

static void test_lemmas(void) {
  lemmas(SR_U_VERB, SR_VF_PAST, 0,
         "killed:kill wounded:wound died:die shot:shoot was:be took:take fled:flee stopped:stop planned:plan "
         "used:use fired:fire carried:carry exploded:explode ambushed:ambush raided:raid visited:visit attacked:attack "
         "denied:deny agreed:agree controlled:control rebelled:rebel charged:charge released:release named:name "
         "executed:execute escaped:escape secured:secure injured:injure claimed:claim bombed:bomb occurred:occur "
         "entered:enter declared:declare freed:free besieged:besiege torched:torch damaged:damage defused:defuse "
         "blamed:blame seized:seize hijacked:hijack kidnapped:kidnap abducted:abduct clashed:clash infiltrated:infiltrate "
         "united:unite ignited:ignite pledged:pledge battled:battle crossed:cross surrendered:surrender");
  lemmas(SR_U_VERB, SR_VF_PART, 0,
         "slain:slay beaten:beat stolen:steal held:hold wounded:wound identified:identify displaced:displace torn:tear "
         "armed:arm planted:plant retaken:retake overthrown:overthrow mutilated:mutilate led:lead");
  lemmas(SR_U_VERB, SR_VF_ING, 0,
         "killing:kill firing:fire dying:die running:run using:use taking:take attacking:attack fleeing:flee lying:lie "
         "being:be storming:storm opening:open carrying:carry pursuing:pursue bringing:bring hiding:hide");
  lemmas(SR_U_VERB, SR_VF_PRES3, 0, "kills:kill says:say goes:go denies:deny clashes:clash dies:die passes:pass uses:use has:have");
  lemmas(SR_U_NOUN, SR_VF_NONE, 1,
         "men:man policemen:policeman women:woman militants:militant children:child people:people bodies:body "
         "hostages:hostage clashes:clash boxes:box buses:bus wives:wife hideouts:hideout casualties:casualty "
         "gunmen:gunman churches:church attacks:attack bases:basis heroes:hero houses:house forces:force countries:country");
  lemmas(SR_U_NOUN, SR_VF_NONE, 0, "news:news bus:bus Police:police Attack:attack");
  lemmas(SR_U_ADJ, SR_VF_NONE, 0, "deadliest:deadly worst:bad larger:large wounded:wounded");
  lemmas(SR_U_ADV, SR_VF_NONE, 0, "earlier:early better:well");
  lemmas(SR_U_NUM, SR_VF_NONE, 0, "1,500:1500 four:four");
  lemmas(SR_U_PRON, SR_VF_NONE, 0, "them:they those:that");
  lemmas(SR_U_PROPN, SR_VF_NONE, 0, "Times:times");
}

static void test_tags(void) {
  tags("Gunmen killed four soldiers near the northern border on Monday.",
       "NOUN VERB NUM NOUN ADP DET ADJ NOUN ADP PROPN PUNCT");
  tags("GUNMEN KILLED FOUR SOLDIERS NEAR THE NORTHERN BORDER ON MONDAY.",
       "NOUN VERB NUM NOUN ADP DET ADJ NOUN ADP PROPN PUNCT");
  tags("The army did not say who had fired first.", "DET NOUN AUX PART VERB PRON AUX VERB ADV PUNCT");
  tags("He's been arrested", "PRON AUX AUX VERB");
  tags("...", "PUNCT");
}

static void test_groups(void) {
  groups("Four villagers were shot by unknown gunmen.", "[NP Four *villagers] [VP:passive were *shot] [PP *by] [NP unknown *gunmen]");
  groups("At least 12 farmers have been abducted since Friday.",
         "[NP At least 12 *farmers] [VP:passive,perfect have been *abducted] [PP *since] [NP *Friday]");
  groups("The rebels did not attack the barracks.", "[NP The *rebels] [VP:negated did not *attack] [NP the *barracks]");
  groups("The mayor may have been poisoned.", "[NP The *mayor] [VP:passive,modal,perfect may have been *poisoned]");
  groups("The soldiers will leave the valley.", "[NP The *soldiers] [VP:future will *leave] [NP the *valley]");
  groups("Rebels armed with rifles stormed the town's radio station.",
         "[NP *Rebels] [VP:passive,reduced *armed] [PP *with] [NP *rifles] [VP *stormed] [NP the town 's radio *station]");
  groups("The blast claimed by the group killed two nurses.",
         "[NP The *blast] [VP:passive,reduced *claimed] [PP *by] [NP the *group] [VP *killed] [NP two *nurses]");
  groups("Police arrested five men and seized weapons.",
         "[NP *Police] [VP *arrested] [NP five *men] [VP *seized] [NP *weapons]");
  groups("Two teachers and a driver were injured.", "[NP Two *teachers] [NP a *driver] [VP:passive were *injured]");
  groups("They are going to retreat.", "[NP *They] [VP:future are going to *retreat]");
  groups("The device failed to explode.", "[NP The *device] [VP:negated failed to *explode]");
  groups("The pilot is believed to have been captured.", "[NP The *pilot] [VP:passive,perfect is believed to have been *captured]");
  groups("They threatened to burn the school.", "[NP *They] [VP *threatened] [VP:infinitive to *burn] [NP the *school]");
  groups("Nobody was hurt.", "[NP:negated *Nobody] [VP:passive was *hurt]");
  groups("The farmers killed were from two villages.",
         "[NP The *farmers] [VP:passive,reduced *killed] [VP *were] [PP *from] [NP two *villages]");
  groups("At least one rider fired at the guards.", "[NP At least one *rider] [VP *fired] [PP *at] [NP the *guards]");
  groups("He spoke of a \"total\" collapse.", "[NP *He] [VP *spoke] [PP *of] [NP a \" total \" *collapse]");
  groups("Three miners killed in Oruro", "[NP Three *miners] [VP:passive *killed] [PP *in] [NP *Oruro]");
}

/* Any size, any bytes: nothing to compare, only to survive. */
static void test_edges(void) {
  static char big[60000];
  Read r;
  read_text(&r, "", 0);
  check_got(r.doc.ntok == 0 && r.gs.n == 0, "empty text", "groups");
  sr_arena_free(&r.arena);
  const char *const piece[] = {"a-", "killed ", "to to ", "the ", "\xff\xfe ", "'s ", "at least more than ", "3 or ", "was "};
  for (size_t k = 0; k < sizeof piece / sizeof *piece; k++) {
    size_t n = 0, len = strlen(piece[k]);
    while (n + len < sizeof big) memcpy(big + n, piece[k], len), n += len;
    read_text(&r, big, n);
    uint32_t covered = 0;
    for (uint32_t i = 0; i < r.gs.n; i++) covered += r.gs.a[i].ntok;
    check_got(covered <= r.doc.ntok, piece[k], "overlapping groups");
    sr_arena_free(&r.arena);
  }
}

int main(void) {
  test_tags();
  test_groups();
  test_lemmas();
  test_edges();
  return unit_end();
}
