"""What every test may use: a real browser, a server on this machine."""

import asyncio
import os
from collections.abc import Generator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from tools import chromium

pytest_plugins = [
    "ankerpunt.organisation.tests.cast",
    "ankerpunt.jobs.tests.queue",
    "ankerpunt.participation.tests.asking",
    "tests.installation",
]

# A page that takes longer than this on a busy machine is a page that does not come.
expect.set_options(timeout=15_000)
# Of this process alone: two runs in one checkout do not meet.
OWN_FOLDER = TemporaryDirectory(prefix="ankerpunt-test-")
PLAYWRIGHTS: dict[str, asyncio.AbstractEventLoop | None] = {}

# A busy machine is no reason to fail, and a run that must be green tries the same examples every time.
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis.settings.load_profile("house")


def pytest_configure() -> None:
    # Playwright's own event loop makes Django think that it runs asynchronously.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    database = settings.DATABASES["default"]
    if "sqlite" in database["ENGINE"]:
        # In a file every request of a journey has a connection of its own, as in use; in memory they share one.
        database["TEST"]["NAME"] = Path(OWN_FOLDER.name) / "test.sqlite3"
    settings.FILES = Path(OWN_FOLDER.name) / "files"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Set the loop of Playwright aside for a test without a browser, from its first fixture to its last.

    Between two calls that loop counts as running: then no other can run, and Django has another connection.
    """
    has_browser = "playwright" in getattr(item, "fixturenames", ())
    asyncio._set_running_loop(PLAYWRIGHTS.get("loop") if has_browser else None)
    try:
        return (yield)
    finally:
        if has_browser:
            PLAYWRIGHTS["loop"] = asyncio._get_running_loop()
        asyncio._set_running_loop(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a journey ended says more than the line that waited for something else."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if report.when == "call" and report.failed and page is not None:
        report.sections.append(("the page at that moment", f"{page.url}\n{page.locator('body').inner_text()[:1500]}"))
    return report


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    executable = chromium.find()
    if executable is None:
        pytest.fail(chromium.NONE_FOUND)
    return {**browser_type_launch_args, "executable_path": executable, "args": chromium.FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Generator[Browser, None, None]:
    """It may be closed after a test without one: then its loop is needed once more."""
    yield browser
    asyncio._set_running_loop(PLAYWRIGHTS.get("loop") or asyncio._get_running_loop())


@pytest.fixture(params=list(chromium.SCREENS))
def screen(request: pytest.FixtureRequest, page: Page) -> str:
    """Walk twice, on a desktop and on a phone: where what one does differs, and not only what one sees."""
    page.set_viewport_size(chromium.SCREENS[request.param])
    return str(request.param)


@pytest.fixture
def phone(page: Page) -> None:
    """Walk on a phone; without this a journey walks on a desktop. Looking is done on both, whichever it is."""
    page.set_viewport_size(chromium.SCREENS["phone"])
