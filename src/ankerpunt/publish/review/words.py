"""The words of the yearly review."""

from ankerpunt.text import Text

TITLE = Text(nl="Terugblik op {year}", en="Review of {year}")
FOR = Text(nl="Voor bestuur en ondernemingsraad", en="For the board and the works council")
ABOUT = Text(
    nl="Wat we beloofden, waarmaakten, lieten zien, hoorden en leerden",
    en="What we promised, made true, showed, heard and learned",
)

PROMISED = Text(nl="Wat we beloofden", en="What we promised")
PROMISES = Text(
    nl="{count:n belofte|beloften} aan {groups:n groep|groepen}.",
    en="{count:n promise|promises} to {groups:n group|groups}.",
)
TRUE, STRETCH = (
    Text(nl="Waar: {count}.", en="True: {count}."),
    Text(nl="Nog niet waar: {count}.", en="Not true yet: {count}."),
)
NO_PROMISE = Text(nl="Er was geen belofte vastgesteld.", en="No promise was adopted.")
NOT_TRUE = Text(nl="Nog niet waar, we werken eraan", en="Not true yet, we work on it")
BY = Text(nl="{claim} (voor {day})", en="{claim} (by {day})")

MADE_TRUE = Text(nl="Wat we waarmaakten", en="What we made true")
PLACES = Text(
    nl="Op {places} van {all} plekken ervaren mensen een belofte.",
    en="At {places} of {all} places people experience a promise.",
)
NOWHERE = Text(
    nl="Op geen van de {all} plekken ervaren mensen al een belofte.",
    en="At none of the {all} places people experience a promise yet.",
)
PROOF = Text(nl="Nieuw bewijs in {year}: {count}.", en="New proof in {year}: {count}.")
CONTRADICTED = Text(nl="Waar iemand zei dat het niet klopt", en="Where somebody said that it is not so")
NO_PLACE = Text(nl="Er is nog nergens verankerd.", en="Nothing is anchored yet.")

SHOWN = Text(nl="Wat we lieten zien", en="What we showed")
ACTIVITIES = Text(nl="Activiteiten in {year}: {count}.", en="Activities in {year}: {count}.")
STARTED = Text(nl="Gedaan of gestart: {count}.", en="Done or started: {count}.")
CAMPAIGNS, CAMPAIGN = Text(nl="Campagnes", en="Campaigns"), Text(nl="Campagne", en="Campaign")
WHEN, COST, HELPED = (
    Text(nl="Wanneer", en="When"),
    Text(nl="Kosten", en="Cost"),
    Text(nl="Hielp het?", en="Did it help?"),
)
FROM_UNTIL = Text(nl="{first} tot en met {last}", en="{first} until {last}")
NOTHING_SHOWN = Text(nl="Er liep geen campagne.", en="No campaign ran.")
NO_COUNTS = Text(nl="Er zijn geen cijfers.", en="There are no counts.")

HEARD = Text(nl="Wat we hoorden", en="What we heard")
TALKS, TOLD = (
    Text(nl="Gesprekken: {count}.", en="Conversations: {count}."),
    Text(nl="Verhalen: {count}.", en="Stories: {count}."),
)
OF_ROUNDS = Text(nl="Woorden uit luisterronden: {count}.", en="Words of rounds: {count}.")
NOTHING_HEARD = Text(
    nl="Er is niets opgeschreven van wat mensen zeiden.", en="Nothing that people said was written down."
)
STORIES = Text(nl="Verhalen die bleven hangen", en="Stories that stayed")
WORDS = Text(nl="Woorden uit luisterronden", en="Words of rounds")

LEARNED = Text(nl="Wat we leerden", en="What we learned")
LOOKED = Text(nl="We keken {count} keer terug op een campagne.", en="Looked back at a campaign {count:n time|times}.")
NOT_LOOKED = Text(nl="We keken niet terug op een campagne.", en="No campaign was looked back at.")
LESSONS = Text(nl="Lessen", en="Lessons")
USED = Text(nl="Wat we ermee deden", en="What we did with them")
LESSON, ANSWER, REASON = Text(nl="Les", en="Lesson"), Text(nl="Antwoord", en="Answer"), Text(nl="Waarom", en="Why")
NO_LESSON = Text(nl="Er is geen les opgeschreven.", en="No lesson was written down.")
OBJECTIVES, OBJECTIVE = Text(nl="Doelen", en="Objectives"), Text(nl="Doel", en="Objective")
HOW_FAR, FIGURE, SOURCE = Text(nl="Hoe ver", en="How far"), Text(nl="Cijfer", en="Figure"), Text(nl="Bron", en="Source")
STANDINGS = {
    "reached": Text(nl="gehaald", en="reached"),
    "on_the_way": Text(nl="onderweg", en="on the way"),
    "not_yet": Text(nl="nog niet", en="not yet"),
    "cannot_tell": Text(nl="niet te zeggen", en="cannot be told"),
}
MEASURED = Text(nl="{value} op {day}", en="{value} on {day}")

OPEN = Text(nl="Wat nog openstaat", en="What is still open")
GATES = Text(
    nl="De check laat {count:n ding|dingen} niet door. Dat staat hier, ook als het niet goed uitkomt.",
    en="The check stops {count:n thing|things}. They are listed here, convenient or not.",
)
NO_GATES = Text(nl="De check houdt niets tegen.", en="The check stops nothing.")
DECIDED = Text(nl="Toch doorgegaan, met deze reden", en="Gone on all the same, for this reason")
DECISION = Text(nl="{what}: {reason} ({by}, {day})", en="{what}: {reason} ({by}, {day})")
