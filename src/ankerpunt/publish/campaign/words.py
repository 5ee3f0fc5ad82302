"""The sentences about what a campaign did: no p value, no score, and “cannot tell” is an answer (E2)."""

from ankerpunt.text import Text

DIFFERENCE = Text(
    nl="Ja, er ging meer online. Of dat door de campagne kwam, weten we nog niet",
    en="Yes, more came online. Whether the campaign did that, we do not know yet",
)
HELPED = Text(
    nl="Ja, de campagne hielp: ongeveer {count} van de 100 zaken meer online",
    en="Yes, the campaign helped: about {count} in 100 cases more came online",
)
PARTLY = Text(
    nl="Ja, er ging meer online. Jullie noemen ook een andere oorzaak",
    en="Yes, more came online. You name another cause too",
)
LESS = Text(nl="Nee, er ging minder online", en="No, less came online")
TOO_SMALL = Text(nl="Nee, hooguit {small} van de 100", en="No, {small} in 100 at most")
CANNOT = Text(nl="Dat kunnen we niet zeggen", en="That cannot be told")
NOT_YET = Text(nl="Dat weten we nog niet", en="We do not know that yet")
ASKED = Text(
    nl="Regelden door deze campagne meer mensen dit online: {process}? Ze liep van {first} tot en met {last}.",
    en="Did more people arrange this online because of the campaign: {process}? It ran from {first} until {last}.",
)

DURING = Text(nl="Tijdens de campagne", en="During the campaign")
NOW = Text(nl="De laatste drie maanden", en="The last three months")
STAYS = Text(nl="Blijft het zo?", en="Does it stay?")
OF_A_HUNDRED = Text(nl="{count} van de 100", en="{count} in 100")
MORE_ONLINE, LESS_ONLINE = Text(nl="meer online", en="more online"), Text(nl="minder online", en="less online")
CAN_BE = Text(nl="Het kan {low} zijn of {high}.", en="It may be {low} or {high}.")
IT_STAYS, IT_GOES = (
    Text(nl="Ja, er blijft iets over", en="Yes, something stays"),
    Text(nl="Nee, het werd minder dan ervoor", en="No, it became less than before"),
)
NO_MORE = Text(nl="Nee", en="No")
LEFT_BETWEEN = Text(nl="Tussen {low} en {high} van de 100.", en="Between {low} and {high} in 100.")
LEFT = Text(nl="Er is hooguit {small} van de 100 over.", en="{small} in 100 are left at most.")
NO_MATTER = Text(nl="Zo weinig dat het er niet toe doet.", en="So little that it does not matter.")
NO_MONTH = Text(nl="Er is nog geen maand waaraan je het kunt zien.", en="There is no month yet that could show it.")

REASONS = {
    "few_before": Text(
        nl="Er zijn maar {found:n maand|maanden} van voor de campagne. Vanaf {needed} maanden lukt het.",
        en="Only {found:n month|months} from before the campaign. From {needed} months on it can be done.",
    ),
    "outage_in_campaign": Text(
        nl="In {month}, tijdens de campagne, was er een storing.",
        en="In {month}, in the campaign, there was an outage.",
    ),
    "step_near": Text(
        nl="In {month} veranderde er iets aan het proces zelf, vlak bij de campagne.",
        en="In {month} the process itself changed, close to the campaign.",
    ),
    "share_at_edge": Text(
        nl="Voor de campagne ging {found} van de 100 online. Zo dicht bij niets of alles is een verschil niet te zien.",
        en="Before the campaign {found} in 100 came online. So close to none or all a difference cannot be seen.",
    ),
    "few_cases_campaign": Text(
        nl="Er waren te weinig zaken tijdens de campagne.", en="There were too few cases in the campaign."
    ),
    "few_cases_before": Text(
        nl="Er waren te weinig zaken voor de campagne.", en="There were too few cases before the campaign."
    ),
    "placebo": Text(
        nl="Drie maanden eerder, zonder campagne, zien we ook zo'n verschil.",
        en="Three months earlier, without a campaign, such a difference is seen too.",
    ),
    "control": Text(
        nl="Zonder de vergelijking met een ander proces is het antwoord anders.",
        en="Without the comparison with another process the answer is another.",
    ),
    "short_after": Text(
        nl="Nog maar {found:n maand|maanden} na de campagne. Vanaf {needed} lukt het.",
        en="Only {found:n month|months} after the campaign so far. From {needed} on it can be done.",
    ),
    "next_campaign": Text(nl="In {month} begon de volgende campagne.", en="In {month} the next campaign began."),
    "step_since": Text(
        nl="In {month} veranderde er iets aan het proces zelf.", en="In {month} the process itself changed."
    ),
    "undecided": Text(nl="Het kan iets zijn, het kan ook niets zijn.", en="It may be something, it may be nothing."),
}

