"""Eighteen Dutch messages that read easily and eighteen that do not; made up, and short, as messages are.

The bounds were settled with these in view; ten and ten others were written afterwards.
"""

PLAIN = (
    "Verhuisd? Vanaf de bank geregeld. Je afvalpas komt vanzelf.",
    "Eerst je pas, dan je koffers. Plan nu je afspraak.",
    "Foto maken en klaar: je rijbewijs vraag je aan bij de fotograaf.",
    "Gaan jullie trouwen? Meld het samen, op de bank.",
    "Bel ons gerust. U krijgt één vast contactpersoon.",
    "Is je paspoort bijna op? Vraag thuis een nieuw paspoort aan. Je haalt het op wanneer jij wilt.",
    "Je kind gaat naar school. Wij betalen de fiets en de boeken mee.",
    "Kom je er niet uit? Loop binnen bij de balie. We helpen je meteen.",
    "We maken samen het rooster. Jij zegt wanneer je vrij wilt zijn.",
    "Je hoort binnen drie dagen of je geld krijgt.",
    "Een boom gevallen? Stuur een foto, dan komen we hem halen.",
    "Je begint met een collega naast je. Zo leer je het werk in je eigen tempo.",
    "Is er iets kapot in je straat? Laat het ons weten, ook in het weekend.",
    "Jij kent de buurt. Vertel ons wat er beter kan.",
    "De straat gaat open in mei. Tot die tijd rijdt de bus een andere weg.",
    "Ben je ziek? Bel voor negen uur. Je collega's nemen je werk over.",
    "We lezen je brief en bellen je deze week terug.",
    "Je baby is geboren! Geef de naam door, dat kan ook vanuit het ziekenhuis.",
)
HARD = (
    "Aanvraagformulieren gehandicaptenparkeervoorziening: vergunninghoudersregistratie.",
    "De aanvraag wordt door de gemeente zorgvuldig behandeld en u wordt daarover geïnformeerd.",
    "Ten behoeve van de dienstverlening worden persoonsgegevens verwerkt conform de verordening.",
    "Wij streven naar optimale integrale dienstverlening met maximale klanttevredenheid.",
    "De beschikking ligt ter inzage. Bezwaar schorst de werking niet.",
    "Derhalve dient men de bescheiden tijdig te overleggen.",
    "Het college mandateert de bevoegdheid. De delegatie is nihil.",
    "Leges zijn verschuldigd bij intrekking der aanvraag.",
    "Participatie vergt draagvlak. Cocreatie borgt het mandaat.",
    "Wij faciliteren talentontwikkeling door een inspirerende, resultaatgerichte organisatiecultuur.",
    "De vigerende regeling voorziet in een tegemoetkoming naar rato van de inkomensgrens.",
    "Een integrale gebiedsgerichte aanpak verbindt maatschappelijke opgaven aan regionale ambities.",
    "Inschrijving geschiedt onder voorbehoud van toereikende dekking.",
    "De indicatiestelling bepaalt uw aanspraak op een maatwerkvoorziening.",
    "Verzuimreductie realiseren wij middels preventieve interventies en duurzame inzetbaarheid.",
    "Door harmonisatie van arbeidsvoorwaarden ontstaat een marktconforme, transparante beloningssystematiek.",
    "De omgevingsvergunning wordt van rechtswege verleend indien het bestuursorgaan niet tijdig beslist.",
    "Met inachtneming van het vorenstaande verzoeken wij u uw zienswijze schriftelijk kenbaar te maken.",
)

PLAIN_AFTERWARDS = (
    "Je vuilnis wordt op dinsdag gehaald. Zet de bak voor zeven uur aan de weg.",
    "Wil je minder werken? Praat erover met je leider. We zoeken samen wat past.",
    "Je mag zelf kiezen: een nieuwe laptop of een goede stoel thuis.",
    "Ga je met pensioen? Wij vieren dat met je.",
    "Wil je je zoon of dochter laten inenten? Kom woensdag naar de school.",
    "Heb je te weinig geld voor de huur? Bel ons, dan kijken we samen.",
    "De bibliotheek is op zondag open. Er is koffie en een spelletje.",
    "Kijk op de kaart waar je kunt parkeren.",
    "Na een drukke week krijg je een vrije dag.",
    "Maak een filmpje van je werk en laat zien wat je doet.",
)

HARD_AFTERWARDS = (
    "De gemeente heft precariobelasting over voorwerpen op gemeentegrond.",
    "Uw verzoek is niet ontvankelijk wegens termijnoverschrijding.",
    "Het beleidskader beoogt een evenwichtige afweging van belangen.",
    "Medewerkers dragen eigenaarschap voor hun professionele ontwikkeling.",
    "De subsidie wordt ambtshalve vastgesteld na verantwoording van de prestaties.",
    "Wij hanteren een gedifferentieerd tariefstelsel.",
    "De ingebruikname van de voorziening is afhankelijk van aanbesteding.",
    "Bij nalatigheid volgt invordering bij dwangbevel.",
    "Het generiek functiegebouw biedt houvast bij waardering en inschaling.",
    "Ketenpartners stemmen hun interventies onderling af op basis van de regiefunctie.",
)
