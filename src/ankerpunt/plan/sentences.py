"""What is said of each thing that keeps a document from being a plan, by its code."""

from collections.abc import Mapping

from ankerpunt.text import Text

SENTENCES: Mapping[str, Text] = {
    "missing": Text(nl="{name} bestaat niet. Kijk de naam na.", en="{name} does not exist. Check the name."),
    "unreadable": Text(
        nl="Dit bestand kan niet worden gelezen. Kijk of het er nog is, en of je het mag openen.",
        en="This file cannot be read. Check that it is still there, and that you may open it.",
    ),
    "unreadable_folder": Text(
        nl="Deze map kan niet worden gelezen. Kijk of je hem mag openen.",
        en="This folder cannot be read. Check that you may open it.",
    ),
    "too_many_files": Text(
        nl="In deze map staan meer dan {limit} bestanden en mappen. Zet het plan in een map voor zichzelf.",
        en="This folder holds more than {limit} files and folders. Put the plan in a folder of its own.",
    ),
    "no_plan": Text(
        nl="Dit bestand is geen deel van een plan. Haal het uit de map, of kijk de namen van de onderdelen na.",
        en="This file is no part of a plan. Take it out of the folder, or check the names of its parts.",
    ),
    "others": Text(
        nl="In deze map staan al andere planbestanden: {found}. Kies een lege map, of haal ze weg.",
        en="This folder already holds other plan files: {found}. Choose an empty folder, or remove them.",
    ),
    "nothing": Text(
        nl="In deze map staat geen planbestand. Een planbestand eindigt op .yaml, .yml of .json.",
        en="This folder holds no plan file. A plan file ends in .yaml, .yml or .json.",
    ),
    "other_kind": Text(
        nl="Dit is geen planbestand. Een planbestand eindigt op .yaml, .yml of .json.",
        en="This is not a plan file. A plan file ends in .yaml, .yml or .json.",
    ),
    "too_large": Text(
        nl="Dit is te groot: {found} MB, en {limit} MB is het meeste. Deel het plan op.",
        en="This is too large: {found} MB, and {limit} MB is the most. Split the plan.",
    ),
    "too_many": Text(
        nl="Hier staan meer dan {limit} waarden in. Deel het plan op.",
        en="This holds more than {limit} values. Split the plan.",
    ),
    "too_deep": Text(
        nl="Hier staan lijsten in lijsten in lijsten. Een plan is nooit dieper dan {limit} lagen.",
        en="Here are lists within lists within lists. A plan is never deeper than {limit} levels.",
    ),
    "not_text": Text(
        nl="Dit is geen tekstbestand. Bewaar het plan als YAML of JSON.",
        en="This is not a text file. Save the plan as YAML or JSON.",
    ),
    "not_utf8": Text(
        nl="Dit bestand heeft een andere tekencodering dan UTF-8. Bewaar het als UTF-8.",
        en="This file is not encoded as UTF-8. Save it as UTF-8.",
    ),
    "conflict": Text(
        nl="Hier staan nog twee versies door elkaar (<<<<<<<). Kies er één, en haal de regels met tekens weg.",
        en="Two versions still stand here together (<<<<<<<). Choose one, and remove the lines with the signs.",
    ),
    "tab": Text(
        nl="Deze regel springt in met een tab. Dat kan niet in YAML: gebruik spaties.",
        en="This line is indented with a tab. YAML does not allow that: use spaces.",
    ),
    "hard_space": Text(
        nl="In deze regel staat een vaste spatie (U+00A0), die hier niet als spatie telt. Typ een gewone spatie.",
        en="This line has a hard space (U+00A0), which does not count as a space here. Type an ordinary one.",
    ),
    "indent": Text(
        nl="Deze regel springt niet even ver in als de regels waar hij bij hoort. Zet hem daar recht onder.",
        en="This line is not indented as far as the lines it belongs with. Put it straight below them.",
    ),
    "colon": Text(
        nl="In deze tekst staat een dubbele punt. Zet de tekst tussen aanhalingstekens.{hint}",
        en="There is a colon in this text. Put the text between quotation marks.{hint}",
    ),
    "opening": Text(
        nl="Een tekst kan in YAML niet met {found} beginnen. Zet hem tussen aanhalingstekens.{hint}",
        en="In YAML a text cannot begin with {found}. Put it between quotation marks.{hint}",
    ),
    "behind": Text(
        nl="Achter {found} staat nog iets; daar eindigt voor YAML de tekst. Zet de hele tekst tussen dubbele "
        "aanhalingstekens.{hint}",
        en="Something stands behind {found}, where for YAML the text ends. Put the whole text between double "
        "quotation marks.{hint}",
    ),
    "curly": Text(
        nl="Krulletjes ({found}) zijn hier geen aanhalingstekens. Gebruik rechte.{hint}",
        en="Curly quotation marks ({found}) are none here. Use straight ones.{hint}",
    ),
    "unclosed": Text(
        nl="Wat hier met {found} begint, eindigt nergens of te laat. Zet het sluitende teken erbij. Hoort {found} bij "
        "de tekst, zet die dan tussen dubbele aanhalingstekens.{hint}",
        en="What begins with {found} here ends nowhere, or too late. Add the sign that closes it. If {found} is part "
        "of the text, put that between double quotation marks.{hint}",
    ),
    "no_space": Text(
        nl="Achter de dubbele punt ontbreekt een spatie.{hint}", en="The space behind the colon is missing.{hint}"
    ),
    "no_space_dash": Text(
        nl="Achter het streepje ontbreekt een spatie.{hint}", en="The space behind the dash is missing.{hint}"
    ),
    "loose": Text(
        nl="In deze regel staat geen naam met een dubbele punt. Gaat hier een tekst verder? Laat die dan inspringen.",
        en="This line has no name with a colon. Does a text go on here? Then indent it further.",
    ),
    "escape": Text(
        nl="Tussen dubbele aanhalingstekens is \\ een teken apart. Schrijf \\\\, of gebruik enkele aanhalingstekens.",
        en="Between double quotation marks a \\ means something else. Write \\\\, or use single quotation marks.",
    ),
    "not_yaml": Text(
        nl="Deze regel past niet in YAML. Kijk na: spaties aan het begin, een spatie achter elke dubbele punt, en "
        "aanhalingstekens om een tekst met leestekens.",
        en="This line does not fit YAML. Check: the spaces at its beginning, a space behind every colon, and quotation "
        "marks around a text with punctuation.",
    ),
    "json_quotes": Text(
        nl="In JSON staan namen en teksten tussen dubbele aanhalingstekens.",
        en="In JSON names and texts stand between double quotation marks.",
    ),
    "comma": Text(nl="Hier staat een komma te veel.", en="There is a comma too many here."),
    "json_open": Text(
        nl="De tekst die hier begint, eindigt nergens. Zet er een aanhalingsteken achter.",
        en="The text that begins here ends nowhere. Put a quotation mark behind it.",
    ),
    "json_escape": Text(
        nl="In JSON betekent \\ in een tekst iets bijzonders. Schrijf \\\\.",
        en="In JSON a \\ within a text means something else. Write \\\\.",
    ),
    "json_mark": Text(
        nl='Hier ontbreekt {found}, of er staat een aanhalingsteken midden in een tekst: schrijf dat als \\".',
        en='Here {found} is missing, or a quotation mark stands within a text: write that as \\".',
    ),
    "json_end": Text(
        nl="Het bestand eindigt te vroeg: er ontbreekt een haakje. Is het wel helemaal opgeslagen?",
        en="The file ends too early: a bracket is missing. Was all of it saved?",
    ),
    "json_more": Text(
        nl="Hier is het plan al ten einde. Haal weg wat erna komt.",
        en="Here the plan has ended already. Remove what comes after it.",
    ),
    "json_comment": Text(
        nl="JSON kent geen opmerkingen. Haal deze weg, of bewaar het plan als YAML.",
        en="JSON has no comments. Remove this one, or save the plan as YAML.",
    ),
    "json_line": Text(
        nl="Een tekst in JSON staat op één regel, zonder tab. Schrijf \\n waar een nieuwe regel begint.",
        en="A text in JSON is on one line, without tabs. Write \\n where a new line begins.",
    ),
    "not_json": Text(
        nl="Hier verwacht JSON een tekst tussen dubbele aanhalingstekens, een getal, true, false of null.",
        en="Here JSON expects a text between double quotation marks, a number, true, false or null.",
    ),
    "alias": Text(
        nl="Met {found} aan het begin verwijst YAML naar iets anders. Is het tekst, zet die dan tussen "
        "aanhalingstekens; een verwijzing mag niet in een plan.",
        en="With {found} at the beginning YAML points at something else. Put it between quotation marks if it is text; "
        "a plan may not point.",
    ),
    "tag": Text(
        nl="Met ! aan het begin is dit voor YAML een label ({found}). Is het tekst, zet die dan tussen "
        "aanhalingstekens; een label mag niet in een plan.",
        en="With ! at the beginning this is a tag for YAML ({found}). Put it between quotation marks if it is text; "
        "a plan may not have tags.",
    ),
    "several": Text(
        nl="Dit bestand bevat twee documenten, gescheiden door ---. Maak er één van.",
        en="This file holds two documents, separated by ---. Make it one.",
    ),
    "twice": Text(
        nl="“{found}” staat hier twee keer. Laat er één staan.", en="“{found}” stands here twice. Keep one of them."
    ),
    "shape": Text(
        nl="Hier staat {found}. Verwacht: {expected}.{hint}", en="This is {found}. Expected: {expected}.{hint}"
    ),
    "either": Text(
        nl="“{found}” kan op twee manieren gelezen worden. Schrijf {both}.",
        en="“{found}” can be read in two ways. Write {both}.",
    ),
    "newer_format": Text(
        nl="Dit plan is bewaard met een nieuwere Ankerpunt: format {found}. Deze versie kent formats tot en met "
        "{known}. Werk Ankerpunt bij.",
        en="This plan was saved by a newer Ankerpunt: format {found}. This version knows formats up to {known}. "
        "Update Ankerpunt.",
    ),
    "no_format": Text(
        nl="Bij “format” staat {found}. Schrijf een getal van 1 tot en met {known}, of laat de regel weg.",
        en="After “format” is {found}. Write a number from 1 to {known}, or leave the line out.",
    ),
    "which_year": Text(
        nl="Bij “{found}” staat geen jaar. Zet het erachter, zoals: {found} 2027.",
        en="“{found}” says no year. Put it behind, such as: {found} 2027.",
    ),
    "period": Text(
        nl="“{found}” is een periode, en hier past één dag. Schrijf die, zoals {day}.",
        en="“{found}” is a period, and one day is meant here. Write that, such as {day}.",
    ),
    "unknown_table": Text(nl="Een plan kent geen onderdeel “{found}”.{hint}", en="A plan has no part “{found}”.{hint}"),
    "unknown_field": Text(nl="{noun} heeft geen veld “{found}”.{hint}", en="{noun} has no field “{found}”.{hint}"),
    "required": Text(
        nl="Hier ontbreekt “{field}”. Verwacht: {expected}.", en="Here “{field}” is missing. Expected: {expected}."
    ),
    "no_organisation": Text(
        nl="Het plan zegt niet van welke organisatie het is. Voeg “organisation” toe, met een id en een naam.",
        en="The plan does not say whose it is. Add “organisation”, with an id and a name.",
    ),
    "two_organisations": Text(
        nl="De organisatie staat er twee keer: ook in {other}. Laat er één staan.",
        en="The organisation is there twice: also in {other}. Keep one of them.",
    ),
    "duplicate_id": Text(
        nl="Het kenmerk “{found}” is al gebruikt: {other}. Geef deze regel een eigen kenmerk.",
        en="The id “{found}” is already in use: {other}. Give this row an id of its own.",
    ),
    "reserved": Text(
        nl="Het kenmerk “{found}” betekent iets in de adresbalk van Ankerpunt. Kies een ander kenmerk.",
        en="The id “{found}” has a meaning of its own in addresses of Ankerpunt. Choose another id.",
    ),
    "dangling": Text(
        nl="Er is geen {noun} met kenmerk “{found}”.{hint}", en="There is no {noun} with the id “{found}”.{hint}"
    ),
    "cycle": Text(
        nl="Dit wijst in een kring: {found}. Haal één van de verwijzingen weg.",
        en="This points round in a circle: {found}. Remove one of the references.",
    ),
    "backwards": Text(
        nl="Het einde ({found}) ligt voor het begin ({start}). Kijk de datums na.",
        en="The end ({found}) is before the beginning ({start}). Check the dates.",
    ),
    "control": Text(
        nl="Deze tekst bevat een onzichtbaar stuurteken ({found}). Haal het weg, of typ de tekst opnieuw.",
        en="This text holds an invisible control character ({found}). Remove it, or type the text again.",
    ),
    "no_number": Text(
        nl="Met dit getal kan niemand rekenen ({found}). Schrijf het in cijfers, of laat het weg.",
        en="Nobody can calculate with this number ({found}). Write it in digits, or leave it out.",
    ),
    "cut": Text(
        nl="Achter deze tekst staat “{found}”. YAML leest dat als opmerking en laat het weg. Hoort het bij de tekst? "
        "Zet die dan tussen aanhalingstekens; zet een opmerking op een eigen regel.{hint}",
        en="Behind this text stands “{found}”. YAML takes that for a comment and leaves it out. Is it part of the "
        "text? Then put that between quotation marks; put a comment on a line of its own.{hint}",
    ),
    "far": Text(
        nl="{found} is te ver weg. Kies een dag van {first} tot en met {last}.",
        en="{found} is too far away. Choose a day from {first} to {last}.",
    ),
    "not_finite": Text(nl="Dit is geen getal waarmee je kunt rekenen.", en="This is not a number to calculate with."),
    "more": Text(
        nl="En nog {count:n ander probleem|andere problemen}. Los eerst deze op.",
        en="And {count:n more problem|more problems}. Mend these first.",
    ),
}
