"""An eye for accessibility: axe, at level AA of WCAG 2.2.

More than half of what it costs goes into contrast, which it works out anew for every text. A text of the same colour
and size on the same backgrounds has the contrast that it had before, so that is asked of what is new on a page; all
other rules are asked of all of every page.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    # By itself axe gives up on a text within something that has a drawn mark (`::before`); now it judges that too.
    "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
    "resultTypes": ["violations", "incomplete"],
    "elementRef": True,
}
# An ink: how a text is drawn, and all that it is drawn on and how that is placed. Known are those that axe itself let
# pass; what was hidden, or what it could not judge, is asked again wherever it comes up.
JUDGE = """async ([known, options]) => {
  const CLEAR = "rgba(0, 0, 0, 0) none 1 static none normal none";
  const before = new Set(known);
  const inks = new Map();
  const walk = (node, under) => {
    const its = getComputedStyle(node);
    const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode, transform } = its;
    const own = [backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode, transform].join(" ");
    const on = own === CLEAR ? under : `${under}/${own}`;
    inks.set(node, [on, its.color, its.fontSize, its.fontWeight, its.textShadow, its.webkitTextStroke].join());
    for (const child of node.children) walk(child, on);
  };
  walk(document.documentElement, matchMedia("(prefers-color-scheme: dark)").matches);

  const asked = new Set();
  const contrast = axe._audit.rules.find((rule) => rule.id === "color-contrast");
  const ofAny = (contrast.ofAny ??= contrast.matches);
  contrast.matches = function (node, ...context) {
    const wanted = !before.has(inks.get(node)) && ofAny.call(this, node, ...context);
    if (wanted) asked.add(inks.get(node));
    return wanted;
  };
  const { violations, incomplete } = await axe.run(document, options);
  const unsure = incomplete.filter((each) => each.id === "color-contrast").flatMap((each) => each.nodes);
  for (const { element } of unsure) asked.delete(inks.get(element));
  const said = ({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map((each) => each.target))}`;
  return { wrong: violations.map(said), passed: [...asked] };
}"""


@pytest.fixture(scope="session")
def inks() -> set[str]:
    """Those that axe let pass since this process began."""
    return set()


@pytest.fixture
def assert_accessible(inks: set[str]) -> Callable[[Page], None]:
    def look(page: Page) -> None:
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        judged = page.evaluate(JUDGE, [list(inks), OPTIONS])
        assert not judged["wrong"], f"{page.url}\n" + "\n".join(judged["wrong"])
        inks.update(judged["passed"])

    return look
