"""Load a plan from a file or a folder, and write it back: one plan, one text.

Method: the whole method; see :mod:`ankerpunt.plan.nouns`.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from ankerpunt.plan.collect import Collector
from ankerpunt.plan.comments import top_of
from ankerpunt.plan.folder import SUFFIXES, contents, files_of
from ankerpunt.plan.integrity import inspect
from ankerpunt.plan.lifting import FORMAT, KEY, lifted
from ankerpunt.plan.merge import merge
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.order import canonical
from ankerpunt.plan.problem import DocumentError, Problem, shorten
from ankerpunt.plan.reader import RefusedError, Tree, read
from ankerpunt.plan.shape import shape, shaped, whole
from ankerpunt.plan.writer import to_json, to_yaml

# With which table each file of a folder begins; the tables after it in the document lie in it too, up to the next file.
BEGINS = {
    "organisation": "organisation.yaml",
    "target_groups": "understand.yaml",
    "foundations": "promise.yaml",
    "touchpoints": "anchor.yaml",
    "channels": "activate.yaml",
    "indicators": "listen.yaml",
    "evaluations": "learn.yaml",
    "overrides": "check.yaml",
}
# What grows long lies apart.
APART = {"contact_series": "contacts.yaml", "form_series": "contacts.yaml", "stories": "stories.yaml"}


def _layout() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    file = ""
    for name in Plan.__struct_fields__:
        file = BEGINS.get(name, file)
        found.setdefault(APART.get(name, file), []).append(name)
    return {file: tuple(names) for file, names in found.items()}


# Which tables lie together in one file of a folder.
LAYOUT = _layout()


def load(path: str | os.PathLike[str]) -> Plan:
    """Load a plan from one YAML or JSON file, or from all of them in a folder.

    Parameters
    ----------
    path
        A file that ends in ``.yaml``, ``.yml`` or ``.json``, or a folder; of a folder all such files in it and its
        subfolders are read and their tables laid together, see :func:`ankerpunt.plan.folder.files_of`.

    Returns
    -------
    Plan
        In canonical order.

    Raises
    ------
    DocumentError
        With every problem of the document: what cannot be read, what does not fit a noun, ids used twice,
        references to nothing, circles, and periods that end before they begin.
    """
    return parse(*contents(path))


def parse(files: Iterable[tuple[str, bytes]], unread: Iterable[Problem] = ()) -> Plan:
    """Load a plan from the names and contents of its files; otherwise as :func:`load`.

    Parameters
    ----------
    files
        The name and the bytes of each.
    unread
        What is to be told of files that could not be read.

    Examples
    --------
    >>> text = b"organisation: {id: o, name: Gemeente O}"
    >>> parse([("plan.yaml", text)]).organisation.name
    'Gemeente O'
    """
    trees: list[Tree] = []
    refused = [*unread]
    for name, data in files:
        try:
            trees.append(lifted(read(name, data)))
        except RefusedError as refusal:
            refused.append(refusal.problem)
    if not trees:
        raise DocumentError(tuple(refused))
    collect = Collector()
    merged = merge(trees, collect)
    plan = None if collect else whole(merged)
    rows = shape(merged, trees, collect) if plan is None else shaped(plan)
    # A file that could not be read may hold the very rows that others point at.
    if not refused:
        inspect(rows, merged, collect)
    plan = plan or rows.plan()
    if refused or collect or plan is None:
        raise DocumentError((*refused, *collect.problems()))
    return canonical(plan)


def dumps(plan: Plan, *, suffix: str = ".yaml", top: str = "") -> str:
    """Write a plan as one text, YAML or JSON by its suffix; the same plan always gives the same text.

    ``top`` is what is above it: the comments at the top of YAML, or the ``$schema`` of JSON.
    """
    return to_json(plan, schema=top) if suffix.lower() == ".json" else top + _yaml(plan)


def dump(plan: Plan, path: str | os.PathLike[str], *, instead_of: Iterable[Path] = ()) -> list[Path]:
    """Write a plan to one file, or to a folder with a file for each stage.

    Parameters
    ----------
    plan
        The plan; it is put in canonical order.
    path
        A name that ends in ``.yaml``, ``.yml`` or ``.json`` becomes one file; any other becomes a folder. Of files
        that are rewritten the comments at their top stay.
    instead_of
        Plan files whose rows this plan holds: they make way.

    Returns
    -------
    list of Path
        The files that were written.

    Raises
    ------
    DocumentError
        If the folder holds other plan files: their rows would be read with these.
    """
    files = written(plan, path)
    gone = _making_way(Path(path), files, frozenset(instead_of)) if Path(path).is_dir() else []
    for file, text in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, text)
    for file in gone:
        file.unlink()
    return list(files)


def written(plan: Plan, path: str | os.PathLike[str]) -> dict[Path, str]:
    """Give the files that :func:`dump` would write, and the text of each."""
    target = Path(path)
    if target.suffix.lower() in SUFFIXES and not target.is_dir():
        return {target: dumps(plan, suffix=target.suffix, top=top_of(target))}
    return {target / name: top_of(target / name) + text for name, text in texts(plan).items()}


def texts(plan: Plan) -> dict[str, str]:
    """Give the name and the text of each file of a folder that holds this plan.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation
    >>> list(texts(Plan(organisation=Organisation(id="o", name="Gemeente O"))))
    ['organisation.yaml']
    """
    found = {name: _yaml(plan, names) for name, names in LAYOUT.items()}
    return {name: text for name, text in found.items() if text}


def _yaml(plan: Plan, names: Iterable[str] = ()) -> str:
    text = to_yaml(plan, names)
    return f"{KEY}: {FORMAT}\n\n{text}" if text else ""


def _making_way(folder: Path, texts: Mapping[Path, str], held: frozenset[Path]) -> list[Path]:
    """List the files of an earlier plan; refuse what nobody said could go."""
    left = [file for file in files_of(folder) if file not in texts]
    others = [file.name for file in left if file not in held and file not in {folder / name for name in LAYOUT}]
    if others:
        raise DocumentError((Problem(code="others", file=folder.as_posix(), found=shorten(", ".join(others))),))
    return left


def _replace(path: Path, text: str) -> None:
    """Replace a file in one go, so that nobody ever reads half a plan; a link keeps leading to it."""
    path = path.resolve()
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
