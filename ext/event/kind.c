/*
** kind.c: the names of incident types and effects, as lists and rows write them.
*/
#include "event.h"

const char *const sr_type_name[SR_TY_N] = {NULL,
                                           "bombing",
                                           "armed_assault",
                                           "assassination",
                                           "kidnapping",
                                           "siege",
                                           "hijacking",
                                           "arson",
                                           "sabotage",
                                           "robbery",
                                           "shelling",
                                           "airstrike",
                                           "clash",
                                           "security_operation",
                                           "jailbreak",
                                           "unarmed_assault",
                                           "threat",
                                           "unrest",
                                           "attack"};

const char *const sr_effect_name[SR_E_N] = {NULL,      "killed",  "injured", "hostage",  "freed",
                                            "arrested", "missing", "escaped", "displaced"};

SrType sr_type_of(const char *name) {
  for (int i = 1; i < SR_TY_N; i++)
    if (*sr_type_name[i] == *name && strcmp(sr_type_name[i], name) == 0) return (SrType)i;
  return SR_TY_NONE;
}

SrEffect sr_effect_of(const char *name) {
  for (int i = 1; i < SR_E_N; i++)
    if (*sr_effect_name[i] == *name && strcmp(sr_effect_name[i], name) == 0) return (SrEffect)i;
  return SR_E_NONE;
}
