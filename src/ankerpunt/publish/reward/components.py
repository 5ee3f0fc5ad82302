"""What a column of a payroll can be: whose line it is, a part of the reward, or nothing of it (C10)."""

from functools import cached_property
from typing import Literal

from msgspec import Struct

from ankerpunt.tables.role import Role
from ankerpunt.text import Text

Block = Literal["salary", "choice", "beside"]
BLOCKS: tuple[Block, ...] = ("salary", "choice", "beside")


class Component(Struct, frozen=True, kw_only=True, dict=True):
    """A part of what somebody gets.

    Attributes
    ----------
    role
        How its heading reads.
    block
        The part of the sheet that it belongs to.
    example_cents
        What the made-up person of the preview gets [cents].
    """

    role: Role
    block: Block
    example_cents: int = 0

    @cached_property
    def name(self) -> str:
        """Its name for programs."""
        return self.role.name


NUMBER = Role(
    name="number",
    label=Text(nl="Nummer van de medewerker", en="Number of the employee"),
    own=(
        *("persnr", "persnummer", "personeelsnummer", "personeelsnr", "medewerkernummer", "medewerkersnummer"),
        *("medewerkernr", "medewerkersnr", "werknemernummer", "werknemersnummer", "werknemernr", "employeeid"),
        *("employeenumber", "employeeno", "personnelnumber", "staffnumber", "medewerkercode", "persoonsnummer"),
    ),
)
NAME = Role(
    name="name",
    label=Text(nl="Naam op het blad", en="Name on the sheet"),
    own=(
        *("naam", "name", "roepnaam", "voornaam", "achternaam", "fullname", "firstname", "lastname", "surname"),
        *("medewerkernaam", "naammedewerker", "naamwerknemer", "volledigenaam", "employeename", "tussenvoegsel"),
    ),
    whole=("medewerker", "werknemer", "employee", "voorvoegsel"),
)
PERIOD = Role(
    name="period",
    label=Text(nl="Maand of periode", en="Month or period"),
    own=("periode", "loonperiode", "period", "verloningsperiode", "payperiod", "periodenummer"),
    whole=("maand", "jaar", "month", "year", "boekjaar", "datum", "date", "week"),
)
PART = Role(
    name="part",
    label=Text(nl="Waar het bedrag voor is (looncomponent)", en="What the amount is for (wage component)"),
    own=(
        *("looncomponent", "component", "onderdeel", "looncode", "loonsoort", "componentcode", "looncomponentcode"),
        *("wagetype", "paycomponent", "salarycomponent", "paycode", "elementname", "omschrijving", "description"),
    ),
    whole=("soort", "code", "element", "rubriek"),
)
AMOUNT = Role(
    name="amount",
    label=Text(nl="Bedrag", en="Amount"),
    own=("bedrag", "amount", "bedrageur", "bedrageneuro", "bedragineuro", "amounteur"),
    whole=("waarde", "value", "eur", "euro", "bedragen"),
)
NOTHING = Role(
    name="nothing",
    label=Text(nl="Gaat niet mee", en="Is left out"),
    own=(
        *("netto", "nettoloon", "net", "netpay", "loonheffing", "loonbelasting", "inhouding", "inhoudingen"),
        *("fte", "uren", "hours", "deeltijd", "parttime", "schaal", "trede", "afdeling", "functie", "department"),
    ),
    words=(
        *("wn", "werknemersdeel", "werknemersbijdrage", "werknemerspremie", "eigenbijdrage", "ingehouden", "beslag"),
        *("pensioenwerknemer", "premiewerknemer", "bijdragewerknemer", "deelwerknemer", "tax", "deduction"),
        *("kostenplaats", "contract", "geslacht", "leeftijd", "dienst", "email", "adres", "postcode", "woonplaats"),
        *("gender", "age", "address", "scale", "team", "telefoonnummer", "deductions", "withheld"),
    ),
)
COLUMNS: tuple[Role, ...] = (NUMBER, NAME, PERIOD, PART, AMOUNT)


def _component(name: str, block: Block, label: Text, own: str, words: str = "", *, example: int = 0) -> Component:
    role = Role(name=name, label=label, own=tuple(own.split()), words=tuple(words.split()))
    return Component(role=role, block=block, example_cents=example * 100)


