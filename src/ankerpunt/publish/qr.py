"""The one owner of QR codes: an address as a small drawing."""

import io

import segno

MASK = 3
"""Any of the eight can be read; trying all of them takes five times as long, and a round has thousands of codes."""
QUIET = 2
"""Empty modules around it: half of what the norm asks, as ours always stands on white."""


def qr_of(address: str) -> str:
    """Draw an address as a QR code that fills its box, in black on white.

    A quarter of it may be unreadable, as slips of paper get folded (ISO/IEC 18004, level Q).

    Parameters
    ----------
    address
        What a phone opens, up to some 250 characters.

    Returns
    -------
    str
        SVG, without a size of its own.

    Examples
    --------
    >>> qr_of("https://waterrijk.example/l/7c4a/")[:4]
    '<svg'
    """
    drawn = io.BytesIO()
    segno.make(address, error="q", mask=MASK, micro=False, boost_error=False).save(
        drawn, kind="svg", border=QUIET, xmldecl=False, svgclass=None, lineclass=None, omitsize=True, light="#fff"
    )
    return drawn.getvalue().decode().strip()
