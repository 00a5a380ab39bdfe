"""A program's rules in words, to be compared. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from footplate.programs.wording import day_and_time, minutes, number_of


def rules_in_words(rules: Mapping[str, Any], *, timezone: str) -> dict[str, str | None]:
    """Return {rule: its value in words} of rules as an edition keeps them; None says "none"."""
    deadline = rules["completion_deadline"]
    days = rules["reminder_days"]
    return {
        "Deadline": day_and_time(datetime.fromisoformat(deadline), timezone) if deadline else None,
        "Due": number_of(rules["completion_timeframe"], "days after the invitation"),
        "Pass mark": number_of(rules["passing_percentage"], "%"),
        "Time limit": minutes(rules["time_limit"]),
        "In order": _yes(rules["sequential"]),
        "May finish late": _yes(rules["late_completion"]),
        "Certificate valid": number_of(rules["certificate_validity_months"], "months"),
        "Certificate’s design": rules["certificate_design"],
        "Invited again": number_of(
            rules["recertify_lead_days"], "days before the certificate ends"
        ),
        "Reminders": ", ".join(f"{n} days before" for n in days) or None,
    }


def _yes(value: bool) -> str:
    return "yes" if value else "no"
