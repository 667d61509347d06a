/*
** frame.h: type and weight of a trigger by its arguments.
*/
#ifndef SR_EXTRACT_FRAME_H
#define SR_EXTRACT_FRAME_H

#include "pass.h"

/* Corrects type, strong and mode of an event whose arguments are known. */
void sr_event_frame(const SrArticle *a, SrEvent *e);
/* people, forces or a weapon: a group that can do violence */
bool sr_frame_doer(const SrArticle *a, uint32_t g);
/* people who are no attackers; attackers or forces */
bool sr_frame_people(const SrArticle *a, uint32_t g);
bool sr_frame_armed(const SrArticle *a, uint32_t g);
/* incident type that a weapon_type speaks for; SR_TY_NONE if several may */
SrType sr_type_by_weapon(const char *weapon_type);

#endif
