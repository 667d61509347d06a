/*
** claim.h: what the files about claims share: a speaker, the memory of who
** spoke last, and one statement found in a sentence.
*/
#ifndef SR_EVENT_CLAIM_H
#define SR_EVENT_CLAIM_H

#include "event.h"

/* what a pronoun can point to */
typedef enum SrSpeakerKind {
  SR_SP_BODY,
  SR_SP_PERSON,
  SR_SP_PLURAL,
  SR_SP_PRONOUN,
  SR_SP_N
} SrSpeakerKind;

typedef struct SrSpeaker {
  const char *name, *role;
  int64_t entity;
  uint32_t tok, end; /* the whole phrase, apposition included */
  uint8_t kind;      /* SrSpeakerKind */
  bool likely;       /* somebody who can speak, not merely a noun phrase */
  bool pronoun;      /* "he", resolved or not */
  bool statement;    /* "a statement", "footage": a thing that speaks for somebody */
  const char *outlet;
} SrSpeaker;

/* The last speakers of each kind and the last group and outlet named: what "he", "they", "it",
** "the group" point to. */
typedef struct SrSpeakers {
  SrSpeaker last[SR_SP_N];
  bool known[SR_SP_N];
  uint32_t mention; /* mentions before this one have been looked at */
  uint32_t group, outlet;
} SrSpeakers;

/* One reporting word with its speaker; [left, right) holds both, what is said stands on either
** side. */
typedef struct SrSaying {
  uint32_t s;
  const SrLexHit *hit;
  uint32_t vp; /* SR_NONE for "according to" */
  uint32_t left, right;
  bool after;  /* the speaker stands behind the verb */
  SrSpeaker who;
} SrSaying;

/* What is said: tokens [tok, tok+ntok). */
typedef struct SrContent {
  uint32_t tok, ntok;
  bool direct;
} SrContent;

enum { SR_PHRASE_APPOS = 40 /* tokens of an apposition */ };

/* A phrase: head NP g, its words [tok, end), an apposition NP `ap` (SR_NONE) inside [aptok,
** apend); what stands between it and the verb ends at close. */
typedef struct SrPhrase {
  uint32_t g, tok, end, ap, aptok, apend, close;
  bool joined, own; /* own: a relative clause describes them anew */
} SrPhrase;

static inline const SrGroup *sr_speech_group(const SrArticle *a, uint32_t g) {
  return &a->work->group.a[g];
}
static inline uint32_t sr_speech_after(const SrGroup *g) { return g->tok + g->ntok; }
static inline bool sr_phrase_is_comma(const SrArticle *a, uint32_t t) {
  return sr_token_is(&a->doc, t, ",");
}

/* ---- speakerphrase.c ---- */
/* an empty phrase: all its groups SR_NONE */
void sr_phrase_init(SrPhrase *p);
/* the phrase that ends before token t, "X and Y" joined */
bool sr_phrase_ending(const SrArticle *a, uint32_t s, uint32_t t, SrPhrase *p);
/* who stands before verb group vp; report: of a verb joined to a reporting one, the subject of
** that */
bool sr_phrase_before(const SrArticle *a, uint32_t s, uint32_t vp, bool report, SrPhrase *p);
/* the phrase that starts at token tok */
bool sr_phrase_forward(const SrArticle *a, uint32_t s, uint32_t tok, SrPhrase *p);
/* tokens [from, to) hold a finite verb */
bool sr_phrase_finite_in(const SrArticle *a, uint32_t from, uint32_t to);

/* ---- speaker.c ---- */
/* the mention over a token, none for a description beside a name; the name that is the head of
** NP g */
const SrMention *sr_speech_mention(const SrArticle *a, uint32_t tok);
const SrMention *sr_speech_name(const SrArticle *a, const SrGroup *g);
/* NP g is a time and nobody: "Monday", "last week" */
bool sr_speech_is_date(const SrArticle *a, const SrGroup *g);
/* a person, group, organization or outlet; NULL is none */
bool sr_speech_is_named(const SrMention *m);
/* a noun for somebody who can speak */
bool sr_speech_is_noun(const SrArticle *a, uint32_t tok);
/* who speaks the verb group; fills who, left, right, after. False when nobody does. */
bool sr_speaker_of_verb(SrArticle *a, SrSpeakers *m, SrSaying *y);
/* who is named from token tok on ("according to X", "claimed by X"); false if nobody */
bool sr_speaker_from(SrArticle *a, SrSpeakers *m, uint32_t s, uint32_t tok, SrSpeaker *out);
/* "Police: ..." */
bool sr_speaker_before_colon(SrArticle *a, SrSpeakers *m, uint32_t s, uint32_t colon,
                             SrSpeaker *out);
/* whom the pronouns of the sentences that follow mean */
void sr_speaker_remember(SrSpeakers *m, const SrSpeaker *who);
/* takes note of the mentions before token tok */
void sr_speaker_pass(const SrArticle *a, SrSpeakers *m, uint32_t tok);
/* a cue of that class (cue.tsv) ends at token tok */
bool sr_cue_at(const SrArticle *a, uint32_t tok, const char *class_);
/* verb group with a tense of its own: no infinitive, participle clause or reduced relative */
bool sr_vp_is_finite(const SrArticle *a, const SrGroup *v);
/* ---- saying.c ---- */
/* The words that verb of saying y reports, in front of it or behind it; false where it reports
** none. */
bool sr_saying_content(const SrArticle *a, const SrSaying *y, SrContent *out);
/* "claimed the lives of three": the words from tok on make a toll, not a statement */
bool sr_saying_takes_lives(const SrArticle *a, uint32_t tok, uint32_t end);
/* the quotation (no scare quotes) that holds token tok; NULL if none */
const SrQuote *sr_quote_at(const SrArticle *a, uint32_t tok);
/* first quotation (no scare quotes) that ends behind token tok; nquote if none */
uint32_t sr_quote_from(const SrArticle *a, uint32_t tok);
/* ---- attribution.c ---- */
/* gives the tolls their sources */
void sr_attribute_tolls(SrArticle *a);

#endif