COMPONENTS: tuple[Component, ...] = (
    _component(
        "holiday",
        "choice",
        Text(nl="Vakantiegeld", en="Holiday allowance"),
        "vakantiegeld vakantietoeslag vakantieuitkering holidayallowance holidaypay vakantiebijslag",
    ),
    _component(
        "year_end",
        "choice",
        Text(nl="Eindejaarsuitkering", en="Year-end payment"),
        "eindejaarsuitkering eju dertiendemaand yearendpayment yearendbonus",
        "emaand eindejaar yearend",
    ),
    _component(
        "life_course",
        "choice",
        Text(nl="Levensloop", en="Life-course contribution"),
        "levensloop levensloopbijdrage lifecourse",
    ),
    _component(
        "leave",
        "choice",
        Text(nl="Extra verlof", en="Extra leave"),
        "extraverlof bovenwettelijkverlof extraleave verlofsparen",
        "bovenwettelijk verlof leave",
    ),
    _component(
        "choice_budget",
        "choice",
        Text(nl="Keuzebudget", en="Choice budget"),
        "ikb keuzebudget individueelkeuzebudget ikbopbouw choicebudget flexbudget",
        example=6_547,
    ),
    _component(
        "pension",
        "beside",
        Text(nl="Pensioen dat wij betalen", en="Pension that we pay"),
        "pensioen pensioenwerkgever pensioenwg pension employerpension",
        "abp pfzw pensioenpremie",
        example=5_400,
    ),
    _component(
        "social",
        "beside",
        Text(nl="Sociale verzekeringen", en="Social insurance"),
        "socialelasten werkgeverslasten werkgeverspremies socialsecurity socialinsurance employercontributions",
        "zvw aof awf whk wga wko werkgeversheffing premies",
        example=3_900,
    ),
    _component(
        "training",
        "beside",
        Text(nl="Opleiding", en="Training"),
        "opleiding opleidingen scholing studiekosten opleidingsbudget training leerbudget studie",
        "cursus education",
        example=1_500,
    ),
    _component(
        "travel",
        "beside",
        Text(nl="Reiskosten", en="Travel costs"),
        "reiskosten reiskst reiskostenvergoeding woonwerk travel travelcosts commuting kilometervergoeding",
        "reis ov woonwerkverkeer kilometers",
        example=640,
    ),
    _component(
        "home",
        "beside",
        Text(nl="Thuiswerken", en="Working at home"),
        "thuiswerk thuiswerken thuiswerkvergoeding homeworking homeoffice",
        example=280,
    ),
    _component(
        "bike",
        "beside",
        Text(nl="Fiets van de zaak", en="Bicycle of the company"),
        "fiets fietsregeling leasefiets fietsplan bike leasebike fietsvandezaak",
        "bicycle",
        example=180,
    ),
    _component(
        "car", "beside", Text(nl="Auto van de zaak", en="Company car"), "leaseauto autovandezaak companycar leasecar"
    ),
    _component(
        "health",
        "beside",
        Text(nl="Zorg en gezondheid", en="Care and health"),
        "zorgverzekering vitaliteit health zorgbijdrage vitaliteitsbudget",
        "zorg sport gezondheid ziektekosten",
        example=240,
    ),
    _component(
        "equipment",
        "beside",
        Text(nl="Telefoon en laptop", en="Phone and laptop"),
        "telefoon laptop internet phone internetvergoeding",
    ),
    _component(
        "overtime",
        "salary",
        Text(nl="Overwerk", en="Overtime"),
        "overwerk overuren meeruren overtime meerwerk overwerktoeslag",
    ),
    _component(
        "bonus",
        "salary",
        Text(nl="Bonus of gratificatie", en="Bonus"),
        "bonus gratificatie jubileumgratificatie winstuitkering provisie",
        "eenmaligeuitkering beloning",
    ),
    _component(
        "allowance",
        "salary",
        Text(nl="Toelagen en toeslagen", en="Allowances"),
        "toelage toelagen toeslag toeslagen ort tod allowance allowances onregelmatigheidstoeslag",
        "persoonlijketoelage garantietoelage waarnemingstoelage",
        example=1_200,
    ),
    _component(
        "salary",
        "salary",
        Text(nl="Salaris", en="Salary"),
        "salaris brutosalaris bruto brutoloon brutojaar jaarsalaris basissalaris salary grosssalary grosspay "
        "schaalsalaris basesalary brutojaarsalaris",
        "loon gross",
        example=38_400,
    ),
    _component(
        "other",
        "beside",
        Text(nl="Andere vergoedingen", en="Other payments"),
        "vergoedingen overigevergoedingen onkosten onkostenvergoeding expenses",
        "vergoeding",
    ),
)
BY_NAME = {each.name: each for each in COMPONENTS}
ROLES: tuple[Role, ...] = (NOTHING, *COLUMNS, *(each.role for each in COMPONENTS))
CHOICES = {role.name: role for role in ROLES}


def recognised(heading: str) -> str:
    """Say what a heading stands for by itself: the name of a role, or nothing where it says none.

    Examples
    --------
    >>> [recognised(heading) for heading in ("Pensioen wg", "Pensioen werknemer", "Bruto jaar", "13e maand", "L5210")]
    ['pension', 'nothing', 'salary', 'year_end', '']
    """
    # What is left out goes first: “Loon voor loonheffing” has a word of the salary as well.
    best = max(ROLES, key=lambda role: role.level(heading) + (role is NOTHING and role.level(heading) > 0))
    return best.name if best.level(heading) else ""
