"""How a training or a content stands, in the shapes of `api/standing_schemas`. Pure."""

from dataclasses import asdict
from typing import Any

from footplate.progress import wording
from footplate.progress.news import news_sentence
from footplate.progress.presenters.effort import minutes_left
from footplate.progress.queries.facts import TrainingFacts
from footplate.progress.requirements import requirements_of
from footplate.progress.rules import Rule, Work


def present_requirements(rule: Rule, work: Work) -> list[dict[str, Any]]:
    """Return each requirement in the shape of `Requirement`."""
    return [asdict(one) | {"remaining": one.remaining} for one in requirements_of(rule, work)]


def present_closed(facts: TrainingFacts) -> dict[str, Any] | None:
    """Return why the training is closed, in the shape of `Closed`; None while it is not."""
    return asdict(facts.closure) if facts.closure else None


def present_news(facts: TrainingFacts) -> dict[str, Any] | None:
    """Return what is new in the shape of `News`; None when there is nothing or it was put away."""
    news = facts.news
    if news is None or news.is_put_away or facts.edition_number is None or facts.closure:
        return None
    completed = sum(facts.work(item).is_completed for item in facts.contents)
    return {
        "edition_number": facts.edition_number,
        "from_edition": news.from_edition,
        "new": news.count("new"),
        "changed": news.count("changed"),
        "removed": list(news.removed),
        "sentence": news_sentence(news, edition_number=facts.edition_number, completed=completed),
    }


def present_completion(facts: TrainingFacts) -> dict[str, Any]:
    """Return what completes the training, in the shape of `TrainingCompletion`."""
    total = sum(bool(item["is_required"]) for item in facts.contents)
    left = facts.required_left
    minutes = minutes_left(facts, left)
    return {
        "required_total": total,
        "required_completed": total - len(left),
        "minutes_left": minutes,
        "sentence": _completion_sentence(total, len(left), minutes),
    }


def _completion_sentence(total: int, left: int, minutes: int) -> str:
    if not total:
        return "Nothing here is required."
    if not left:
        return "Everything required is done."
    done = f"{total - left} of {wording.count(total, 'required content')} done"
    return f"{done}; the rest takes about {minutes} min." if minutes else f"{done}."


def edition_note(facts: TrainingFacts) -> str | None:
    """Return why the person stays with an older edition, None when they have the newest."""
    mine, newest = facts.edition_number, facts.newest_edition
    is_open = facts.status == "accepted" and facts.started_at is not None
    if not is_open or mine is None or newest is None or newest <= mine:
        return None
    if not any(work.is_completed for work in facts.works.values()):
        return None
    return (
        f"Edition {newest} is out. You go on with edition {mine}, because a part that you have "
        "finished is different there."
    )
