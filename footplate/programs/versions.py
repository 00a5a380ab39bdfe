"""Optimistic versions: what a caller read is what it may overwrite. Pure."""

from footplate.kernel.problems import BadRequest, StaleVersion


def etag(version: int) -> str:
    """Return the entity tag of a version (RFC 9110 section 8.8.3)."""
    return f'"{version}"'


def expected_version(if_match: str | None) -> int | None:
    """Return the version that `If-Match` names; None when it names none or any ("*")."""
    if if_match is None or if_match.strip() == "*":
        return None
    digits = if_match.strip().removeprefix("W/").strip('"')
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        raise BadRequest("If-Match must be one version, as the ETag or `version` gave it.")
    return int(digits)


def demand_version(current: int, expected: int | None) -> None:
    """Raise `StaleVersion`, naming the current version, unless it is the expected one."""
    if expected is not None and expected != current:
        raise StaleVersion(
            "Somebody changed this since you read it. Load it again and repeat your change.",
            current_version=current,
        )
