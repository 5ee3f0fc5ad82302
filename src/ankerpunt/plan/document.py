"""Load a plan from a file or a folder, and write it back: one plan, one text.

Method: the whole method; see :mod:`ankerpunt.plan.nouns`.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from ankerpunt.plan.collect import Collector
from ankerpunt.plan.integrity import inspect
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.order import canonical
from ankerpunt.plan.problem import DocumentError, Problem
from ankerpunt.plan.reader import MAX_BYTES, RefusedError, Tree, read, too_large
from ankerpunt.plan.shape import merge, shape, shaped, whole
from ankerpunt.plan.writer import to_json, to_yaml

SUFFIXES = (".yaml", ".yml", ".json")

# Which tables stand together in one file of a folder.
LAYOUT: dict[str, tuple[str, ...]] = {
    "organisation.yaml": ("organisation", "units"),
    "understand.yaml": (
        "target_groups", "target_group_choices", "choice_arguments", "research", "conversations", "drivers",
        "personas", "claims", "motivations",
    ),
    "promise.yaml": (
        "foundations", "canvas_answers", "propositions", "estrangement_tests", "usps", "stretch_steps",
        "stretch_measurements", "profile_channels", "profiles", "cafeteria_options", "fiscal_parameters",
    ),
    "anchor.yaml": ("touchpoints", "anchorings", "evidence"),
    "activate.yaml": (
        "channels", "processes", "objectives", "partners", "messages", "instruments", "plans", "budgets", "themes",
        "campaigns", "activities",
    ),
    "contacts.yaml": ("contact_series", "form_series"),
    "listen.yaml": ("indicators", "markers", "team_reflections"),
    "stories.yaml": ("stories",),
    "learn.yaml": ("evaluations", "adjustments", "learnings", "learning_answers", "inspirations"),
    "check.yaml": ("overrides", "dismissals"),
}  # fmt: skip


def load(path: str | os.PathLike[str]) -> Plan:
    """Load a plan from one YAML or JSON file, or from all of them in a folder.

    Parameters
    ----------
    path
        A file that ends in ``.yaml``, ``.yml`` or ``.json``, or a folder; of a folder, the files directly in
        it are read and their tables laid together.

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
    return parse((file.as_posix(), file.read_bytes()) for file in _files(Path(path)))


def parse(files: Iterable[tuple[str, bytes]]) -> Plan:
    """Load a plan from the names and contents of its files; otherwise as :func:`load`.

    Examples
    --------
    >>> text = b"organisation: {id: o, name: Gemeente O}"
    >>> parse([("plan.yaml", text)]).organisation.name
    'Gemeente O'
    """
    trees: list[Tree] = []
    refused: list[Problem] = []
    for name, data in files:
        try:
            trees.append(read(name, data))
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


def dumps(plan: Plan, *, suffix: str = ".yaml") -> str:
    """Write a plan as one text, YAML or JSON by its suffix; the same plan always gives the same text."""
    return to_json(plan) if suffix == ".json" else to_yaml(plan)


def dump(plan: Plan, path: str | os.PathLike[str]) -> list[Path]:
    """Write a plan to one file, or to a folder with a file for each stage.

    Parameters
    ----------
    plan
        The plan; it is put in canonical order.
    path
        A name that ends in ``.yaml``, ``.yml`` or ``.json`` becomes one file; any other becomes a folder.
        Plan files that a folder already held make way; other files stay.

    Returns
    -------
    list of Path
        The files that were written.
    """
    texts = written(plan, path)
    left = set(files_of(path)).difference(texts) if Path(path).is_dir() else set()
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, text)
    for file in left:
        file.unlink()
    return list(texts)


def written(plan: Plan, path: str | os.PathLike[str]) -> dict[Path, str]:
    """Give the files that :func:`dump` would write, and the text of each."""
    target = Path(path)
    if target.suffix in SUFFIXES:
        return {target: dumps(plan, suffix=target.suffix)}
    texts = {target / name: to_yaml(plan, names) for name, names in LAYOUT.items()}
    return {file: text for file, text in texts.items() if text}


def files_of(path: str | os.PathLike[str]) -> list[Path]:
    """List the plan files of a folder, or the one file that the path is."""
    target = Path(path)
    if not target.is_dir():
        return [target]
    return sorted(file for file in target.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())


def _replace(path: Path, text: str) -> None:
    """Replace a file in one go, so that nobody ever reads half a plan."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def _files(path: Path) -> list[Path]:
    """List the files to read; refuse what is missing, of another kind or too large before reading any of it."""
    files = files_of(path)
    problem = (None if files else Problem(code="nothing", file=path.as_posix())) if path.is_dir() else _unfit(path)
    if problem is None:
        size = sum(file.stat().st_size for file in files)
        problem = too_large(path.as_posix(), size) if size > MAX_BYTES else None
    if problem is not None:
        raise DocumentError((problem,))
    return files


def _unfit(path: Path) -> Problem | None:
    if not path.exists():
        return Problem(code="missing", file=path.as_posix(), values={"name": path.as_posix()})
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return Problem(code="other_kind", file=path.as_posix())
    return None
