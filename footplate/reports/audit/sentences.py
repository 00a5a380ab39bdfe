"""One event of the audit log as a sentence a person reads. Pure."""

import re
from datetime import datetime
from string import Formatter
from typing import Any
from zoneinfo import ZoneInfo

from footplate.reports.audit.words import SUBJECTS, words_of

_MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def sentence_of(
    *,
    verb: str,
    actor: str,
    subject: str,
    subject_type: str,
    detail: dict[str, Any],
    occurred_at: datetime,
    timezone: str,
) -> str:
    """Return e.g. "Max Okafor extended Leo Brandt’s training to 4 Dec".

    Days are the reader's; the year is told when it is another than the event's. What an old event
    does not know is left general ("an invitation").
    """
    zone = ZoneInfo(timezone)
    words = words_of(verb)
    facts = {
        **detail,
        "actor": actor,
        "subject": subject or SUBJECTS.get(subject_type) or subject_type.replace("_", " "),
    }
    if not isinstance(words.sentence, str):
        return words.sentence(facts)
    return _Filled(zone, occurred_at).vformat(words.sentence, (), facts)


class _Filled(Formatter):
    """Fills a pattern; details that are missing are named in general."""

    def __init__(self, zone: ZoneInfo, occurred_at: datetime) -> None:
        self._zone = zone
        self._year = occurred_at.astimezone(zone).year

    def get_value(self, key: int | str, args: Any, kwargs: Any) -> str:
        value = kwargs.get(key)
        if value is None or value in ("", []):
            return _MISSING.get(str(key), "something")
        return self._told(value)

    def _told(self, value: Any) -> str:
        if isinstance(value, list):
            texts = [str(one) for one in value]
            return " and ".join(filter(None, [", ".join(texts[:-1]), texts[-1]]))
        if isinstance(value, str) and _MOMENT.match(value):
            return self._day(datetime.fromisoformat(value))
        return str(value)

    def _day(self, moment: datetime) -> str:
        local = moment.astimezone(self._zone) if moment.tzinfo else moment
        year = "" if local.year == self._year else f" {local.year}"
        return f"{local.day} {_MONTHS[local.month - 1]}{year}"


_MISSING = {
    "program": "a program",
    "due_at": "another day",
    "certificate_number": "",
    "roles": "a member",
    "before": "nothing",
    "after": "nothing",
}
