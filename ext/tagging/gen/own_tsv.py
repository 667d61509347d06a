#!/usr/bin/env python3
"""own_tsv.py own.tagged: the sentences tagged by hand in the format of the treebank (form, upos, xpos, lemma unknown).

Tags: J adjective, I adposition and particle of a verb, R adverb, C conjunction, D determiner, N NS noun, NP NPS name (singular,
plural), # number, T particle (to, not, 's), O pronoun, S subordinating conjunction, Y symbol, UH interjection, . punctuation,
? other; V verb and X auxiliary with their form: B base, D past, G -ing, N participle, P present, Z third person; X alone: modal.
"""
import sys

PLAIN = {"J": ("ADJ", "JJ"), "I": ("ADP", "IN"), "R": ("ADV", "RB"), "C": ("CCONJ", "CC"), "D": ("DET", "DT"), "UH": ("INTJ", "UH"),
         "N": ("NOUN", "NN"), "NS": ("NOUN", "NNS"), "NP": ("PROPN", "NNP"), "NPS": ("PROPN", "NNPS"), "#": ("NUM", "CD"),
         "T": ("PART", "TO"), "O": ("PRON", "PRP"), ".": ("PUNCT", "."), "S": ("SCONJ", "IN"), "Y": ("SYM", "SYM"), "?": ("X", "FW")}
FORM = {"B": "VB", "D": "VBD", "G": "VBG", "N": "VBN", "P": "VBP", "Z": "VBZ", "": "MD"}


def tags(tag):
    if tag in PLAIN:
        return PLAIN[tag]
    return ("VERB" if tag[0] == "V" else "AUX", FORM[tag[1:]])


for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("# "):
        continue
    for pair in line.split():
        word, tag = pair.rsplit("_", 1)
        print("%s\t%s\t%s\t_" % ((word,) + tags(tag)))
    print()
