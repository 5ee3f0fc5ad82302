"""A payroll as tests bring it: wide, with what is not to be seen, and amounts that stand nowhere else."""

from __future__ import annotations

import html
import re
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test import Client

ADDRESS = "/waterrijk/activate/reward/"
HEADINGS = "Persnr;Naam;BSN;Bruto jaar;IKB opbouw;Pensioen wg;L5210"
LINES = (
    "4711;Zwaantje Quispel;111222333;48317,49;8238,13;6789,12;\r\n"
    "4712;Joost Wagemaker;123456782;51943,77;8856,41;7123,45;917,31"
)
# None of these may be found anywhere once the answer is given, however they are written.
VALUES = (
    "Quispel",
    "Zwaantje",
    "Wagemaker",
    "111222333",
    "48317",
    "48.317",
    "8238",
    "51943",
    "51.943",
    "917,31",
    "4711",
)
HEAD = re.compile(r'name="head" value="([^"]*)"')
CHOICE = re.compile(r'<select [^>]*name="is".*?</select>', re.DOTALL)
CHOSEN = re.compile(r'value="([^"]*)" selected')


def payroll(text: str = f"{HEADINGS}\r\n{LINES}\r\n") -> SimpleUploadedFile:
    return SimpleUploadedFile("payroll.csv", text.encode("cp1252"), content_type="text/csv")


def sent(page: HttpResponseBase) -> dict[str, list[str]]:
    """What the step that maps the columns sends along when nothing is changed in it."""
    said = page.content.decode()  # type: ignore[attr-defined]
    found = (CHOSEN.search(each) for each in CHOICE.findall(said))
    return {
        "head": [html.unescape(each) for each in HEAD.findall(said)],
        "is": [each.group(1) if each else "" for each in found],
    }


def step(client: Client, name: str, *, file: SimpleUploadedFile | None = None, **more: Any) -> Any:
    data = {"period": "2026", "language": "nl", "target_group": "", "step": name, **more}
    if file is not None:
        data["file"] = file
    return client.post(ADDRESS, data)


def mapped(client: Client) -> dict[str, list[str]]:
    return sent(step(client, "map", file=payroll()))
