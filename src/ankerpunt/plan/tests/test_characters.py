import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ankerpunt.plan.characters import first_unseen


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x07, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B),
        *(0x200E, 0x200F, 0x061C, 0x202A, 0x202E, 0x2066, 0x2069),
        *(0x200B, 0x200C, 0x200D, 0x2060, 0x2063, 0xFEFF, 0x180E, 0x034F),
        *(0x3164, 0x115F, 0xFFA0),
        *(0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF),
        *(0xE0001, 0xE0041, 0xE007F),
    ],
)  # fmt: skip
def test_a_character_that_nobody_sees_is_named(code: int) -> None:
    assert first_unseen(f"Jan{chr(code)}sen") == f"U+{code:04X}"
    assert first_unseen(chr(code)) == f"U+{code:04X}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Collega’s van de Noorderbrug – “samen” €",
        "regel een\n\tregel twee",
        "onderwijs\xadachter\xadstanden",
        "hard\xa0en smal\u202f%",
        "lijn\u2028alinea\u2029",
        "👩🏽‍💻 en 👨‍👩‍👧 en ❤️‍🔥 en 🏳️‍🌈",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Schotland",
        "می‌خواهم क्‍ष",
        "你好 يوسف Ελλάδα",
        "\uf0b7 punt uit Word",
    ],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert first_unseen(text) == ""


@given(st.text())
def test_what_it_finds_is_there(text: str) -> None:
    found = first_unseen(text)
    if found:
        assert found in [f"U+{ord(each):04X}" for each in text]
    else:
        assert "Cs" not in {unicodedata.category(each) for each in text}
        assert not any(each in text for each in "\u202e\u2066\u200b\ufeff\x00")
