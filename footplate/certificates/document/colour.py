"""Keeps a team's colour readable on the certificate's paper."""

PAPER = "#fffefb"
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: text of normal size


def readable(accent: str, paper: str = PAPER) -> str:
    """Return ``accent`` (#rrggbb), darkened just enough to be read on ``paper``.

    The hue is kept: all three channels shrink by the same factor. A colour that already has a
    contrast of 4.5 to 1 comes back as it is, in lower case.
    """
    accent = accent.lower()
    channels = _channels(accent)
    paper_luminance = _luminance(_channels(paper))
    for per_cent in range(100, -1, -1):
        darker = tuple(channel * per_cent // 100 for channel in channels)
        if _contrast(_luminance(darker), paper_luminance) >= LEAST_CONTRAST:
            return accent if per_cent == 100 else "#{:02x}{:02x}{:02x}".format(*darker)
    raise ValueError(f"nothing is readable on {paper}")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(channels: tuple[int, ...]) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (_linear(channel / 255) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
