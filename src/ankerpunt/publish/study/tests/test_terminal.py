import io
from pathlib import Path

import pytest

from ankerpunt.publish.figure import Figure, Series
from ankerpunt.publish.study import files
from ankerpunt.publish.study.files import check_figure_path, picture, write_all
from ankerpunt.publish.study.progress import Bar
from ankerpunt.publish.study.report import Grid, Report
from ankerpunt.publish.study.words import number, percent, span
from ankerpunt.science.progress import part
from ankerpunt.text import Refusal, Text

FIGURE = Figure("dot", "T", "S.", ("pay",), (Series("all", (0.5,), (0.1,), (0.9,)),))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_numbers_stand_right_and_words_left() -> None:
    grid = Grid("", ["set", "%", "span"], [["pay", "62.0", "–"], ["pay, team", "8.5", "1 to 2"]])
    assert grid.text().splitlines()[2:] == ["pay        62.0       –", "pay, team   8.5  1 to 2"]


def test_an_empty_table_is_only_a_head() -> None:
    assert Grid("Nothing", ["a"], []).text() == "Nothing\na\n─"


def test_a_report_speaks_both_languages_and_json() -> None:
    report = Report(data={"n": 3}, grids=[Grid("T", ["a"], [["1"]])], notes=[Text(nl="Let op.", en="Note.")])
    assert report.text("nl") == "T\na\n─\n1\n\nLet op.\n"
    assert '"notes": [\n    "Note."\n  ]' in report.json("en")


def test_numbers_follow_the_language() -> None:
    assert number(-1234.5, "nl", 1) == "-1.234,5"
    assert percent(None, "nl") == "–"
    assert span(0.1, 0.2, "nl", share=True) == "10,0 tot 20,0"


def test_the_bar_shows_how_far_and_how_long() -> None:
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, "nl", clock)
    bar(0.0, "pack")
    clock.now = 0.05
    bar(0.1, "estimate")
    clock.now = 10.0
    bar(0.25, "estimate")
    clock.now = 20.0
    bar(0.05, "something new")
    bar.clear()
    drawn = terminal.getvalue().split("\r\033[K")
    assert drawn[1].endswith("0%  inlezen")
    assert drawn[2].endswith("25%  schatten · nog ongeveer 30 s")
    assert drawn[3].endswith("5%  something new · nog ongeveer 6 min")
    assert drawn[4:] == [""]


def test_the_bar_speaks_english_and_is_silent_in_a_file() -> None:
    terminal, silent = Terminal(), io.StringIO()
    for stream in (terminal, silent):
        clock = Clock()
        bar = Bar(stream, "en", clock)
        clock.now = 2.0
        part(bar, 0.0, 0.5)(1.0, "polish")
        bar.clear()
    assert "50%  calibrating · about 2 s left" in terminal.getvalue()
    assert silent.getvalue() == ""


def test_files_are_written_with_ordinary_rights(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    write_all({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert (tmp_path / "b").read_bytes() == b"2"
    assert (tmp_path / "a").stat().st_mode == plain.stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "plain"]


def test_a_stop_half_way_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    synced: list[int] = []

    def stop(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(files, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="failed: No such file or directory"):
        write_all({tmp_path / "none" / "a": b""})


def test_a_picture_is_svg_or_png(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_figure_path(None)
    check_figure_path(tmp_path / "a.PNG")
    with pytest.raises(Refusal, match=r"A picture can be \.svg or \.png, not '\.pdf'"):
        check_figure_path(tmp_path / "a.pdf")
    svg = picture(FIGURE, tmp_path / "a.svg", "en")
    assert svg.startswith(b"<svg xmlns=")


def test_a_png_is_drawn_by_typst(tmp_path: Path) -> None:
    assert picture(FIGURE, tmp_path / "a.png", "en").startswith(b"\x89PNG")