BEFORE_TOO = Text(nl="Ging het vóór de campagne al omhoog?", en="Did it go up before the campaign?")
NO, YES, UNKNOWN = (
    Text(nl="Nee", en="No"),
    Text(nl="Misschien", en="Maybe"),
    Text(nl="Niet te zeggen", en="Cannot be told"),
)
PRETENDED = Text(
    nl="We deden of er drie maanden eerder een campagne was. Toen was er geen duidelijk verschil.",
    en="A campaign three months earlier was pretended. There was no clear difference then.",
)
PRETENDED_TOO = Text(
    nl="We deden of er drie maanden eerder een campagne was. Ook toen was er verschil.",
    en="A campaign three months earlier was pretended. There was a difference then too.",
)
NOT_PRETENDED = Text(
    nl="Dat proberen we alleen als er een duidelijk verschil is en genoeg maanden.",
    en="That is tried only where there is a clear difference, and months enough.",
)
OTHERS_TOO = Text(nl="Bewogen andere zaken mee?", en="Did other cases change too?")
STOOD = Text(nl="{names} had geen campagne en ging niet omhoog.", en="{names} had no campaign and did not go up.")
MOVED = Text(nl="{names} had geen campagne en veranderde ook.", en="{names} had no campaign and changed too.")
ALONE = Text(
    nl="Er is niet vergeleken. Kies bij de campagne een proces dat erop lijkt, zonder campagne.",
    en="Nothing was compared. Choose with the campaign a process that is like it, without a campaign.",
)
NOT_COMPARED = Text(nl="Niet vergeleken", en="Not compared")
HAPPENED = Text(nl="Was er een storing, of iets nieuws?", en="Was there an outage, or something new?")
IN_MONTH = Text(nl="Ja, in {month}", en="Yes, in {month}")
NAMED = Text(nl="{process}: {name}.", en="{process}: {name}.")
NOT_NAMED = Text(
    nl="Er is niets opgeschreven. Was er iets? Schrijf het op bij het proces.",
    en="Nothing was written down. Was there anything? Write it down with the process.",
)
NOTHING_NAMED = Text(nl="Niets bekend", en="Nothing known")
WHAT_ELSE = Text(nl="Wat kan het nog meer zijn?", en="What else may it be?")
OPEN, ANSWERED = Text(nl="Nog open", en="Still open"), Text(nl="Beantwoord", en="Answered")
NOTHING_ELSE = Text(nl="Jullie zochten, en weten niets anders.", en="You looked, and know of nothing else.")
UNANSWERED = Text(
    nl="Zonder jullie antwoord noemen we dit een verschil, geen effect.",
    en="Without your answer this is called a difference, no effect.",
)

FREED = Text(nl="Hoeveel tijd kwam er vrij?", en="How much time came free?")
EXTRA = Text(
    nl="Ongeveer {count} zaken meer online, tussen {low} en {high}. Mensen aan balie en telefoon hielden tijd over.",
    en="About {count} cases more came online, between {low} and {high}. People at desk and phone had time left.",
)
TIME = Text(nl="Tijd die vrijkomt", en="Time that comes free")
BETWEEN = Text(nl="tussen {low} en {high}", en="between {low} and {high}")
COST = Text(nl="De campagne kostte", en="The campaign cost")
NO_COST = Text(nl="niet opgeschreven", en="not written down")
ASSUMED = Text(
    nl="Dit geld staat niet op de rekening. Een contact kost naar eigen aanname {elsewhere} elders, {web} online.",
    en="This money is in no account. By your own assumption a contact costs {elsewhere} elsewhere, {web} online.",
)
NO_MONEY = Text(
    nl="We noemen geen geld zolang we niet kunnen zeggen of er verschil was.",
    en="No money is named as long as it cannot be told whether there was a difference.",
)
NO_PRICES = Text(
    nl="Schrijf bij de kanalen wat een contact kost. Dan staat hier wat er vrijkwam.",
    en="Write with the channels what a contact costs. Then it says here what came free.",
)
