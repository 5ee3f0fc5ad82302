"""Pictures: decoded and drawn again, so that nothing of the file itself stays but what there is to see.

Where and with what a photo was taken (EXIF, XMP, IPTC) is gone, the way up is that of the picture itself, colours are
those of a screen, and what is larger than anybody needs is made smaller. The owner of every format of pictures.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from threading import Lock

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from ankerpunt.files.formats import JPEG, PNG, Format, picture_in
from ankerpunt.files.refusal import RefusedFileError

# The longest side in dots: a printed A4 at 170 dots an inch; and of the small picture beside a text.
LONGEST, SMALLEST = 2048, 480
# What the largest telephones take at once. More would take a gigabyte of memory to look at.
MOST_DOTS = 50_000_000
QUALITY, SMALL_QUALITY = 85, 75
KINDS = ("JPEG", "PNG", "WEBP", "GIF")
LOSSLESS = frozenset({"PNG", "GIF"})
# What a picture that is kept says besides what there is to see; anything else was put there by a camera or a program.
SAYS_NOTHING = frozenset({"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "dpi"})

log = logging.getLogger(__name__)

# What can be made smaller as it is; anything else, such as a palette, becomes one of these first.
MODES = frozenset({"RGB", "RGBA", "L", "CMYK"})

READS_HEIC = find_spec("pillow_heif") is not None
# One at a time: each may take two hundred megabytes for a moment.
_turn = Lock()


def redrawn(content: bytes) -> tuple[bytes, Format]:
    """The picture as it is kept; a sentence where it cannot be."""
    with _turn, _opened(content) as picture:
        lossless = picture.format in LOSSLESS or _has_holes(picture)
        return _written(_upright(picture, LONGEST, lossless=lossless), lossless=lossless)


def is_bare(content: bytes) -> bool:
    """Whether a picture is one as we keep them: of our kinds and size, with nothing in it but what there is to see."""
    with _turn, _opened(content) as picture:
        ours = picture.format in {"JPEG", "PNG"} and max(picture.size) <= LONGEST
        return ours and set(picture.info) <= SAYS_NOTHING and not picture.getexif()


def format_of(content: bytes) -> Format:
    """What a picture of ours is kept as."""
    return PNG if picture_in(content) == "PNG" else JPEG


def small(content: bytes) -> bytes:
    """The picture as it stands beside a text, as WebP."""
    with _turn, _opened(content) as picture:
        made = BytesIO()
        _upright(picture, SMALLEST, lossless=_has_holes(picture)).save(made, "WEBP", quality=SMALL_QUALITY, method=4)
        return made.getvalue()


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """A picture of a kind that we know and of a size that we can look at; what goes wrong with it is a sentence."""
    kind = picture_in(content)
    if kind == "HEIF":
        _read_heic()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit is our own
            picture = Image.open(BytesIO(content), formats=[kind])
        if (dots := picture.width * picture.height) > MOST_DOTS:
            raise too_many_dots(dots)
        yield picture
    except RefusedFileError:
        raise
    except Exception as error:  # a decoder that meets what it did not expect raises whatever it likes
        log.warning("A picture was refused: %s.", type(error).__name__)
        raise broken() from error


def broken() -> RefusedFileError:
    return RefusedFileError(_("This picture is damaged, or only half there. Open it on your device and save it again."))


def too_many_dots(dots: int) -> RefusedFileError:
    said = _(
        "This picture has %(dots)d million dots; the most we can look at is %(most)d million. Make it smaller first."
    )
    return RefusedFileError(said % {"dots": -(-dots // 1_000_000), "most": MOST_DOTS // 1_000_000})


def _read_heic() -> None:
    if not READS_HEIC:
        raise RefusedFileError(
            _("This is a photo of the kind HEIC, which cannot be read here. Save it as JPEG, and choose that one.")
        )
    import_module("pillow_heif").register_heif_opener(thumbnails=False)


def _has_holes(picture: Image.Image) -> bool:
    """Whether what is behind the picture shines through somewhere."""
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info


def _upright(picture: Image.Image, longest: int, *, lossless: bool) -> Image.Image:
    """The first picture of a file, the right way up, in the colours of a screen, at most so large.

    Made smaller first: what comes after it then takes little memory.
    """
    whole = picture if picture.mode in MODES else picture.convert("RGBA" if _has_holes(picture) else "RGB")
    whole.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=3.0)
    turned = ImageOps.exif_transpose(whole)
    wanted = "RGBA" if lossless and _has_holes(turned) else "RGB"
    if profile := picture.info.get("icc_profile"):
        turned = _in_colours_of_a_screen(turned, profile, wanted)
    drawn = turned.convert(wanted)
    drawn.info = {}
    return drawn


def _in_colours_of_a_screen(picture: Image.Image, profile: bytes, wanted: str) -> Image.Image:
    """A camera's own colours would look pale elsewhere; a profile that cannot be read is passed over."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" and wanted == "RGBA" else "RGB"
        found = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return found or picture


def _written(picture: Image.Image, *, lossless: bool) -> tuple[bytes, Format]:
    made = BytesIO()
    if lossless:
        picture.save(made, "PNG", optimize=False)
        return made.getvalue(), PNG
    picture.save(made, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return made.getvalue(), JPEG
