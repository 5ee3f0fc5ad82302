"""docs/method.md: each line of the method with the nouns, rules, pages and tests that name it.

For developers: it reads the repository, and is not part of the wheel. A page names a line where it explains itself
(`{% help method="U8" %}`), a test in its docstring (“METHOD U8”, or “(U8)”), a noun and a rule as they always do.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ankerpunt.check.registry import RULES
from ankerpunt.plan.tables import tables

ROOT = Path(__file__).resolve().parents[3]
HOUSE = ROOT / "src" / "ankerpunt"
PAGE = "method.md"
# A template lies in the folder of its noun, and the noun is in the address. These folders and files have no noun.
ADDRESSES = {
    "activate/calendar": "activate/plans/<id>/calendar/",
    "activate/contacts/bring.html": "activate/bring/contacts/",
    "activate/contacts/product_names.html": "activate/bring/product-names/",
    "activate/feed": "activate/subscribe/",
    "activate/means": "activate/means/",
    "activate/advocacy": "activate/advocacy/",
    "listen/story_call": "listen/calls/",
    "listen/told": "listen/waiting/",
    "understand/conversation_door": "understand/doors/",
    "activate/reward": "activate/reward/",
    "anchor/anchoring": "anchor/cells/<usp>/<touchpoint>/",
    "anchor/matrix": "anchor/matrix/<target-group>/",
    "anchor/panels": "understand/target-groups/<id>/",
    "learn/effect": "learn/campaigns/<id>/effect/",
    "learn/objective": "learn/objectives/",
    "learn/owed": "learn/plans/<id>/owed/",
    "listen/round": "listen/rounds/",
    "listen/study": "listen/studies/",
    "promise/canvas": "promise/path/",
    "promise/panels": "understand/target-groups/<id>/",
    "promise/preview": "promise/propositions/<id>/preview/",
    "promise/version": "promise/propositions/<id>/compare/",
    "promise/estrangement_test": "promise/propositions/<id>/recognition/",
    "organisation/member": "people/",
    "organisation/unit": "organisation/units/",
    "together/assignment": "my-work/",
    "together/notice": "news/",
    "play/game": "play/",
    "overview/findings.html": "findings/",
    "overview/search.html": "search/",
}
SHARED = ("kit/", "mirror/", "pages/")  # drawn around what other rooms say
LINE = re.compile(r"^- ([A-Z]\d+) \([A-Z, ]+\) (.+)", re.MULTILINE)
FIRST_WORDS = re.compile(r"[.,:;]|$")
ASIDE = re.compile(r"\s*\([^)]*(?:\)|$)")
IDS = re.compile(r"\b[UPACLEG]\d{1,2}\b")
NAMED = re.compile(r"METHOD ([UPACLEG]\d{1,2}(?:, [UPACLEG]\d{1,2})*)|\(([UPACLEG]\d{1,2}(?:, [UPACLEG]\d{1,2})*)\)")
HELP = re.compile(r"{%\s*(?:help|empty)\b[^%]*?\bmethod=\"([^\"]+)\"")
NOT_YET = "not yet"
HEAD = """<!-- Written by `ankerpunt docs` from the nouns, rules, pages and tests; name a line there, not here. -->

# The method, line by line

Which nouns hold a line of [the method](method/README.md), which [rules](rules/README.md) judge it, which pages explain
it where it is used, and which tests and journeys hold all that. Pages are below the address of an organisation. A noun
without such a page has the list, page and form that every noun has. “Not yet” is meant as it reads.
"""

Named = dict[str, list[str]]


def pages() -> dict[str, str]:
    """The written page; nothing where there is no repository to read."""
    method = ROOT / "docs" / "method" / "README.md"
    return {PAGE: "\n".join(_page(method.read_text(encoding="utf-8")))} if method.exists() else {}


def lines_of(method: str) -> dict[str, str]:
    """Every line by its id, with its first words."""
    return {found[1]: FIRST_WORDS.split(ASIDE.sub("", found[2]))[0].strip() for found in LINE.finditer(method)}


def _page(method: str) -> Iterator[str]:
    nouns, rules, addresses, paper, tests = by_nouns(), by_rules(), by_pages(), by_numbers_and_paper(), by_tests()
    yield HEAD
    yield "| line | what it is about | nouns | rules | pages | numbers and paper | tests and journeys |"
    yield "|---|---|---|---|---|---|---|"
    for name, words in lines_of(method).items():
        cells = [
            _listed(nouns.get(name, [])),
            _listed(rules.get(name, [])),
            _listed(addresses.get(name, [])) or NOT_YET,
            _listed(paper.get(name, [])),
            _listed(tests.get(name, [])) or NOT_YET,
        ]
        yield f"| {name} | {words} | {' | '.join(cells)} |"
    yield ""


def _listed(found: Iterable[str]) -> str:
    return " · ".join(f"`{each}`" for each in dict.fromkeys(found))


def by_nouns() -> Named:
    return _turned({name: ids_in(table.noun.__doc__ or "") for name, table in tables().items()})


def by_rules() -> Named:
    return _turned({code: list(rule.source) for code, rule in RULES.items()})


def by_pages() -> Named:
    """The addresses of the pages whose templates name a line."""
    found: dict[str, list[str]] = {}
    for path in sorted(HOUSE.glob("*/templates/**/*.html")):
        name = path.relative_to(HOUSE).as_posix().split("/templates/")[1]
        ids = [each for named in HELP.findall(path.read_text(encoding="utf-8")) for each in IDS.findall(named)]
        if ids and not name.startswith(SHARED):
            found.setdefault(address_of(name), []).extend(ids)
    return _turned(found)


def address_of(template: str) -> str:
    """Where a template is drawn, below the address of the organisation."""
    folder = template.rpartition("/")[0]
    if address := ADDRESSES.get(template) or ADDRESSES.get(folder):
        return address
    room, _, noun = folder.partition("/")
    path = {_snake(name): table.name for name, table in tables().items()}[noun]
    return f"{room}/{path.replace('_', '-')}/"


def _snake(noun: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", noun).lower()


def by_numbers_and_paper() -> Named:
    """The modules of the pure wing that calculate or print for a line."""
    paths = [path for room in ("science", "publish") for path in sorted((HOUSE / room).rglob("*.py"))]
    return _by_docstrings(paths, HOUSE, tests=False)


def by_tests() -> Named:
    paths = [*sorted(HOUSE.glob("**/tests/test_*.py")), *sorted((ROOT / "tests").rglob("test_*.py"))]
    return _by_docstrings(paths, ROOT, tests=True)


def _by_docstrings(paths: Iterable[Path], below: Path, *, tests: bool) -> Named:
    found = {}
    for path in paths:
        if tests or "tests" not in path.parts:
            name = path.relative_to(below).as_posix().removeprefix("src/ankerpunt/")
            found[name] = [each for text in docstrings(path) for each in ids_in(text)]
    return _turned(found)


def docstrings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""


def ids_in(text: str) -> list[str]:
    """The lines that a docstring names; a size of paper or a word in brackets is none."""
    return [each for method, brackets in NAMED.findall(text) for each in IDS.findall(method or brackets)]


def _turned(named: Mapping[str, Iterable[str]]) -> Named:
    """From what names which lines, to which line is named where."""
    turned: Named = {}
    for name, ids in named.items():
        for each in dict.fromkeys(ids):
            turned.setdefault(each, []).append(name)
    return turned
