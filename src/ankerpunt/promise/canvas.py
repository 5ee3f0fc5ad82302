"""The path to foundations of one's own: five canvases with questions, in an order that builds up (P1).

Brand identity in steps: meaning → vision → mission → personality → values. The questions are our own. Each canvas ends
in writing the foundation itself, with an example beside it. Answers are kept under the question as it was asked, so a
plan can be read without this page; a question is known by its words in either language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ankerpunt.text import Text


@dataclass(frozen=True)
class Question:
    text: Text
    help: Text

    def asked_as(self, words: str) -> bool:
        """Whether these words are this question, in Dutch or in English."""
        return words in {self.text.nl, self.text.en}


@dataclass(frozen=True)
class Canvas:
    """One step of the path: what it is about, its questions, and how the foundation itself is written."""

    kind: str
    about: Text
    why: Text
    questions: tuple[Question, ...]
    write: Text
    example: Text


def _ask(nl: str, en: str, help_nl: str, help_en: str) -> Question:
    return Question(Text(nl=nl, en=en), Text(nl=help_nl, en=help_en))


MEANING = Canvas(
    kind="meaning",
    about=Text(
        nl="Waarom zijn wij er?",
        en="Why are we here?",
    ),
    why=Text(
        nl="Niet wat je doet, maar waarom dat iemand iets uitmaakt. Hier begint alles wat je later belooft.",
        en="Not what you do, but why that makes a difference to anybody. All you promise later begins here.",
    ),
    questions=(
        _ask(
            "Wie zou ons missen als we er morgen niet meer waren?",
            "Who would miss us if we were gone?",
            "Noem mensen die je kunt aanwijzen.",
            "Name people whom you could point at.",
        ),
        _ask(
            "Wat zou hun dan niet meer lukken?",
            "What would they no longer manage?",
            "Zo gewoon mogelijk: op een dinsdag, om half tien.",
            "As plain as can be: on a Tuesday, at half past nine.",
        ),
        _ask(
            "Op welke dag was je trots dat je hier werkt?",
            "On which day were you proud to work here?",
            "Vertel wat er gebeurde, en wie erbij was.",
            "Tell what happened, and who was there.",
        ),
        _ask(
            "Wat zou een ander niet zomaar overnemen?",
            "What would nobody else simply take over?",
            "Wat je doet als het lastig wordt, telt mee.",
            "What you do when it gets hard counts too.",
        ),
    ),
    write=Text(nl="Maak er één zin van: “Wij zijn er zodat …”", en="Make it one sentence: “We are here so that …”"),
    example=Text(
        nl="Wij zijn er zodat niemand alleen staat als het leven tegenzit.",
        en="We are here so that nobody stands alone when life turns against them.",
    ),
)

VISION = Canvas(
    kind="vision",
    about=Text(
        nl="Waar gaat het naartoe?",
        en="Where is it going?",
    ),
    why=Text(
        nl="Een visie zegt hoe jullie de wereld zien veranderen, en wat jullie daarvan vinden.",
        en="A vision says how you see the world change, and what you think of that.",
    ),
    questions=(
        _ask(
            "Wat verandert er om ons heen, of we willen of niet?",
            "What changes around us, like it or not?",
            "Denk aan mensen, geld, techniek en weer.",
            "Think of people, money, technology and weather.",
        ),
        _ask(
            "Het is tien jaar later. Wat gaat er beter dan nu?",
            "It is ten years on. What goes better than now?",
            "Voor wie? Waaraan merken zij dat?",
            "For whom? How do they notice?",
        ),
        _ask(
            "Wat mag in die tien jaar niet verloren gaan?",
            "What must not be lost in those ten years?",
            "Iets wat je nu al doet en wilt houden.",
            "Something you do already and want to keep.",
        ),
        _ask(
            "Waar geloven wij in, terwijl anderen twijfelen?",
            "What do we believe in while others doubt?",
            "Als iedereen het ermee eens is, is het geen keuze.",
            "If everyone agrees, it is no choice.",
        ),
    ),
    write=Text(
        nl="Beschrijf het alsof het al zo is: “In 2036 …”",
        en="Describe it as if it were so already: “In 2036 …”",
    ),
    example=Text(
        nl="In 2036 regelt ieder zijn zaken op zijn eigen manier, en is er altijd een mens als het moet.",
        en="In 2036 all settle their affairs in their own way, and there is always a person when it matters.",
    ),
)

MISSION = Canvas(
    kind="mission",
    about=Text(
        nl="Wat doen wij daar elke dag voor?",
        en="What do we do for it every day?",
    ),
    why=Text(
        nl="De visie is ver weg. De missie is wat je er vandaag voor doet, en wat je laat.",
        en="The vision is far away. The mission is what you do for it today, and what you leave.",
    ),
    questions=(
        _ask(
            "Voor wie staan wij 's ochtends op?",
            "For whom do we get up in the morning?",
            "Kijk naar jullie doelgroepen. Wie gaat voor?",
            "Look at your target groups. Who comes first?",
        ),
        _ask(
            "Wat doen we voor hen, in hun eigen woorden?",
            "What do we do for them, in their own words?",
            "Zoals zij het thuis aan tafel zouden vertellen.",
            "As they would tell it at the kitchen table.",
        ),
        _ask(
            "Hoe doen wij het, waar een ander het anders doet?",
            "How do we do it differently from others?",
            "Een gewoonte, een keuze, iets wat opvalt.",
            "A habit, a choice, something that stands out.",
        ),
        _ask(
            "Waar zeggen wij nee tegen?",
            "What do we say no to?",
            "Wie overal ja op zegt, heeft geen missie.",
            "If you say yes to everything, you have no mission.",
        ),
    ),
    write=Text(
        nl="Schrijf één zin die je op straat kunt zeggen: wat doe je, voor wie, en hoe?",
        en="Write one sentence that you could say in the street: what do you do, for whom, and how?",
    ),
    example=Text(
        nl="Wij helpen mensen hun zaken te regelen: in gewone taal, in één keer, en met een mens als het moet.",
        en="We help people settle their affairs: in plain words, in one go, and with a person when it matters.",
    ),
)

PERSONALITY = Canvas(
    kind="personality",
    about=Text(
        nl="Hoe zijn wij, als we één mens waren?",
        en="What would we be like if we were one person?",
    ),
    why=Text(
        nl="Mensen herkennen je aan hoe je doet en praat, lang voordat ze je missie kennen.",
        en="People know you by how you act and talk, long before they know your mission.",
    ),
    questions=(
        _ask(
            "Je komt als organisatie op een verjaardag. Wat merken de gasten?",
            "As an organisation you come to a birthday. What do guests notice?",
            "Ben je vroeg of laat? Bij wie ga je zitten?",
            "Early or late? Whom do you sit with?",
        ),
        _ask(
            "Hoe klinken wij op een goede dag? En op een slechte?",
            "How do we sound on a good day? And on a bad one?",
            "Schrijf twee zinnen op die je echt hoorde.",
            "Write two sentences that you really heard.",
        ),
        _ask(
            "Welke drie eigenschappen herkent elke collega meteen?",
            "Which three traits does every colleague know at once?",
            "Kies woorden die je ook over een vriend zegt.",
            "Choose words that you would use of a friend.",
        ),
        _ask(
            "Wat zijn wij niet, ook al zouden we dat graag zijn?",
            "What are we not, even if we would like to be?",
            "Wees eerlijk. Dit is van jullie zelf.",
            "Be honest. This is for yourselves.",
        ),
    ),
    write=Text(
        nl="Noem drie eigenschappen, elk met wat je dan hoort of ziet.",
        en="Name three traits, each with what one then hears or sees.",
    ),
    example=Text(
        nl="Rustig, recht door zee en geestig: we luisteren eerst, zeggen wat we denken en lachen om onszelf.",
        en="Calm, straight and witty: we listen first, say what we think and laugh at ourselves.",
    ),
)

CORE_VALUE = Canvas(
    kind="core_value",
    about=Text(
        nl="Waar houden wij ons aan, ook als het moeilijk is?", en="What do we hold on to, even when it is hard?"
    ),
    why=Text(
        nl="Een waarde die je niet kunt zien, is een woord aan de muur. Daarom hoort er gedrag bij.",
        en="A value that you cannot see is a word on the wall. So behaviour belongs to it.",
    ),
    questions=(
        _ask(
            "Wanneer deed iemand hier precies het goede?",
            "When did somebody here do exactly the right thing?",
            "Eén moment, één mens, wat deed die?",
            "One moment, one person: what did they do?",
        ),
        _ask(
            "Wanneer ging het mis, en wat stond er op het spel?",
            "When did it go wrong, and what was at stake?",
            "Een fout laat vaak het beste zien wat telt.",
            "A mistake often shows best what counts.",
        ),
        _ask(
            "Wat blijven we doen als het geld of tijd kost?",
            "What do we keep doing when it costs money or time?",
            "Alleen dat is een waarde. De rest is een wens.",
            "Only that is a value. The rest is a wish.",
        ),
        _ask(
            "Waaraan merkt een nieuwe collega dit in de eerste week?",
            "How does a new colleague notice this in the first week?",
            "Iets wat je iemand ziet doen of hoort zeggen.",
            "Something you see or hear somebody do.",
        ),
    ),
    write=Text(
        nl="Geef een waarde één woord en één zin, en schrijf op waaraan je haar herkent. Drie waarden zijn genoeg.",
        en="Give a value one word and one sentence, and write what you recognise it by. Three values are enough.",
    ),
    example=Text(
        nl="Zorgvuldig: we kijken twee keer. Je herkent het eraan dat een collega meeleest voor een brief weggaat.",
        en="Careful: we look twice. You recognise it because a colleague reads it too before a letter goes out.",
    ),
)

CANVASES: Mapping[str, Canvas] = {canvas.kind: canvas for canvas in (MEANING, VISION, MISSION, PERSONALITY, CORE_VALUE)}
