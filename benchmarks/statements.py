"""Statements of what people really get: a payroll read, and a sheet for each person set, beside WeasyPrint.

    ./run bench statements

The payroll is made up. Each figure is of a process of its own: CPU seconds of all its threads, and the most memory that
it ever held (of the pure wing alone, and of a process that has loaded the whole workbench as the server has).
WeasyPrint sets the same sheet from HTML as a tagged PDF, for fewer people, and the figure is scaled up.
"""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks._side_by_side import Table, as_installed, ask_peer, peer_python, publish

PEOPLE, FEWER = 1_000, 100
MOST_SECONDS, MOST_MEMORY = 4.0, 250  # [CPU s], [MB]
WEASYPRINT = "weasyprint==66.0"
MAKE = """
import json, resource, sys, time
from datetime import date
if sys.argv[2] == "server":
    import os
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    import django
    django.setup()
    import ankerpunt.web.urls
from ankerpunt.publish.reward.extract import payroll_of
from ankerpunt.publish.reward.paper import each_alone, to_print, zipped
from ankerpunt.publish.reward.sheet import Promise, Rate, Setting
people, way = int(sys.argv[3]), sys.argv[1]
head = "Persnr;Naam;Bruto jaar;IKB opbouw;Pensioen wg;Reiskst;Fietsregeling;Opleiding;Sociale lasten\\n"
lines = (
    f"{at};Medewerker {at};{38400 + at},00;{round((38400 + at) * .1705)};5400;640;180;1500;3900\\n"
    for at in range(people)
)
text = (head + "".join(lines)).encode("cp1252")
rates = (Rate("Vakantiegeld", 8), Rate("Eindejaarsuitkering", 6.75), Rate("Levensloop", 1.5), Rate("Verlof", .8))
promises = (Promise("Je groeit door", "Vijf plekken per jaar."), Promise("Je staat er nooit alleen voor"))
setting = Setting(organisation="Waterrijk", period="2026", language="nl", promises=promises, rates=rates)
at_rest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begin = time.process_time()
found = payroll_of(text, today=date(2027, 1, 4)).people
read = time.process_time() - begin
begin, size = time.process_time(), 0
printed = (content for _name, content in to_print(found, setting))
pieces = printed if way == "print" else zipped(each_alone(found, setting))
for piece in pieces:
    size += len(piece)
made = time.process_time() - begin
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"read": read, "made": made, "size": size, "most": most, "more": most - at_rest}))
"""
PEER = """
import json, resource, sys, time
from weasyprint import HTML
people = int(sys.argv[1])
rows = "".join(f"<tr><th>{what}</th><td>€ {amount}</td></tr>" for what, amount in (
    ("Je salaris", 38400), ("Vakantiegeld", 3072), ("Eindejaarsuitkering", 2592), ("Levensloop", 576), ("Verlof", 307),
    ("Pensioen", 5400), ("Sociale verzekeringen", 3900), ("Opleiding", 1500), ("Reiskosten", 640), ("Fiets", 180)))
bar = "<svg width='600' height='20'><rect width='400' height='20'/><rect x='404' width='90' height='20'/></svg>"
sheets = "".join(f"<section><p>Waterrijk</p><h1>Wat jij echt krijgt, Medewerker {at}</h1><p class=f>€ 56.567</p>"
    f"{bar}<table>{rows}</table><h2>Wat we beloven</h2><ul><li>Je groeit door</ul></section>" for at in range(people))
css = "section{break-after:page}table{width:100%;border-collapse:collapse}td{text-align:right}.f{font-size:28pt}"
begin = time.process_time()
made = HTML(string=f"<html lang=nl><title>x</title><style>{css}</style>{sheets}").write_pdf(pdf_variant="pdf/ua-1")
seconds = time.process_time() - begin
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"made": seconds, "size": len(made), "most": most}))
"""


def main() -> int:
    return publish("statements", "Statements of what people really get", [made(), beside()])


def made() -> Table:
    table = Table(
        f"{PEOPLE} people out of a payroll",
        ["what", "process", "payroll read", "sheets set", "size", "most memory", "memory more"],
    )
    found = {}
    for way, name in (("print", "to print, 250 in a PDF"), ("loose", "a PDF for each, in a ZIP")):
        for process in ("library", "server"):
            one = found[way, process] = json.loads(run(MAKE, way, process, str(PEOPLE)))
            table.add(name, process, *(f"{one[part]:.2f} s" for part in ("read", "made")), *sizes(one), mb(one["more"]))
    to_print = found["print", "library"]
    quick = to_print["read"] + to_print["made"] <= MOST_SECONDS
    small = to_print["most"] / 1024 <= MOST_MEMORY
    time, memory = f"at most {MOST_SECONDS:.0f} CPU s", f"at most {MOST_MEMORY} MB in the library's process"
    table.notes.append(f"Target, to print: {time} {table.target(time, met=quick)}.")
    table.notes.append(f"Target, to print: {memory} {table.target(memory, met=small)}.")
    return table


def beside() -> Table:
    table = Table(
        "Beside WeasyPrint", ["what sets it", "people", "sheets set", f"for {PEOPLE} that would be", "most memory"]
    )
    ours = json.loads(run(MAKE, "print", "library", str(FEWER)))
    table.add(
        "Ankerpunt (Typst)", FEWER, f"{ours['made']:.2f} s", f"{ours['made'] * PEOPLE / FEWER:.1f} s", mb(ours["most"])
    )
    peer = ask_peer(peer_python("weasyprint", WEASYPRINT), PEER, str(FEWER))
    table.add(WEASYPRINT, FEWER, f"{peer['made']:.2f} s", f"{peer['made'] * PEOPLE / FEWER:.0f} s", mb(peer["most"]))
    table.notes.append("WeasyPrint's sheet is plainer: no fonts of its own, and no blocks with colours.")
    return table


def sizes(one: dict[str, int]) -> tuple[str, str]:
    return f"{one['size'] / 1e6:.1f} MB", mb(one["most"])


def mb(kilobytes: int) -> str:
    return f"{kilobytes / 1024:.0f} MB"


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=as_installed()).stdout


if __name__ == "__main__":
    sys.exit(main())
