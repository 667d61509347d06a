/* Unit test of ext/text/sentence.c, lines.c, layout.c, dateline.c: sentences, kinds, the head of an article. */
#include <stdio.h>

#include "../../ext/text/text.h"
#include "unit.h"

/* Sentences joined by |, each with the first letter of its kind when it is no body: "t:" title, "s:"
** subtitle, "b:" byline, "d:" dateline, "c:" caption, "h:" heading; "!" marks a repetition. */
static void sentences(const char *text, const char *want) {
  SrArena a;
  SrDoc doc;
  char got[4096] = "";
  size_t n = 0;
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), SR_NO_DAY) == SR_OK)
    for (uint32_t i = 0; i < doc.nsent && n < 3500; i++) {
      const SrSent *s = &doc.sent[i];
      char kind[4] = "";
      if (s->kind != SR_S_BODY) snprintf(kind, sizeof kind, "%c%s:", sr_sent_kind_name[s->kind][0], s->repeat ? "!" : "");
      n += (size_t)snprintf(got + n, sizeof got - n, "%s%s%.*s", i ? "|" : "", kind, (int)(s->end - s->start), text + s->start);
    }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

/* place/country/outlet/date of the dateline, and where the body begins */
static void dateline(const char *text, int32_t published, const char *want) {
  SrArena a;
  SrDoc doc;
  char got[512] = "";
  sr_arena_init(&a);
  if (sr_doc_read(&doc, &a, text, strlen(text), published) == SR_OK) {
    const SrHead *h = &doc.head;
    int y = 0, m = 0, d = 0;
    if (h->dateline_day != SR_NO_DAY) sr_day_to_ymd(h->dateline_day, &y, &m, &d);
    snprintf(got, sizeof got, "%.*s/%.*s/%.*s/%04d-%02d-%02d/%.10s", (int)(h->dateline_place.end - h->dateline_place.start),
             text + h->dateline_place.start, (int)(h->dateline_country.end - h->dateline_country.start),
             text + h->dateline_country.start, (int)(h->outlet.end - h->outlet.start), text + h->outlet.start, y, m, d,
             text + h->body_start);
  }
  check_got(strcmp(got, want) == 0, text, got);
  sr_arena_free(&a);
}

static void ends(void) {
  sentences("", "");
  sentences("One ran. Two hid.", "One ran.|Two hid.");
  sentences("Gen. J. Roe and Dr. Poe met on Dec. 3 at 5 p.m. Monday. They left.",
            "Gen. J. Roe and Dr. Poe met on Dec. 3 at 5 p.m. Monday.|They left.");
  sentences("He came to the U.S. The firm, Roe Inc. of Oslo, hired him.", "He came to the U.S.|The firm, Roe Inc. of Oslo, hired him.");
  sentences("It cost 3.5 million. At 2:30 AM. 14 died.", "It cost 3.5 million.|At 2:30 AM.|14 died.");
  sentences("\"Get out!\" he said. \"Now. We leave now,\" she said. Done.",
            "\"Get out!\" he said.|\"Now. We leave now,\" she said.|Done.");
  sentences("He waited ... and left. (They saw it.) It ended.", "He waited ... and left.|(They saw it.)|It ended.");
  sentences("He asked: why? nobody knew. end", "He asked: why?|nobody knew.|end");
  sentences("1. Search the house 2. Call for help", "1. Search the house|2. Call for help");
  sentences("Some said so.[3] Others did not.", "Some said so.[3]|Others did not.");
  sentences("Few agree (type 4).12 Most do not. It rose 3.5 points.", "Few agree (type 4).12|Most do not.|It rose 3.5 points.");
  sentences("Who fired?they asked us. We ran before..They hid.Nobody spoke.", "Who fired?|they asked us.|We ran before..|They hid.|Nobody spoke.");
  sentences("a.) Search the hut b.) Call them c.) Wait", "a.) Search the hut|b.) Call them|c.) Wait");
  sentences("They flew to the U.S. Thousands cheered. The U.S. Embassy closed.", "They flew to the U.S.|Thousands cheered.|The U.S. Embassy closed.");
  sentences("Jo Doe 08/17/2000 11:21 AM I saw them. Thanks, Jo", "Jo Doe|08/17/2000 11:21 AM|I saw them.|Thanks,|Jo");
}

static void lines(void) {
  sentences("A bomb went off near the town hall early this morning and\n"
            "wounded several of the people who were standing there in\n"
            "line to vote, Col. Roe said. Nobody has claimed the deed.\n",
            "A bomb went off near the town hall early this morning and\n"
            "wounded several of the people who were standing there in\n"
            "line to vote, Col. Roe said.|Nobody has claimed the deed.");
  sentences("Harbour raid\n\nThree men with\nrifles came ashore before dawn and fired at\nguards of the customs house, who said the\n"
            "Harbour Police had been told of the raid a day\nbefore it began.\n",
            "t:Harbour raid|Three men with\nrifles came ashore before dawn and fired at\nguards of the customs house, who said the\n"
            "Harbour Police had been told of the raid a day\nbefore it began.");
  sentences("First line stands alone\nSecond line too\n", "t:First line stands alone|Second line too");
}

