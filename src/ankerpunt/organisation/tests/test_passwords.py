import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from ankerpunt.organisation.models import Invitation, Organisation, User

COMMON = [
    "Welkom2026!!!", "w3lk0m123456", "Wachtwoord01!", "gemeente-2026", "2026gemeente!", "P@ssw0rd1234",
    "zomer2026zomer", "welkomwelkom", "Password123!", "geheimgeheim1", "ankerpunt2026",
    "ankerpunt!!!!!", "Vakantie-2026",
]  # fmt: skip
REPEATING = [
    "aaaaaaaaaaaa", "abababababab", "abcabcabcabc", "kat!kat!kat!", "123456789012", "1234512345123", "qwertyuiop12",
    "zxcvbnmasdfg", "aaaabbbbcccc", "abcdefghijkl", "ponmlkjihgfe", "0987654321098", "xyxyxyxyxyxyx",
]  # fmt: skip
GOOD = [
    "vier-woorden-op-een-rij",
    "een-lang-wachtwoord",
    "tosti met kaas en ham",
    "kR9x33qqTz!vB",
    "fietsbel onder regen",
]


def refused(password: str, user: User | None = None) -> str:
    try:
        validate_password(password, user)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


@pytest.mark.parametrize("password", COMMON)
def test_what_many_people_use_is_refused_also_in_disguise(password: str) -> None:
    assert "Many people use this password" in refused(password)


@pytest.mark.parametrize("password", REPEATING)
def test_what_repeats_itself_or_follows_the_keys_is_refused(password: str) -> None:
    assert "repeats itself or follows the keys" in refused(password)


@pytest.mark.parametrize("password", GOOD)
def test_words_of_ones_own_are_fine(password: str) -> None:
    assert refused(password) == ""


@pytest.mark.parametrize("password", ["nina nieuw 2026", "NinaNieuw!2026", "nina.nieuw@werk"])
def test_ones_own_name_is_refused(password: str) -> None:
    assert "looks too much like your" in refused(password, User(name="Nina Nieuw", email="nina.nieuw@werk.example"))


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("kort", "Dit wachtwoord is te kort. Neem er een van minstens 12 tekens."),
        ("Welkom2026!!!", "Veel mensen gebruiken dit wachtwoord"),
        ("abcabcabcabc", "Dit wachtwoord herhaalt zichzelf of volgt de toetsen"),
    ],
)
def test_it_says_so_in_dutch(password: str, said: str) -> None:
    with translation.override("nl"):
        assert said in refused(password)


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["Welkom2026!!!", "abcabcabcabc"])
def test_a_new_member_cannot_choose_it(organisation: Organisation, visitor: Client, password: str) -> None:
    invitation = Invitation.objects.create(organisation=organisation, email="nina@example.org")
    answer = visitor.post(f"/invitations/{invitation.token}/", {"name": "Nina", "password": password})
    assert answer.status_code == 422
    assert not User.objects.filter(email="nina@example.org").exists()
