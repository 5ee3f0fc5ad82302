"""What is said of a payroll while it is read: what is missing, and what is good to know."""

from ankerpunt.text import Text

HEADLESS = Text(
    nl="Dit bestand heeft geen kopregel. Zet boven elke kolom hoe die heet, en kies het bestand opnieuw.",
    en="This file has no header line. Write above each column what it is, and choose the file again.",
)
TOO_MANY_PARTS = Text(
    nl="In de kolom “{heading}” staan meer dan {most} verschillende namen. Zeg bij die kolom dat hij iets anders is.",
    en="The column “{heading}” holds more than {most} different names. Say of that column that it is something else.",
)
WHOSE = Text(
    nl="Zeg welke kolom het nummer of de naam van de medewerker is.",
    en="Say which column is the number or the name of the employee.",
)
NO_PART = Text(
    nl="Zeg ook in welke kolom staat waar het bedrag voor is.",
    en="Say as well which column tells what the amount is for.",
)
NO_AMOUNT = Text(nl="Zeg ook in welke kolom het bedrag staat.", en="Say as well which column holds the amount.")
NO_COMPONENT = Text(
    nl="Zeg van ten minste één kolom welk onderdeel van de beloning het is, zoals het salaris.",
    en="Say of at least one column which part of the reward it is, such as the salary.",
)
NOBODY = Text(
    nl="In dit bestand staat bij niemand een bedrag. Kijk of de kolommen kloppen.",
    en="There is no amount for anybody in this file. Look whether the columns are right.",
)
ADDED = Text(
    nl="Van elke medewerker zijn hooguit {most:n regel|regels} opgeteld.",
    en="Of each employee at most {most:n line|lines} are added up.",
)
NO_AMOUNTS = Text(
    nl="In “{heading}” {count:n cel is|cellen zijn} geen bedrag: regel {rows}. Dat telt niet mee.",
    en="In “{heading}” {count:n cell is|cells are} no amount: line {rows}. That does not count.",
)
NO_SALARY = Text(
    nl="Bij {count:n medewerker|medewerkers} staat geen salaris. Hun blad noemt alleen de andere onderdelen.",
    en="{count:n employee has|employees have} no salary here. Their sheet has only the other parts.",
)
TOTAL = Text(nl="Regel {row} is overgeslagen: die {why}.", en="Line {row} is passed over: it {why}.")
UNSIGNED = Text(
    nl="{count:n regel zegt|regels zeggen} niet van wie. Dat telt niet mee.",
    en="{count:n line does|lines do} not say whose. That does not count.",
)
