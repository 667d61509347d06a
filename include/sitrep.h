/*
** sitrep.h: the only public header: entry point of the extension for programs
** that link it statically (compiled with -DSQLITE_CORE) or register it with
** sqlite3_auto_extension(). Loaded at run time it needs no header at all.
*/
#ifndef SITREP_H
#define SITREP_H

#include "sqlite3.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SITREP_VERSION "0.1.0"

#if defined(_WIN32)
#define SITREP_API __declspec(dllexport)
#else
#define SITREP_API __attribute__((visibility("default")))
#endif

/*
** Registers all functions and tables of sitrep with the connection db.
** Returns SQLITE_OK, or an error code with *pzErrMsg (to be freed with
** sqlite3_free) set: SQLITE_ERROR when the SQLite at run time is older than
** 3.38. Safe to call more than once for one connection. pApi is the routine
** table given to loadable extensions; a static build may pass NULL.
*/
SITREP_API int sqlite3_sitrep_init(sqlite3 *db, char **pzErrMsg,
                                   const struct sqlite3_api_routines *pApi);

#ifdef __cplusplus
}
#endif

/*
** What SQL gets. Conventions for all of it: text arguments of any type are
** converted as SQLite converts them; bytes that are no UTF-8 are read as U+FFFD
** and NUL ends nothing; `start` counts characters from 1 and `length` characters,
** so that substr(text, start, length) is the passage; dates are ISO 8601 text; a
** count is an interval x_min..x_max whose open end is NULL. SQL NULL for a text
** gives NULL or no row, for an optional argument "not given". `published` (a date
** or date-time) is what relative dates are counted from: without it the date of
** the dateline, without that nothing. A wrong argument is an error that names the
** function, the argument and what was expected.
**
** Units: latitude and longitude in degrees (WGS 84, north and east positive), durations
** in minutes, time of day as HH:MM of the place, confidence from 0 to 1, population in
** people, bytes in bytes, modified in UTC. Ordinals count from 1 within one article.
** Limits: a text of 1 GiB, or the connection's limit of a value; a sentence is cut at
** 4 kB. Errors: SQLITE_ERROR with a text as above (wrong arguments, limits of patterns),
** SQLITE_TOOBIG, SQLITE_NOMEM; of a kept corpus also SQLITE_CONSTRAINT (rowid taken),
** SQLITE_MISMATCH (rowid no integer) and SQLITE_CORRUPT_VTAB (its tables are damaged).
**
** ---- scalar functions: deterministic and innocuous ----------------------------
**
** sitrep_version()               'X.Y.Z'
** sitrep_info()                  JSON: version, sqlite, pcre2, build, lexicon_entries,
**                                gazetteer_places, sources (whose data are inside)
** sitrep_number(text)            the number that the whole text states: INTEGER when it
**                                is whole, TEXT of its digits beyond 64 bits, else REAL;
**                                NULL when it states none
** sitrep_date(text [, reference])  ISO date, month, year or from/to; NULL when text is no
**                                date or needs a reference that is not given
** sitrep_json(text [, published])  object with article, sentences, mentions, claims,
**                                incidents, casualties, roles
** sitrep_highlight(text, spans, open, close)  marks around spans, a JSON array of
**                                [start, length] in any order; spans that overlap are
**                                joined, what lies past the end is left out
** regexp(pattern, text)          1 or 0; text REGEXP pattern
** regexp_like(text, pattern [, flags])     1 or 0
** regexp_count(text, pattern [, flags])    matches, empty ones too
** regexp_instr(text, pattern [, flags])    position of the first match, 0 if none
** regexp_substr(text, pattern [, group [, flags]])  the first match, or one group of it
**                                (number or name); NULL if it is not there
** regexp_replace(text, pattern, replacement [, flags])  every match replaced; $1 ${1}
**                                ${name} are groups, $0 the match, $$ a dollar sign
**
** Patterns are PCRE2's, Unicode always on. Flags, any of them together:
**   i no case   m ^ and $ at each line   s . takes line breaks too   x free spacing
**   n ( ) do not capture   U quantifiers are lazy   u, g are accepted and change nothing
** Limits: pattern 64 KiB, parentheses 50 deep, 100 000 match steps, depth 1 000, heap
** 8 MiB; passing one is an error, never "no match".
**
** ---- table-valued functions: innocuous, but sitrep_files ------------------------
**
** Arguments are hidden columns input_text, input_published, input_pattern, ...
**
** sitrep_article(text)           one row: title, subtitle, byline, outlet,
**                                dateline_place, dateline_date, paragraphs, sentences,
**                                words, body_start
** sitrep_sentences(text)         sentence, paragraph, kind, start, length, text
** sitrep_tokens(text)            token, sentence, start, length, text, lemma, pos, chunk
** sitrep_numbers(text)           number, sentence, count_min, count_max, kind, text,
**                                start, length
** sitrep_mentions, sitrep_claims, sitrep_incidents, sitrep_casualties, sitrep_roles,
** sitrep_trace (text [, published])  the rows of the analysis; README.md and
**                                pragma_table_xinfo('sitrep_incidents') list the columns
** sitrep_places(name [, country])  the gazetteer under a name, best known first; country
**                                is a name or an ISO 3166-1 code; score is 1, 1/2, 1/3 ...
** sitrep_lexicon([kind])         kind, phrase, value, source
** sitrep_files(pattern)          articles in files: * ? [a-z] and ** for folders. Plain
**                                text; .jsonl and .ndjson, an object a line; .json, an
**                                object, an array, or JSON-LD with @graph. What cannot
**                                be read is a row with error. Direct-only.
** regexp_matches(text, pattern [, flags])  match_number, group_number (0 = the match),
**                                group_name, start, length, text
**
** ---- CREATE VIRTUAL TABLE x USING sitrep ------------------------------------------
**
** Columns title, body, source, url, published, path, metadata (JSON) and rowid, all of
** which may be NULL; ordinary INSERT, UPDATE, DELETE. Beside it, in the same
** transaction: x_articles (article, what sitrep_article gives, content_hash,
** analysed_with, duplicate_of), x_sentences, x_mentions, x_claims, x_incidents,
** x_casualties, x_roles: the columns of the functions, then article.
** A title that the body does not begin with is sentence 0, with NULL start and length.
** INSERT INTO x(x) VALUES('rebuild')          analyses everything anew
** INSERT INTO x(x) VALUES('integrity-check')  error SQLITE_CORRUPT_VTAB when what is
**                                stored differs from what would be stored
*/
#endif
