"""The verification address as a QR code, ready to be drawn as rectangles."""

from typing import Any

import segno

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004: four light modules on every side


def qr_runs(text: str) -> dict[str, Any]:
    """Return the QR code of ``text`` at error correction M or better.

    ``size`` is the number of modules on a side, without the quiet zone; ``runs`` are the dark
    modules as ``[x, y, width]``, joined along each row, from the top left. ``quiet`` is the
    quiet zone's width in modules.

    Raises segno.DataOverflowError beyond 2 331 bytes.
    """
    code = segno.make(text, error="m", micro=False)
    rows = [bytes(row) for row in code.matrix]
    runs = [run for y, row in enumerate(rows) for run in _runs_of_row(y, row)]
    return {"size": len(rows), "quiet": QUIET_ZONE_MODULES, "runs": runs}


def _runs_of_row(y: int, row: bytes) -> list[list[int]]:
    runs: list[list[int]] = []
    start = None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append([start, y, x - start])
            start = None
    return runs