static void kinds(void) {
  sentences("Bomb kills two in market\n\nPolice look for a van\n\nBy Jo Doe\n\nTwo people died on Monday when a bomb went off.\n\n"
            "The search\n\nPolice searched three houses in the old town on Tuesday.\n\nBomb kills two in market\n\n"
            "Guards stand near the gate. (Photo: Jo Doe)\n\nNo group claimed it.",
            "t:Bomb kills two in market|s:Police look for a van|b:By Jo Doe|Two people died on Monday when a bomb went off.|"
            "h:The search|Police searched three houses in the old town on Tuesday.|t!:Bomb kills two in market|"
            "c:Guards stand near the gate.|c:(Photo: Jo Doe)|No group claimed it.");
  sentences("Raid on depot\n\nPublished: 3 May 2021\n\nJo Doe\n\nRaid on depot. Guards fled from the depot at noon on Monday.\n\n"
            "Advertisement\n\nII. The hunt\n\nPolice searched three houses in the old town on Tuesday.\n\n"
            "Read more: Raid on mill\n\nALSO\n\nRaid on a ship\n\nNobody was hurt. (Reporting by Jo Doe; editing by Al Roe)\n\n"
            "Copyright 2021 XNA. All rights reserved.",
            "t:Raid on depot|b:Published: 3 May 2021|b:Jo Doe|t!:Raid on depot.|Guards fled from the depot at noon on Monday.|"
            "b:Advertisement|h:II. The hunt|Police searched three houses in the old town on Tuesday.|b:Read more: Raid on mill|"
            "b:ALSO|b:Raid on a ship|Nobody was hurt.|b:(Reporting by Jo Doe; editing by Al Roe)|b:Copyright 2021 XNA.|"
            "b:All rights reserved.");
  sentences("Guards repel raid on depot.\n\nTwo men held.\n\nOSLO (XNA) -- Guards fired. He died.",
            "t:Guards repel raid on depot.|s:Two men held.|d:OSLO (XNA) --|Guards fired.|He died.");
  sentences("OSLO, Norway (XNA) -- Police shot a man. He died.", "d:OSLO, Norway (XNA) --|Police shot a man.|He died.");
}

static void heads(void) {
  int32_t day = sr_day_from_ymd(2022, 12, 21);
  dateline("QUETTA, Pakistan, Dec 20 (XNA) - Two men fell.", day, "QUETTA/Pakistan/XNA/2022-12-20/Two men fe");
  dateline("QUETTA, Pakistan, Dec 24 (XNA) - Two men fell.", day, "QUETTA/Pakistan/XNA/2021-12-24/Two men fe");
  dateline("OSLO, 7 JUL 89 (XNA) -- [REPORT] [TEXT] TWO MEN FELL TODAY.", SR_NO_DAY, "OSLO//XNA/1989-07-07/TWO MEN FE");
  dateline("ROME (ITALY), 3 JAN 90 -- [TEXT] TWO MEN FELL.", SR_NO_DAY, "ROME/ITALY//1990-01-03/TWO MEN FE");
  dateline("NO CITY, NO DATE (RADIO X) -- [TEXT] WE FIGHT ON.", SR_NO_DAY, "//RADIO X/0000-00-00/WE FIGHT O");
  dateline("TRIPOLI (XNA) \xE2\x80\x94 Two men fell.", day, "TRIPOLI//XNA/0000-00-00/Two men fe");
  dateline("Tripoli, Libya \xE2\x80\x93 Two men fell.", day, "Tripoli/Libya//0000-00-00/Two men fe");
  dateline("(XNA) Two men fell.", day, "//XNA/0000-00-00/Two men fe");
  dateline("NAIROBI Security forces fired on a crowd.", day, "NAIROBI///0000-00-00/Security f");
  dateline("NEW ROME: Two men fell in the town on Monday.", day, "NEW ROME///0000-00-00/Two men fe");
  dateline("WITNESS: Two men fell. The witness ran away.", day, "///0000-00-00/WITNESS: T");
  dateline("UPDATED: OSLO (XNA) - Two men fell.", day, "OSLO//XNA/0000-00-00/Two men fe");
  dateline("QUETTA. Dec 20 (XNA) - Two men fell.", day, "QUETTA//XNA/2022-12-20/Two men fe");
  dateline("QUETTA, December 20. /XNA/. Two men fell.", day, "QUETTA//XNA/2022-12-20/Two men fe");
  dateline("GAO/KIDAL, Mali A mine killed two.", day, "GAO/KIDAL/Mali//0000-00-00/A mine kil");
  dateline("NATO Secretary Roe spoke of NATO in Oslo.", day, "///0000-00-00/NATO Secre");
  dateline("Pakistan \xE2\x80\x93 a nuclear power \xE2\x80\x93 said so.", day, "///0000-00-00/Pakistan \xE2");
  dateline("Two men fell.", day, "///0000-00-00/Two men fe");
}

int main(void) {
  ends();
  lines();
  kinds();
  heads();
  return unit_end();
}
