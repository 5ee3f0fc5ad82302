"""Words out of which the generator makes Dutch sentences that could be in a plan."""

PLACES = (
    "Oost", "West", "Noord", "Zuid", "Centrum", "de Hoven", "Veenhoek", "Oeverdorp", "Sluiskwartier", "Dijkzicht",
    "Molenwijk", "Lindenhof", "Havenkant", "Rietveld", "Kerkdorp", "Boswijk", "Zandpol", "Waterweide", "Hoogland",
    "Laagveen", "Stationskwartier", "de Akkers", "Merelwijk", "Tolhek", "Brugdorp", "Grienden", "Polderrand",
    "Heuvelzoom", "Singelbuurt", "Parkstad",
)  # fmt: skip
WORKERS = (
    "Wijkverpleegkundigen", "Klantcontactmedewerkers", "Ontwikkelaars", "Monteurs", "Begeleiders", "Juristen",
    "Handhavers", "Planners", "Jeugdwerkers", "Beleidsadviseurs",
)  # fmt: skip
RESIDENTS = (
    "Net verhuisde gezinnen", "Mantelzorgers", "Starters op de woningmarkt", "Ouders van jonge kinderen",
    "Ondernemers", "Ouderen met een hulpvraag", "Nieuwe Nederlanders", "Sportverenigingen", "Huurders", "Studenten",
)  # fmt: skip
NAMES = (
    "Samira", "Joost", "Marleen", "Daan", "Ineke", "Ahmet", "Fatma", "Piet", "Naomi", "Wim", "Chen", "Els", "Youssef",
    "Greet", "Sem", "Lotte", "Bram", "Sevda", "Henk", "Mila",
)  # fmt: skip
DRIVERS = (
    "zeggenschap over werktijden", "fijne collega's", "doorgroeien", "salaris", "iets betekenen", "tijd om te leren",
    "werk dicht bij huis", "zelf mogen beslissen", "een vast contract", "afwisseling", "een rustige werkdag", "gemak",
)  # fmt: skip
DEEDS = (
    "kiest zelf", "bespreekt elke week", "leert op het werk", "maakt samen", "deelt met je team", "beslist zelf over",
    "ziet meteen", "regelt in één keer", "oefent met collega's", "verandert zelf",
)  # fmt: skip
THINGS = (
    "je rooster", "je dossiers", "de werkwijze", "je route", "de planning", "je opleiding", "de aanpak",
    "je hulpmiddelen", "de overdracht", "de volgende stap",
)  # fmt: skip
WHEN = (
    "aan de keukentafel", "op vrijdagochtend", "zes weken vooruit", "zonder toestemming", "met je maatje",
    "voor de lunch", "in de wijk", "op de dag zelf", "elk kwartaal",
)  # fmt: skip
INTERNAL_TOUCHPOINTS = (
    "Oriënteren en solliciteren", "Welkom en inwerken", "Werkplek en hulpmiddelen", "Samenwerken in het team",
    "Overleg en leiding", "Leren en doorgroeien", "Jaargesprek en waardering", "Belonen en keuzebudget",
    "Vertrek en terugkeer",
)  # fmt: skip
EXTERNAL_TOUCHPOINTS = (
    "Ontdekken dat het moet", "Informatie zoeken", "Contact opnemen", "Aanvragen", "Wachten", "Bericht krijgen",
    "Afspraak of bezoek", "Gebruiken", "Terugkijken",
)  # fmt: skip
MOMENTS = ("in week twee", "elke maandag", "bij het eerste gesprek", "na honderd dagen", "in oktober", "elke dag")
ACTIONS = (
    "spreekt een maatje met je af wat je nodig hebt", "ligt er een kaart met de afspraken klaar",
    "vraagt de teamleider wat er anders moet", "schrijf je zelf op wat je wilt leren", "loop je een ochtend mee",
    "kiest het team wat er vervalt", "krijg je binnen een dag antwoord", "staat er één naam en één nummer op de brief",
)  # fmt: skip
OWNERS = (
    "teamleider",
    "hr-adviseur",
    "team",
    "afdelingsmanager",
    "communicatieadviseur",
    "programmamanager",
    "recruiter",
)
DOCUMENTS = ("gesprekskaart", "sjabloon versie 4", "verslag van het overleg", "mandaatkaart", "dagstartbord", "agenda")
OBSERVATIONS = (
    "gesprek na honderd dagen, 7 van 8 positief", "9 van 11 geslaagd", "doorlooptijd van 31 naar 9 dagen",
    "nazorg binnen een dag: 23 van 24 keer",
)  # fmt: skip
PROCESSES = (
    "Verhuizing doorgeven", "Uittreksel aanvragen", "Paspoort aanvragen", "Rijbewijs verlengen", "Huwelijk melden",
    "Geboorte aangeven", "Hulp thuis aanvragen", "Parkeervergunning aanvragen", "Afval melden",
    "Kapvergunning aanvragen",
)  # fmt: skip
BARRIERS = ("wachtwoord kwijt", "geen tijd overdag", "schaamte", "te veel stappen", "onbekend dat het online kan")
TITLES = (
    "Terugkijktafel",
    "Roosterruil",
    "Meeloopochtend",
    "Leerhalfuur",
    "Het besluit",
    "Dag van het team",
    "Placemat",
)
FORMS = ("dagstart", "brief", "demo-uur", "placemat", "training", "spreekuur", "lunch", "korte film", "gesprekskaart")
STORY_OPENINGS = (
    "Vorige maand liep het anders dan gepland.", "In mijn eerste week wist ik nog niets.",
    "Op een maandag belde iemand boos.",
    "We hadden het al drie keer besproken.", "Mijn collega was ziek en de wachtkamer zat vol.",
)  # fmt: skip
STORY_TURNS = (
    "Ik mocht het zelf oplossen en dat deed ik.", "Niemand wist wie erover ging.",
    "Het hele team bleef een uur langer.",
    "Ik heb het verhaal toen in één keer opgeschreven.", "De leiding vroeg eerst hoe het met ons ging.",
)  # fmt: skip
STORY_ENDS = (
    "Daarna zei iemand: zo hoort het.", "We hebben er nog steeds last van.", "Nu doen we het altijd zo.",
    "Ik vertel het aan iedereen die hier solliciteert.", "Het ging mis, en dat hebben we gezegd.",
)  # fmt: skip
STORY_THEMES = (
    "zeggenschap",
    "ontwikkeling",
    "collegialiteit",
    "betekenis",
    "werkdruk",
    "leiding",
    "digitaal",
    "welkom",
)
VALUES = (("nabij", "Nabij"), ("vertrouwen", "Vertrouwen"), ("lef", "Lef"))
