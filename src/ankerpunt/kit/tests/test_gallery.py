"""The component page is there in the demo, complete, and nowhere else."""

import pytest
from django.conf import LazySettings
from django.test import Client

from ankerpunt.kit.gallery.pages import SECTIONS
from ankerpunt.kit.tags.library import register

ADDRESSES = ["/kit/", "/kit/matrix/", "/kit/matrix/2/4/"]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_closed_outside_the_demo(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_open_in_the_demo(client: Client, settings: LazySettings, address: str, language: str) -> None:
    settings.DEMO = True
    response = client.get(address, headers={"Accept-Language": language})
    assert response.status_code == 200
    assert response["Content-Language"] == language


def test_a_cell_outside_the_matrix_is_not_there(client: Client, settings: LazySettings) -> None:
    settings.DEMO = True
    assert client.get("/kit/matrix/9/9/").status_code == 404


def test_its_forms_save_nothing_and_say_so(client: Client, settings: LazySettings) -> None:
    settings.DEMO = True
    whole = {"title": "Een dag mee", "due": "2027-03-01", "kind": "process"}
    assert client.post("/kit/matrix/0/0/", {}).status_code == 422
    assert "Er is niets opgeslagen" in client.post("/kit/matrix/0/0/", whole, follow=True).content.decode()
    assert "Er is niets opgeslagen" in client.post("/kit/", {}, follow=True).content.decode()


def test_it_shows_every_tag_that_there_is() -> None:
    shown = " ".join(section.source for section in SECTIONS)
    elsewhere = {"page_head", "error_summary", "toast", "matrix_cell", "panels"}
    assert {tag for tag in register.tags if f"{{% {tag} " not in shown} - elsewhere == set()
