"""The verification address as a QR code, ready to be placed as a picture."""

from typing import Any

import segno

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004: four light modules on every side

_INK = "#16201c"


def qr_picture(text: str, *, paper: str) -> dict[str, Any]:
    """Return the QR code of ``text`` at error correction M or better, on ``paper`` (#rrggbb).

    ``svg`` is the picture with its quiet zone, one unit a module; ``size`` its side in modules;
    ``modules`` the side without the quiet zone.

    Raises segno.DataOverflowError beyond 2 331 bytes.
    """
    code = segno.make(text, error="m", micro=False)
    modules = len(code.matrix)
    size = modules + 2 * QUIET_ZONE_MODULES
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {size} {size}"><path fill="{paper}" d="M0 0h{size}v{size}h-{size}z"/>'
        f'<path fill="{_INK}" d="{dark_path(code.matrix, QUIET_ZONE_MODULES)}"/></svg>'
    )
    return {"svg": svg, "size": size, "modules": modules}


def dark_path(matrix: tuple[bytearray, ...], offset: int) -> str:
    """Return SVG path data of the dark modules, joined along each row, moved by ``offset``."""
    return "".join(
        f"M{x + offset} {y + offset}h{width}v1h-{width}z"
        for y, row in enumerate(matrix)
        for x, width in _runs(row)
    )


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Where the dark runs of a row begin and how long they are."""
    runs: list[tuple[int, int]] = []
    start = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
