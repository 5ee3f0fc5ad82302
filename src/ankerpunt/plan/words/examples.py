"""One example of every noun, for the page that has none yet: how it looks when somebody did it well."""

from collections.abc import Mapping

from ankerpunt.text import Text

EXAMPLES: Mapping[str, Text] = {
    "Unit": Text("Klantcontact, onder Dienstverlening.", "Customer contact, within Services."),
    "TargetGroup": Text(
        "Klantcontactmedewerkers: 46 collega's, geteld in het personeelsbestand van oktober.",
        "Counter staff: 46 colleagues, counted in the staff register of October.",
    ),
    "TargetGroupChoice": Text(
        "We versterken de mensen die er al zijn. Over een jaar kijken we opnieuw.",
        "We strengthen the people who are here already. In a year we look again.",
    ),
    "ChoiceArgument": Text(
        "Tegen nieuwe groepen bereiken: wijkverpleegkundigen herkennen zich er niet in.",
        "Against reaching new groups: district nurses do not recognise themselves in it.",
    ),
    "Research": Text(
        "Peiling drijfveren, maart 2026, 31 van 46 collega's deden mee.",
        "Survey on work drivers, March 2026, 31 of 46 colleagues took part.",
    ),
    "Conversation": Text(
        "Bij de koffie: “Ik wil best op vrijdagavond werken. Als ík het maar kies.”",
        "Over coffee: “I don't mind working on Friday night. As long as it is my choice.”",
    ),
    "Driver": Text(
        "Zeggenschap over werktijden, door 19 van 31 collega's genoemd.",
        "A say in working hours, named by 19 of 31 colleagues.",
    ),
    "Persona": Text(
        "Samira, 38, baliemedewerker in Oeverdorp. Gelooft niets meer na drie reorganisaties.",
        "Samira, 38, works at the counter in Oeverdorp. Believes nothing after three reorganisations.",
    ),
    "Claim": Text(
        "Ze leest geen lange berichten op intranet. Bron: gesprek van 17 september.",
        "She does not read long posts on the intranet. Source: conversation of 17 September.",
    ),
    "Motivation": Text(
        "Wij willen dat ze blijft. Zij wil dat haar uren passen bij haar gezin.",
        "We want her to stay. She wants hours that fit her family.",
    ),
    "Foundation": Text(
        "Nabij: we kennen de straat. Je herkent het eraan dat iemand terugbelt voor vijf uur.",
        "Close by: we know the street. You recognise it because somebody calls back before five.",
    ),
    "Proposition": Text(
        "Bij ons regel je samen je rooster, en sta je er nooit alleen voor.",
        "With us you make the roster together, and you are never on your own.",
    ),
    "EstrangementTest": Text(
        "Herkennen de wijkverpleegkundigen zich nog? Deels: zij komen voor de mensen, niet voor het budget.",
        "Do the district nurses still recognise themselves? Partly: they come for people, not for the budget.",
    ),
    "Usp": Text("Je maakt samen je rooster.", "You make the roster together."),
    "StretchStep": Text(
        "Dubbel formulier huisbezoek vervalt, klaar op 15 september.",
        "The double form for home visits goes, by 15 September.",
    ),
    "StretchMeasurement": Text(
        "Oktober: 57 procent van de werktijd gaat naar registratie.",
        "October: 57 per cent of working time goes to paperwork.",
    ),
    "Profile": Text(
        "Op sociale media: wij kennen de straat, en je beslist zelf aan de keukentafel.",
        "On social media: we know the street, and you decide at the kitchen table.",
    ),
    "ProfileChannel": Text("Kop van een vacature: hoogstens 200 tekens.", "Head of a vacancy: at most 200 characters."),
    "CanvasAnswer": Text(
        "Wie mist ons als we morgen stoppen? Wie zijn straat kwijt is na een verhuizing.",
        "Who misses us if we stop tomorrow? Whoever lost their street after moving house.",
    ),
    "FiscalParameter": Text(
        "Keuzebudget gemeenten: 17,05 procent.", "Choice budget of municipalities: 17.05 per cent."
    ),
    "CafeteriaOption": Text(
        "Vijf extra verlofdagen, betaald uit het keuzebudget.",
        "Five extra days of leave, paid from the choice budget.",
    ),
    "Touchpoint": Text("Welkom en inwerken: dag -14 tot dag 100.", "Welcome and onboarding: day -14 to day 100."),
    "Anchoring": Text(
        "In week 2 vul je zelf je eerste rooster in, samen met je maatje.",
        "In week 2 you fill in your own first roster, together with your buddy.",
    ),
    "Evidence": Text(
        "100-dagengesprek: 7 van 8 nieuwe collega's herkennen dit.",
        "Hundred-day talk: 7 of 8 new colleagues recognise this.",
    ),
    "Attachment": Text(
        "Een foto van het planbord in de teamkamer.",
        "A photo of the planning board in the team room.",
    ),
    "Channel": Text(
        "Telefoon: groot effect, ongeveer 6 euro per gesprek.", "Phone: high effect, about 6 euros a call."
    ),
    "Process": Text(
        "Verhuismelding: van 67 naar 75 procent via het web, de balie blijft open.",
        "Moving house: from 67 to 75 per cent by web, the counter stays open.",
    ),
    "Objective": Text(
        "Van 58 naar 80 procent hoeft het verhaal maar één keer te vertellen.",
        "From 58 to 80 per cent need to tell their story only once.",
    ),
    "Result": Text(
        "1 oktober 2026: 63 procent weet wat in de zak mag. Dat was 52 procent; statiegeld liep tegelijk op.",
        "1 October 2026: 63 per cent know what goes in the bag. It was 52; the deposit rose at the same time.",
    ),
    "Risk": Text(
        "Er komt een wachtlijst. Dan zegt de wethouder dezelfde dag hoe lang, en wat je intussen kunt doen.",
        "There is a waiting list. Then the alderman says on the same day how long, and what you can do meanwhile.",
    ),
    "PlanAnswer": Text(
        "Met welke ketenpartners? De makelaars; de adviseur dienstverlening belt ze voor 1 maart.",
        "With which partners? The estate agents; the service adviser calls them before 1 March.",
    ),
    "OwnerCapacity": Text(
        "De contentredacteur heeft zes uur per week, voor twee activiteiten tegelijk.",
        "The content editor has six hours a week, for two activities at once.",
    ),
    "Absence": Text(
        "De contentredacteur is er niet van 5 tot en met 23 juli.",
        "The content editor is not there from 5 up to and including 23 July.",
    ),
    "ProcessEvent": Text(
        "3 en 4 mei 2027: DigiD was twee dagen weg. Die maand telt niet als bewijs.",
        "3 and 4 May 2027: signing in was away for two days. That month is no evidence.",
    ),
    "Phase": Text(
        "Fase 1: twee teams op proef, oktober tot en met december.",
        "Phase 1: two teams on trial, October to December.",
    ),
    "ContactSeries": Text("Verhuismeldingen aan de balie, per maand.", "Moves reported at the counter, by month."),
    "FormSeries": Text(
        "Webformulier verhuismelding: bezocht, begonnen en afgerond per maand.",
        "Web form for moving house: visited, started and completed by month.",
    ),
    "Partner": Text(
        "De woningcorporatie legt onze brief bij de sleutel.",
        "The housing association puts our letter with the key.",
    ),
    "Message": Text(
        "Verhuisd? Vanaf de bank geregeld. Je afvalpas komt vanzelf.",
        "Moved house? Arranged from your sofa. Your waste card comes by itself.",
    ),
    "Instrument": Text("Sleutelbrief via de woningcorporatie.", "Key letter through the housing association."),
    "CommunicationPlan": Text("Jaarplan 2027, met een thema per kwartaal.", "Plan for 2027, with a theme a quarter."),
    "Budget": Text("Intern: 20.000 euro voor 2027.", "Internal: 20,000 euros for 2027."),
    "Theme": Text("Kwartaal 1: “Ruimte: jij beslist”.", "Quarter 1: “Room: you decide”."),
    "Campaign": Text(
        "Verhuisd? Vanaf de bank geregeld. September en oktober.",
        "Moved house? Arranged from your sofa. September and October.",
    ),
    "Activity": Text(
        "Roosterruil in vijf minuten, bij de dagstart, door de teamleider.",
        "Swap a shift in five minutes, at the daily start, by the team leader.",
    ),
    "Indicator": Text(
        "Aandeel via het web. Verbergt wie afhaakt; wordt opgepoetst door de telefoon te verstoppen.",
        "Share by web. Hides who gives up; is polished by hiding the phone number.",
    ),
    "Story": Text(
        "“Sinds januari maken we met z'n achten zelf het rooster. Niemand hoeft meer toestemming te vragen.”",
        "“Since January the eight of us make the roster ourselves. Nobody needs to ask permission.”",
    ),
    "Marker": Text(
        "Lef, zien we graag: iemand deelt in het overleg wat niet lukte.",
        "Nerve, like to see: somebody shares in the meeting what did not work.",
    ),
    "TeamReflection": Text(
        "Klantcontact over lef: vaker dan een half jaar geleden, sinds de mislukkingenlunch.",
        "Customer contact on nerve: more often than half a year ago, since the failure lunch.",
    ),
    "Heard": Text(
        "Lef, de hele organisatie, april 2027: vaker dan een half jaar geleden.",
        "Nerve, the whole organisation, April 2027: more often than half a year ago.",
    ),
    "Evaluation": Text(
        "Goed: de sleutelbrief. Fout: de stickers kwamen te laat. Blijvend effect niet te onderscheiden van nul.",
        "Well: the key letter. Wrong: the stickers came too late. The lasting effect cannot be told apart from zero.",
    ),
    "Adjustment": Text(
        "De sticker vervalt, want de drukker levert te laat.",
        "The sticker is dropped, because the printer delivers too late.",
    ),
    "Learning": Text(
        "Vraag de partner om het bericht bij de sleutel te leggen; dat werkt beter dan een advertentie.",
        "Ask the partner to put the message with the key; that works better than an advertisement.",
    ),
    "LearningAnswer": Text(
        "Overgenomen: de brief gaat weer mee met de sleutel.",
        "Adopted: the letter goes with the key again.",
    ),
    "Inspiration": Text(
        "Een buurgemeente laat kraamzorg de kaart voor geboorteaangifte uitdelen.",
        "A neighbouring municipality lets maternity nurses hand out the card for registering a birth.",
    ),
    "Override": Text(
        "We gaan door met de poster, al is de plek nog niet ervaren. Besloten door de directeur.",
        "We go on with the poster, though the cell is not experienced yet. Decided by the director.",
    ),
    "Dismissal": Text(
        "Geen persona nodig voor deze groep tot mei: we spreken ze eerst.",
        "No persona needed for this group until May: we talk to them first.",
    ),
}
