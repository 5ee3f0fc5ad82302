"""What is kept, about whom, where, and for how long: one table, for the page, for docs/privacy.md and for its test.

A number of days comes from the code that counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.exchange.models.parcel import KEPT_FOR as PARCELS
from ankerpunt.files.actions.sweeping import REMOVED, UNUSED
from ankerpunt.jobs.models.job import KEPT_FOR as JOBS
from ankerpunt.listen.models.story_call import WAITS_FOR as CALLS
from ankerpunt.organisation.kept import KEPT_FOR as TYPED
from ankerpunt.organisation.models.attempt import KEPT_FOR as TRIES
from ankerpunt.organisation.models.invitation import VALID_FOR as INVITED
from ankerpunt.organisation.models.receipt import KEPT_FOR as RECEIPTS
from ankerpunt.showing.models.secret_link import KEPT_FOR as LINKS
from ankerpunt.text import Text
from ankerpunt.together.models.beside import KEPT_FOR as BESIDE
from ankerpunt.understand.models.conversation_door import WAITS_FOR as DOORS
from ankerpunt.understand.models.sent_conversation import KEPT_FOR as SENT_IN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

HOUR = 3600
MEMBERS = Text(nl="jullie zelf", en="members")


class Kept(Struct, frozen=True):
    """One thing that is kept; `room` is where in the code, and nothing where no room of ours keeps it."""

    about: Text
    what: Text
    how_long: Text
    room: str = ""


def _for(length: timedelta, after: Text) -> Text:
    return after.filled(days=length.days)


DAYS = Text(nl="{days:n dag|dagen}", en="{days:n day|days}")

KEPT: tuple[Kept, ...] = (
    Kept(
        MEMBERS,
        Text(
            nl="naam, e-mailadres, een afdruk van het wachtwoord, rol, waar ze werken (zolang ze toegang"
            " hebben), taal, licht of donker, of de toets / werkt, of ze de"
            " wekelijkse e-mail en die met nieuws willen en wanneer die het laatst gingen; de dagen van hun laatste"
            " twee"
            " bezoeken, die alleen zij zien",
            en="name, e-mail, password hash, role, where they work (while they have access),"
            " language, light or dark, whether the key `/` works, whether they want the"
            " weekly e-mail and that with their news, and when each last went out; the days of their last two visits,"
            " which only they see",
        ),
        Text(
            nl="zolang de organisatie er is: een beheerder trekt de toegang in, en de naam blijft bij wat iemand"
            " deed. Iemand"
            " helemaal verwijderen doet wie de server beheert",
            en="for as long as the organisation is there: an admin takes away access, and the name stays with what"
            " was done."
            " Deleting a person is work for the people who run the server",
        ),
        "organisation",
    ),
    Kept(
        Text(nl="wie de tweede stap aanzette", en="members who switched on a second step"),
        Text(nl="de sleutel van hun app, herstelcodes", en="the key of their app, recovery codes"),
        Text(nl="tot ze die stap uitzetten", en="until they switch it off"),
        "mfa",
    ),
    Kept(
        Text(nl="wie is uitgenodigd", en="people who are invited"),
        Text(nl="e-mailadres, rol", en="e-mail, role"),
        _for(
            INVITED,
            Text(
                nl="tot de uitnodiging is gebruikt of ingetrokken, hooguit {days:n dag|dagen}",
                en="until the invitation is used or withdrawn, at most {days:n day|days}",
            ),
        ),
        "organisation",
    ),
    Kept(
        Text(
            nl="wie een verkeerd wachtwoord of een verkeerde geheime link probeert",
            en="people who try a wrong password or a wrong secret link",
        ),
        Text(
            nl="dat het gebeurde en wanneer, onder sleutels die van het e-mailadres en het IP-adres zijn gemaakt"
            " met het geheim"
            " van de server, en die niet terug te lezen zijn",
            en="that it happened and when, under keys made from the e-mail address and the IP address with the"
            " server's secret,"
            " which cannot be read back",
        ),
        Text(nl="{hours:n uur|uur}", en="{hours:n hour|hours}").filled(hours=int(TRIES.total_seconds() // HOUR)),
        "organisation",
    ),
    Kept(
        Text(
            nl="wie vaak een nieuw wachtwoord, een code of een bevestiging vraagt",
            en="people who often ask for a new password, a code or a confirmation",
        ),
        Text(
            nl="wanneer, onder zo’n zelfde sleutel; bij een deel ook het IP-adres",
            en="when, under the same kind of key; of some also the IP address",
        ),
        Text(nl="een minuut tot een dag", en="a minute to a day"),
        "the table `ankerpunt_cache`",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wie wat in het plan veranderde, en wanneer; ook de stappen om terug te draaien",
            en="who changed which part of the plan, and when; also the acts that can be taken back",
        ),
        Text(nl="zolang het plan er is", en="with the plan"),
        "history of each noun",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wat een collega vroeg op te pakken, wanneer het klaar moet zijn, en of het klaar is; te zien voor"
            " die persoon en"
            " voor wie het vroeg, en per onderdeel voor iedereen die meewerkt",
            en="what a colleague asked them to see to, by when, and whether it is done; shown to them and to the"
            " person who"
            " asked, and row by row to all members",
        ),
        _for(
            BESIDE,
            Text(
                nl="zolang het loopt; {days:n dag|dagen} nadat het klaar of teruggenomen is, of het onderdeel"
                " verwijderd is",
                en="while it stands; {days:n day|days} after it was done, taken back or its row was removed",
            ),
        ),
        "together",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wat ze over een onderdeel van het plan zeiden, en wie ze noemden; van wie weggaat blijven de"
            " woorden staan",
            en="what they said about a part of the plan, and who they named; the words of members who leave stay",
        ),
        _for(
            BESIDE,
            Text(
                nl="zolang het er staat; {days:n dag|dagen} nadat het is weggehaald of gewijzigd, of het onderdeel"
                " verwijderd is",
                en="while it stands; {days:n day|days} after it was removed or changed, or its row was removed",
            ),
        ),
        "together",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wat nieuws voor ze is, en of ze het zagen; alleen zij zien het",
            en="what is news for them, and whether they saw it; shown to them alone",
        ),
        _for(BESIDE, DAYS),
        "together",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="welke geheime links ze maakten, voor wat en tot wanneer; niet de link zelf, en niet wie hem opent",
            en="which secret links they made, for what and until when; not the link itself, and not who opens it",
        ),
        _for(
            LINKS,
            Text(
                nl="{days:n dag|dagen} nadat de link is afgelopen of ingetrokken; die van een agenda loopt niet af",
                en="{days:n day|days} after the link ended or was withdrawn; that of a calendar does not end by itself",
            ),
        ),
        "showing",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wat ze in een formulier typten en niet bewaarden: op hun eigen apparaat, en van wie intussen was"
            " uitgelogd"
            " op de server",
            en="what they typed in a form and did not save: on their own device, and of members who were signed out"
            " meanwhile"
            " on the server",
        ),
        _for(
            TYPED,
            Text(
                nl="tot het is bewaard of ze uitloggen, op de server ook tot hun toegang is ingetrokken; hooguit"
                " {days:n dag|dagen}",
                en="until it is saved or they sign out, on the server also until their access is taken away; at most"
                " {days:n day|days}",
            ),
        ),
        "organisation",
    ),
    Kept(
        Text(nl="met wie jullie spraken", en="conversation partners"),
        Text(
            nl="een samenvatting zonder namen: wat er te horen was, niet wie het zei of wie luisterde",
            en="a summary without names: what was heard, not who said it or who listened",
        ),
        Text(nl="tot iemand van jullie het verwijdert", en="until a member deletes it"),
        "understand",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="wat een lezer hoorde en instuurde, en wie dat was: te zien voor diegene en voor redacteuren; in het"
            " plan komt het"
            " zonder naam",
            en="what a reader heard and sent in, and who it was: shown to them and to editors; in the plan it comes"
            " without a name",
        ),
        _for(
            SENT_IN,
            Text(
                nl="tot een redacteur het overneemt of niet; daarna {days:n dag|dagen}",
                en="until an editor takes it over or not; after that {days:n day|days}",
            ),
        ),
        "understand",
    ),
    Kept(
        Text(
            nl="mensen op een foto bij bewijs, of genoemd in een bestand",
            en="people in a photo, or named in a file, of a piece of evidence",
        ),
        Text(
            nl="de foto, zonder waar, wanneer en waarmee die is gemaakt, en in woorden wat er te zien is; een"
            " document zoals het"
            " kwam",
            en="the picture, without where, when and with what it was taken, and what there is to see in words; a"
            " document as"
            " it came",
        ),
        Text(
            nl="zolang er bewijs bij is; daarna {removed:n dag|dagen}, om terug te kunnen; geüpload en niet bewaard:"
            " {unused:n dag|dagen}. In back-ups zolang die bewaard worden",
            en="as long as evidence has it; after that {removed:n day|days}, so that it can be brought back;"
            " uploaded and not"
            " saved: {unused:n day|days}. In backups for as long as those are kept",
        ).filled(removed=REMOVED.days, unused=UNUSED.days),
        "files, in a folder beside the database",
    ),
    Kept(
        Text(nl="persona’s", en="personas"),
        Text(nl="verzonnen mensen, geen bestaande", en="archetypes, not existing people"),
        Text(nl="zolang het plan er is", en="with the plan"),
        "understand",
    ),
    Kept(
        Text(nl="wie een verhaal vertelde en nog wacht", en="tellers of a story that waits"),
        Text(
            nl="wat ze vertelden en wat ze ervan zeggen, onder een afdruk van hun eigen link; niet wie het was of"
            " wanneer",
            en="what they told and what they say of it, under a digest of their own link; not who it was, or when",
        ),
        _for(
            CALLS,
            Text(
                nl="tot het getoond of teruggenomen is; anders tot {days:n dag|dagen} na de laatste dag van de vraag."
                " In geen back-up",
                en="until it is shown or taken back; else until {days:n day|days} after the last day of the call. In no"
                " backup",
            ),
        ),
        "participation",
    ),
    Kept(
        Text(nl="wie meespeelt in een spel", en="people who play along in a game"),
        Text(nl="wat hun schermen lieten zien; niet wie er keek", en="what their screens showed; not who looked"),
        Text(
            nl="tot de nacht nadat het spel voorbij is. In geen back-up",
            en="until the night after the game is over. In no backup",
        ),
        "play",
    ),
    Kept(
        Text(nl="wie een verhaal vertelde dat te lezen is", en="tellers of a story that people read"),
        Text(
            nl="het verhaal, zonder naam, en een afdruk van de link waarmee de verteller het terugneemt",
            en="the story, without a name, and a digest of the link by which its teller takes it back",
        ),
        Text(
            nl="tot de verteller het terugneemt, of iemand van jullie voor de verteller: dan verdwijnt het met elk"
            " spoor; uit back-ups zodra die worden weggegooid",
            en="until its teller takes it back, or a member for them: then it goes with every trace; from backups when"
            " those are thrown away",
        ),
        "listen",
    ),
    Kept(
        Text(nl="wie iets achterliet zonder account", en="people who left something without an account"),
        Text(
            nl="hun woorden; niet wie het was of wanneer",
            en="their words; not who it was, or when",
        ),
        _for(
            DOORS,
            Text(
                nl="tot een redacteur er een gesprek van maakt of het weglaat; anders tot {days:n dag|dagen} na de"
                " laatste dag. In geen back-up",
                en="until an editor makes a conversation of it or leaves it out; else until {days:n day|days} after the"
                " last day. In no backup",
            ),
        ),
        "participation",
    ),
    Kept(
        MEMBERS,
        Text(
            nl="welke vraag om verhalen of gesprekken ze stelden, en tot wanneer",
            en="which question for stories or conversations they asked, and until when",
        ),
        Text(nl="zolang de organisatie er is", en="with the organisation"),
        "listen",
    ),
    Kept(
        Text(nl="teams, na een gesprek", en="teams, after a conversation"),
        Text(
            nl="wat een team zelf deelt: een zin, dat het verschilt, of het iets merkt, en wat het erbij schreef; het"
            " team alleen als het dat wil. Verder dat er iets is gedeeld, onder een afdruk die geen team verraadt",
            en="what a team shares itself: a sentence, that it differs, if it notices something, what it wrote; the"
            " team only if it wants so. And that something was shared, under a mark that betrays no team",
        ),
        Text(
            nl="tot drie teams iets deelden: dan in het plan, zolang het plan er is; anders tot het half jaar om is. De"
            " link tot die gebruikt is of iemand van jullie alle links beëindigt",
            en="until three teams shared something: then in the plan, with the plan; else until the half year is over."
            " The link until it is used, or a member ends all links",
        ),
        "participation",
    ),
    Kept(
        Text(nl="wie met een telefoon meestemt in een spel", en="people who vote with a phone in a game"),
        Text(
            nl="wat een telefoon van een kaart vond, onder een afdruk die in elk spel een andere is; op de telefoon"
            " zelf een willekeurig nummer in een cookie, hooguit een dag. Niet wie het was of wanneer",
            en="what a phone said of a card, under a mark that is another one in every game; on the phone itself a"
            " drawn number in a cookie, for a day at most. Not who it was, or when",
        ),
        Text(
            nl="tot het spel voorbij is, hooguit twee dagen; wat iedereen samen zei blijft bij het spel. In geen"
            " back-up",
            en="until the game is over, two days at most; what all said together stays with the game. In no backup",
        ),
        "participation",
    ),
    Kept(
        Text(nl="niemand: een spel dat gespeeld is", en="nobody: a game that was played"),
        Text(
            nl="de dag, de stappen en de code; de kaarten, zonder wie ze schreef, en wat iedereen er samen van zei;"
            " foto’s van kaarten; wat eruit kwam. Kaarten die verborgen waren, gaan weg als het voorbij is",
            en="its day, its steps and its code; the cards, without who wrote them, and what all said of each together;"
            " photos of cards; what came out of it. Cards that were hidden go when it is over",
        ),
        Text(nl="tot iemand van jullie het spel verwijdert", en="until a member removes the game"),
        "play",
    ),
    Kept(
        Text(nl="niemand: de stappen van het spel", en="nobody: the steps of the game"),
        Text(
            nl="hoe jullie ze verwoorden, in welke volgorde, en welke jullie weglaten",
            en="how you word them, in which order, and which you leave out",
        ),
        Text(nl="zolang de organisatie er is", en="with the organisation"),
        "play",
    ),
    Kept(
        Text(nl="niemand: hoe een tabel is gelezen", en="nobody: how a table was read"),
        Text(
            nl="waar een kolomkop, een proces of een kanaal voor staat, onder een afdruk; niets van wat erin staat",
            en="what a heading, a process or a channel stands for, under a mark; nothing of what is in the table",
        ),
        Text(nl="zolang de organisatie er is", en="with the organisation"),
        "pages",
    ),
    Kept(
        Text(nl="niemand: werk op de achtergrond", en="nobody: work in the background"),
        Text(
            nl="wat er voor de organisatie is gedaan, wanneer, en wat eruit kwam: hoeveel e-mails, niet aan wie;"
            " niet wie het vroeg",
            en="what was done for the organisation, when, and what came of it: how many letters, not to whom; not"
            " who asked",
        ),
        _for(JOBS, DAYS),
        "jobs",
    ),
    Kept(
        Text(nl="niemand: het hele plan onderweg", en="nobody: the whole plan on its way out or in"),
        Text(
            nl="de ZIP die is klaargezet of gebracht; niet wie dat deed",
            en="the ZIP that was made or brought; not who did so",
        ),
        _for(PARCELS, DAYS),
        "exchange, in a folder beside the database",
    ),
    Kept(
        Text(nl="niemand: dat een formulier één keer telt", en="nobody: that a form counts once"),
        Text(
            nl="een willekeurige sleutel, en een afdruk van wat er was getypt; niet van wie",
            en="a random key, and a digest of what was typed; not whose it was",
        ),
        _for(RECEIPTS, DAYS),
        "organisation",
    ),
    Kept(
        Text(
            nl="niemand: een salarisbestand gaat alleen door het geheugen",
            en="nobody: a payroll only passes through memory",
        ),
        Text(
            nl="dat een kop daarin bijvoorbeeld voor salaris staat, onder een afdruk: niet de kop zelf, en niets van"
            " wat eronder staat",
            en="that a heading of it stands for salary, say, under a mark: neither the heading nor anything of what is"
            " below it",
        ),
        Text(nl="zolang de organisatie er is", en="with the organisation"),
        "pages",
    ),
    Kept(
        Text(nl="bij wie een pagina mislukte", en="people whose request failed"),
        Text(
            nl="tijd, adres zonder wat achter het vraagteken staat, en de fout, onder een code die de pagina ook"
            " laat zien; niet wie,"
            " waarvandaan of wat er was getypt; niets bij adressen van deelnemers en geheime links",
            en="time, address without what is behind the `?`, and the fault, under a code that the page shows too;"
            " not who it"
            " was, from where, or what was typed; nothing at all for addresses of participants and secret links",
        ),
        Text(nl="zolang wie de server beheert het bewaart", en="as long as the people who run the server keep it"),
        "the server's log",
    ),
    Kept(
        Text(nl="al het bovenstaande, behalve het logboek", en="all of the above, but the log"),
        Text(
            nl="de hele database, zonder wie er is ingelogd, zonder wat onderweg is en zonder iets van deelnemers",
            en="the whole database, without sessions, without what is on its way and without anything of participants",
        ),
        Text(nl="zolang wie de server beheert het bewaart", en="as long as the people who run the server keep it"),
        "a file that `ankerpunt backup` wrote, or `restore` before it put another in its place",
    ),
    Kept(
        Text(nl="antwoorden in een luisterronde", en="answers in a round"),
        Text(
            nl="hoeveel mensen van een groep wat antwoordden, per vraag; en van codes die nog niet zijn gebruikt een"
            " afdruk met de groep. Niet wie er antwoordde, wanneer, of in welke volgorde",
            en="how many people of a group answered what, by question; and of codes that are not used yet a mark with"
            " their group. Not who answered, when, or in which order",
        ),
        Text(
            nl="tot de ronde sluit: dan worden het woorden, en de aantallen, de afdrukken en de sleutel ervan worden"
            " gewist. In geen back-up",
            en="until the round closes: they become words, and counts, marks and the key of the marks are deleted. In"
            " no backup",
        ),
        "participation, in a store of its own for each round",
    ),
    Kept(
        Text(nl="antwoorden in een voorkeursonderzoek", en="answers in a preference study"),
        Text(
            nl="van ieder een blad: wat er op de schermen stond, en wat het meest en het minst telde; en van codes die"
            " nog niet zijn gebruikt een afdruk. Op een blad staat geen naam, team, tijd of code",
            en="a sheet of each person: what was on the screens, and what counted most and least; and a mark of codes"
            " that are not used yet. A sheet has no name, team, time or code",
        ),
        Text(
            nl="tot er cijfers zijn over iedereen samen, kort na de laatste dag: in dezelfde stap worden bladen en"
            " afdrukken gewist. Bij minder dan 50 mensen komen er geen cijfers. In geen back-up",
            en="until there are figures about everybody together, shortly after the last day: sheets and marks are"
            " deleted in the same step. With fewer than 50 people there are no figures. In no backup",
        ),
        "participation, in a store of its own for each study",
    ),
    Kept(
        Text(nl="wie een code per e-mail krijgt", en="people who get a code by e-mail"),
        Text(
            nl="het e-mailadres met de code, alleen in het geheugen",
            en="the e-mail address with the code, in memory only",
        ),
        Text(
            nl="tot de e-mail weg is; daarna heeft jullie mailserver die nog",
            en="until the letter is sent; your mail server may still have it after that",
        ),
        "participation",
    ),
    Kept(
        Text(nl="wie op een telefoon antwoordt", en="people who answer on a phone"),
        Text(
            nl="wat ze kozen, in het tabblad van hun eigen apparaat, zonder de code",
            en="what they chose, in the tab of their own device, without the code",
        ),
        Text(
            nl="tot ze het versturen of het tabblad sluiten",
            en="until they send it or close the tab",
        ),
        "their own device",
    ),
    Kept(
        Text(nl="wie codes raadt", en="people who guess codes"),
        Text(
            nl="hoe vaak een code niet gold, bij een afdruk van het netwerkadres die elke dag anders is, alleen in het"
            " geheugen",
            en="how often a code did not hold, by a mark of the network address that is another every day, in memory"
            " only",
        ),
        Text(nl="een uur", en="an hour"),
        "participation",
    ),
)


def markdown() -> Iterator[str]:
    """The table of docs/privacy.md, line by line."""
    yield "| about whom | what | where | how long |"
    yield "|---|---|---|---|"
    for row in KEPT:
        where = f"`{row.room}`" if row.room.isalpha() else row.room
        yield f"| {row.about.en} | {row.what.en} | {where} | {row.how_long.en} |"
