"""A picture is drawn again: what there is to see stays, and nothing else."""

from __future__ import annotations

import struct
import zlib

import pytest
from django.utils.translation import override
from PIL import ImageCms

from ankerpunt.files import pictures
from ankerpunt.files.refusal import RefusedFileError
from ankerpunt.files.tests.made import BLUE, GPS, RED, opened, photo, picture, saved


def nearly(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found[:3], wanted, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_where_and_with_what_a_photo_was_taken_is_gone(kind: str) -> None:
    pytest.importorskip("pillow_heif").register_heif_opener()
    taken = photo(kind=kind)
    assert opened(taken).getexif().get_ifd(GPS)
    made, found = pictures.redrawn(taken)
    assert found.media == ("image/png" if kind == "PNG" else "image/jpeg")
    assert not opened(made).getexif()
    assert b"Fairphone" in taken
    assert b"Fairphone" not in made
    assert pictures.is_bare(made)


def test_a_photo_that_lies_on_its_side_is_set_upright() -> None:
    made = opened(pictures.redrawn(photo(60, 40, orientation=6))[0])
    assert made.size == (40, 60)
    assert nearly(made.getpixel((20, 5)), RED)
    assert nearly(made.getpixel((20, 55)), BLUE)


def test_what_is_larger_than_anybody_needs_is_made_smaller() -> None:
    made = opened(pictures.redrawn(saved(picture(6000, 3000)))[0])
    assert made.size == (2048, 1024)
    small = opened(pictures.small(saved(picture(6000, 3000))))
    assert (small.size, small.format) == ((480, 240), "WEBP")


def test_a_drawing_stays_sharp_and_see_through() -> None:
    drawn = picture(mode="RGBA")
    drawn.putpixel((0, 0), (0, 0, 0, 0))
    made = opened(pictures.redrawn(saved(drawn, "PNG"))[0])
    assert (made.format, made.getpixel((0, 0)), made.getpixel((1, 1))) == ("PNG", (0, 0, 0, 0), (*RED, 255))


def test_of_a_moving_picture_the_first_one_stays() -> None:
    moving = saved(picture(), "GIF", save_all=True, append_images=[picture().rotate(180)])
    made = opened(pictures.redrawn(moving)[0])
    assert getattr(made, "n_frames", 1) == 1
    assert nearly(made.convert("RGB").getpixel((5, 5)), RED)


def test_the_same_photo_is_the_same_file() -> None:
    once = pictures.redrawn(photo())[0]
    assert pictures.redrawn(photo())[0] == once


def test_a_bomb_is_not_opened() -> None:
    """Ten thousand by ten thousand dots in a few bytes."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(1000))), chunk(b"IEND", b"")]
    bomb = b"".join([b"\x89PNG\r\n\x1a\n", *parts])
    with override("en"), pytest.raises(RefusedFileError, match="has 100 million dots; the most we can look at is 50"):
        pictures.redrawn(bomb)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "HEIF"])
def test_half_a_picture_is_told_of(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("pillow_heif").register_heif_opener()
    whole = saved(picture(600, 400).rotate(33), kind)
    with override("en"), pytest.raises(RefusedFileError, match="damaged, or only half there"):
        pictures.redrawn(whole[: len(whole) // 2])
    assert "A picture was refused" in caplog.text


def test_a_photo_that_cannot_be_read_here_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pillow_heif").register_heif_opener()
    monkeypatch.setattr(pictures, "READS_HEIC", False)
    with override("en"), pytest.raises(RefusedFileError, match="Save it as JPEG"):
        pictures.redrawn(saved(picture(), "HEIF"))


def test_the_colours_of_a_camera_become_those_of_a_screen() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for given in (profile, b"no profile"):
        made = opened(pictures.redrawn(saved(picture(), icc_profile=given))[0])
        assert "icc_profile" not in made.info
        assert nearly(made.getpixel((5, 5)), RED)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1"])
def test_every_kind_of_colour_is_read(mode: str) -> None:
    kind = "JPEG" if mode in {"L", "CMYK"} else "PNG"
    assert pictures.redrawn(saved(picture().convert(mode), kind))[0]
