/*
** stems.h (private to tagging): what stands before -ed and -ing, as gen/lemma_table.c reads it.
*/
#ifndef SR_TAGGING_STEMS_H
#define SR_TAGGING_STEMS_H

/* Endings of stems by their last letter: '+' the verb ends in e, '-' it does not, '1' one of two
** equal letters goes; ^ is the beginning of the word. The longest ending wins, of equal ones the
** first. At most eight letters. */
static const char *const kLemmaStem[26] = {
    ['b' - 'a'] = "+ib +rob +ub +^prob +ob -omb",
    ['c' - 'a'] = "+c +nc +rc",
    ['d' - 'a'] = "+id -oid -aid +ad -ead -oad +od -ood +ud -oud -aud +ced -ed +^ed +reced +preced "
                  "+conced +seced +imped +supersed +interced",
    ['e' - 'a'] = "+write +superse +ntercede +develope -ee",
    ['f' - 'a'] = "+if +af",
    ['g' - 'a'] =
        "+dg +rg +lg +^chang +xchang +^rang +rrang +leng +veng +plung +^loung +^hing +aveng "
        "+rchang +ag -^bag +og -logg +ieg +eg +uig",
    ['h' - 'a'] = "+breath +bath +loath +seeth +sooth +^cloth",
    ['k' - 'a'] = "+ak -eak -oak +ik +ok -ook +uk",
    ['l' - 'a'] =
        "-al +^scal -eal +escal +il -ail -oil -^pencil -eil +ol -ool -atrol +ul -aul -oul +bl "
        "+dl +fl +gl +kl +pl +tl +zl +cl +sl -el -ll 1ontroll 1atroll 1ompell 1xpell 1ropell "
        "1epell 1ebell 1ancell 1ravell 1abell 1evell 1hannell 1unnell 1uell 1xcell 1ispell "
        "1ignall 1quarrell 1arrell 1nroll 1quall 1otall 1ivall 1ounsell 1odell 1mpell 1arcell "
        "1izzell +yl",
    ['m' - 'a'] = "+am -eam -oam +im -aim -victim +com +um -oum",
    ['n' - 'a'] =
        "-an +^plan +in -ain -oin -ein -ruin -on +hon +ondon +^ston +postpon +tun +dethron",
    ['o' - 'a'] = "-oo",
    ['p' - 'a'] =
        "+ap -eap -oap -kidnap +ip -^equip -gossip -orship +op -oop -elop -allop +yp -ep -up "
        "+^dup",
    ['r' - 'a'] =
        "+ir -air +ur -our -urmur -ulfur -or +plor +stor +gnor +^scor +ador -er +nterfer "
        "+adher +persever +^her +rever +^cer +ar -ear -oar +^squar -uar +quar +yr +tr +cr +br",
    ['s' - 'a'] = "+s -ss -^focus -^bias -^canvas -^gas -ias +ys +ens +rs +ps +ls -ns +^rins -lens "
                  "-^bus -xus",
    ['t' - 'a'] =
        "+at -eat +creat -oat -ombat -format +iat +uat -it +writ +nvit +unit +xcit +ncit "
        "+gnit +recit +^cit +^bit +spit +^sit -ruit +ut -out -debut -aut -et +plet +ompet "
        "+delet +ot -oot -pilot -pivot -^riot -allot -^tot -iot +^past +^tast +^wast +^hast "
        "-ept",
    ['u' - 'a'] = "+u +gu +qu +su +scu",
    ['v' - 'a'] = "+v -^rev -^prev -rev",
    ['y' - 'a'] = "+^ey -uy -ey",
    ['z' - 'a'] = "+z -zz +lyz +yz",
};

#endif
