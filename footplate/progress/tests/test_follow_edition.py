"""What a new edition does to people who are under way."""

from collections.abc import Callable
from typing import Any

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.programs.models import Program
from footplate.progress.actions.follow_edition import follow_edition
from footplate.progress.models import Progress
from footplate.progress.queries.affected import count_affected
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import (
    START,
    Lesson,
    invite,
    make_program,
    publish,
    text,
    video,
)
from footplate.testing.cast import Cast, join, make_person

Learners = Callable[..., Learner]
FIRST, FILM, LAST = text("Why"), video("Ladders"), text("Roofs")
CHANGED = {"markdown": "Something else.", "images": {}}


def renew(program: Program, *lessons: Lesson) -> int:
    """Publish an edition as publishing does, and return how many people moved to it."""
    edition = publish(program, *lessons)
    return follow_edition(program_id=program.pk, edition_id=edition.pk, now=START)


def edition_of(leo: Learner) -> int:
    return leo.training()["edition_number"]


def started(cast: Cast, learner: Learners, *done: Lesson) -> tuple[Program, Learner]:
    """Return the program, and Leo who did these contents of it."""
    program = make_program(cast.northwind, FIRST, FILM, LAST)
    leo = learner(invite(program, cast.leo))
    leo.start()
    for lesson in done:
        assert leo.finish(lesson).status_code == 200
    return program, leo


def test_who_completed_nothing_that_changed_moves(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner, FIRST)
    more = text("More")
    assert renew(program, FIRST.but(title="Why, again"), FILM, LAST.but(body=CHANGED), more) == 1
    training = leo.training()
    assert (training["edition_number"], training["contents_total"]) == (2, 4)
    assert training["contents_completed"] == 1
    assert training["sections"][0]["contents"][0]["title"] == "Why, again"
    leo.invitation.refresh_from_db()
    assert (leo.invitation.contents_total, leo.invitation.contents_completed) == (4, 1)


def test_who_completed_what_changed_stays(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner, FIRST)
    assert renew(program, FIRST.but(body=CHANGED), FILM, LAST) == 0
    assert edition_of(leo) == 1


def test_who_completed_what_is_gone_stays(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner, FIRST)
    assert renew(program, FILM, LAST) == 0
    assert edition_of(leo) == 1


def test_who_stayed_moves_with_an_edition_that_undoes_the_change(
    cast: Cast, learner: Learners
) -> None:
    program, leo = started(cast, learner, FIRST)
    assert renew(program, FIRST.but(body=CHANGED), FILM) == 0
    assert renew(program, FIRST, FILM) == 1
    assert edition_of(leo) == 3


def test_what_was_watched_of_the_same_film_stays(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner)
    leo.open(FILM)
    leo.after(60).beat(FILM, 60, interval=[0, 60], position_seconds=60)
    assert renew(program, FIRST.but(body=CHANGED), FILM.but(title="Ladders, new")) == 1
    content = leo.read(FILM).json()
    assert (content["watched"], content["position_seconds"]) == ([[0, 60]], 60)


def test_what_was_watched_of_another_film_counts_for_nothing(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner)
    leo.open(FILM)
    leo.after(60).beat(FILM, 60, interval=[0, 60], position_seconds=60)
    short = video("Ladders", duration=30.0, id=FILM.id)
    assert renew(program, FIRST, short) == 1
    content = leo.read(FILM).json()
    assert (content["watched"], content["position_seconds"]) == ([], None)
    assert content["time_spent_seconds"] == 60
    leo.open(FILM)
    answer = leo.after(30).beat(FILM, 30, interval=[0, 30]).json()
    assert answer["completed_now"] is True


def test_a_content_that_is_gone_takes_no_more(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner)
    leo.open(LAST)
    assert renew(program, FIRST, FILM) == 1
    assert leo.after(15).beat(LAST, 15).status_code == 404
    assert leo.read(LAST).status_code == 404


def test_rules_of_an_unchanged_content_are_renewed(cast: Cast, learner: Learners) -> None:
    lesson = text("Why", minimum=600)
    program = make_program(cast.northwind, lesson, LAST)
    leo = learner(invite(program, cast.leo))
    leo.start()
    leo.open(lesson)
    rule = {"kind": "text", "minimum_seconds": None}
    assert renew(program, lesson.but(rule=rule), LAST) == 1
    assert leo.after(5).beat(lesson, 5, scrolled_to_end=True).json()["completed_now"] is True


def test_who_has_everything_done_by_the_move_completes_once(cast: Cast, learner: Learners) -> None:
    program, leo = started(cast, learner, FIRST)
    assert renew(program, FIRST, FILM.but(is_required=False)) == 1
    assert leo.training()["status"] == "completed"
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1
    assert renew(program, FIRST) == 0


def test_the_count_tells_what_the_move_does(
    cast: Cast, learner: Learners, django_assert_num_queries: Any
) -> None:
    program, _ = started(cast, learner, FIRST)

    def add(name: str, **fields: Any) -> User:
        person = make_person(f"{name}@footplate.test", name)
        join(person, cast.northwind, "learner")
        invite(program, person, **fields)
        return person

    add("anna")
    add("ben", status="pending", accepted_at=None, invitee=None)
    add("cora", status="completed", completed_at=START)
    add("dan", status="expired")
    add("eva", started_at=START, edition=program.latest_edition)
    after = [FIRST.but(body=CHANGED), FILM]
    with django_assert_num_queries(1):
        counted = count_affected(program.pk, {str(a.id): a.sha256 for a in after})
    assert (counted.not_started, counted.completed) == (2, 1)
    assert (counted.moving, counted.staying) == (1, 1)
    assert renew(program, *after) == counted.moving
    assert not Progress.objects.exclude(invitation__invitee=cast.leo).exists()


def test_the_move_takes_as_many_statements_for_thirty_people(
    cast: Cast, clock: Any, django_assert_num_queries: Any
) -> None:
    for size in (3, 30):
        program = make_program(cast.northwind, FIRST, title=f"Of {size}")
        for number in range(size):
            person = make_person(f"p{size}.{number}@footplate.test", "P")
            invite(program, person, started_at=START, edition=program.latest_edition)
        edition = publish(program, FIRST, LAST)
        with django_assert_num_queries(5):  # two of them the savepoint
            moved = follow_edition(program_id=program.pk, edition_id=edition.pk, now=START)
        assert moved == size
        assert Invitation.objects.filter(edition=edition).count() == size
