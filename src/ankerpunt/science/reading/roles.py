"""Roles that columns of a preference study play, and how researchers and their programs head them."""

from __future__ import annotations

from ankerpunt.tables.role import Role
from ankerpunt.text import Text

RESPONDENT = Role(
    name="respondent",
    label=Text(nl="persoon", en="person"),
    words=("respondent", "participant", "deelnemer", "proefpersoon", "persoon", "person", "subject", "panellid"),
    whole=(
        *("id", "pid", "uid", "uuid", "case", "casus", "caseid", "casenr", "casenumber", "resp", "respid", "respnr"),
        *("respnum", "respno", "respnummer", "respcode", "sysrespnum", "responseid", "responsid", "recordid", "userid"),
        *("respondentid", "respondentnr", "respondentno", "respondentnumber", "respondentnummer", "respondentcode"),
        *("participantid", "participantnr", "participantnumber", "participantcode", "subjectid", "personid", "token"),
        *("deelnemerid", "deelnemernr", "deelnemernummer", "deelnemercode", "persoonid", "persoonsid", "persoonnr"),
    ),
    kind="who",
    required=True,
)
TASK = Role(
    name="task",
    label=Text(nl="vraag", en="task"),
    own=("task", "taak"),
    whole=(
        *("set", "trial", "question", "vraag", "choiceset", "keuzeset", "keuzetaak", "screen", "scherm", "opgave"),
        *("taskid", "tasknr", "tasknumber", "taaknr", "taaknummer", "setnr", "setnummer", "setnumber", "settask"),
        *("vraagnr", "vraagnummer", "questionnumber", "questionnr", "screennr", "schermnr", "beurt", "ronde"),
    ),
)
SHOWN = Role(
    name="shown",
    label=Text(nl="getoond, in één kolom", en="shown, in one column"),
    own=("shown", "getoond"),
    whole=("items", "alternatives", "alternatieven", "options", "opties", "itemsshown", "getoondeitems"),
)
PLACES = Role(
    name="items",
    label=Text(nl="getoond", en="shown"),
    words=("item", "shown", "option", "optie", "alt", "alternative", "alternatief", "getoond"),
    numbered=True,
)
BEST_WORDS = (
    *("best", "beste", "most", "meest", "meeste", "belangrijkst", "belangrijkste", "hoogste", "top"),
    *("mostimportant", "meestbelangrijk", "meestbelangrijke", "favoriet", "favorite"),
)
WORST_WORDS = (
    *("worst", "slechtst", "slechtste", "least", "minst", "minste", "onbelangrijkst", "onbelangrijkste", "laagste"),
    *("bottom", "leastimportant", "minstbelangrijk", "minstbelangrijke"),
)
BEST = Role(name="best", label=Text(nl="beste", en="best"), own=("best", "beste"), words=BEST_WORDS)
WORST = Role(name="worst", label=Text(nl="slechtste", en="worst"), own=("worst", "slechtste"), words=WORST_WORDS)
ITEM = Role(
    name="item",
    label=Text(nl="item", en="item"),
    own=("item",),
    whole=("alternative", "option", "optie", "alternatief", "attribute", "attribuut", "statement", "stelling"),
)
COLUMN_OF_ITEM = Role(name="item", label=ITEM.label, several=True)
CHOICE = Role(
    name="choice",
    label=Text(nl="keuze", en="choice"),
    own=("choice", "keuze"),
    whole=("decision", "answer", "antwoord", "gekozen", "picked"),
)
WEIGHT = Role(
    name="weight",
    label=Text(nl="gewicht", en="weight"),
    own=("weight", "gewicht"),
    whole=("wgt", "weging", "weegfactor", "wegingsfactor", "weights", "gewichten"),
    kind="number",
)
GROUP = Role(
    name="group",
    label=Text(nl="groep", en="group"),
    own=("group", "groep"),
    whole=("doelgroep", "targetgroup", "groupid", "groepid"),
    keeps=("NA",),
)
VERSION = Role(
    name="version",
    label=Text(nl="versie", en="version"),
    own=("version", "versie"),
    words=("version", "versie", "sysmaxdiffversion"),
    whole=("block", "blok", "cell", "cel", "form"),
)
STATUS = Role(
    name="status",
    label=Text(nl="soort antwoord", en="kind of answer"),
    own=("status",),
    whole=("responsetype", "responsstatus", "responsestatus"),
)
FINISHED = Role(
    name="finished",
    label=Text(nl="afgemaakt", en="finished"),
    own=("finished", "voltooid", "afgemaakt"),
    whole=("complete", "completed", "compleet", "afgerond"),
)
PROGRESS = Role(
    name="progress", label=Text(nl="voortgang", en="progress"), whole=("progress", "voortgang"), kind="number"
)
CHANNEL = Role(
    name="channel",
    label=Text(nl="kanaal", en="channel"),
    whole=("distributionchannel", "distributiekanaal"),
)
FIT = Role(
    name="fit",
    label=Text(nl="maat van passing, geen item", en="measure of fit, no item"),
    own=("rlh",),
    words=("rlh", "likelihood", "loglikelihood", "rootlikelihood"),
    whole=(
        "pctcert",
        "percentcertainty",
        "pctcertainty",
        "fit",
        "fitstatistic",
        "r2",
        "rsquared",
        "pseudor2",
        "chisquare",
        "hitrate",
        "ll",
        "mae",
        "aic",
    ),
)

WHOSE = (RESPONDENT, WEIGHT, GROUP)
LONG = (RESPONDENT, TASK, PLACES, SHOWN, BEST, WORST, ITEM, CHOICE, WEIGHT, GROUP)
KEPT_BY_PROGRAM = (STATUS, FINISHED, PROGRESS, CHANNEL)
"""What a survey program keeps about each answer."""

QUALTRICS = (*WHOSE, *KEPT_BY_PROGRAM)
SAWTOOTH = (RESPONDENT, VERSION, WEIGHT, GROUP)
DESIGN = (VERSION, TASK, PLACES)
PEOPLE = (*WHOSE, FIT)

NAMES = tuple(dict.fromkeys(role.name for role in (*LONG, *QUALTRICS, *SAWTOOTH, *PEOPLE)))
"""Roles that a column can be given on the command line."""
