"""What happens when people act at the same moment, on real connections."""

import threading
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import connections

from footplate.kernel.problems import InvalidInput, Problem
from footplate.programs.actions.arrange_outline import WantedSection, arrange_outline
from footplate.programs.actions.change_content import change_content
from footplate.programs.actions.create_content import create_content
from footplate.programs.actions.create_program import create_program
from footplate.programs.actions.delete_content import delete_content
from footplate.programs.actions.publish_program import publish_program
from footplate.programs.models import Content, Program, ProgramEdition
from footplate.testing.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def at_once(*tasks: Callable[[], object]) -> list[object]:
    """Run all tasks behind a barrier; return each one's answer, or the problem it raised."""
    barrier = threading.Barrier(len(tasks))
    answers: list[object] = [None] * len(tasks)

    def run(index: int, task: Callable[[], object]) -> None:
        try:
            barrier.wait()
            answers[index] = task()
        except Problem as problem:
            answers[index] = problem
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return answers


def make_program(cast: Cast, titles: str) -> tuple[Program, list[UUID]]:
    """Return a program with a text for each letter."""
    program = create_program(team=cast.northwind, title="Heights", actor_id=cast.ada.id, now=NOW)
    ids = []
    for title in titles:
        content = create_content(
            program_id=program.id,
            title=title,
            content_type="text",
            section_id=None,
            to_last_section=True,
            now=NOW,
        )
        changes = {"body": {"markdown": title}}
        change_content(
            program_id=program.id,
            content_id=content.id,
            changes=changes,
            expected_version=None,
            now=NOW,
        )
        ids.append(content.id)
    return program, ids


def test_of_two_who_publish_at_once_one_wins(cast: Cast) -> None:
    program, _ = make_program(cast, "AB")

    def publish() -> object:
        return publish_program(program_id=program.id, actor_id=cast.ada.id, now=NOW)

    answers = at_once(*[publish] * 6)
    won = [answer for answer in answers if isinstance(answer, ProgramEdition)]
    lost = Counter(answer.code for answer in answers if isinstance(answer, Problem))
    assert len(won) == 1
    assert sum(lost.values()) == 5
    assert set(lost) <= {"concurrent_publish", "nothing_changed"}
    assert ProgramEdition.objects.filter(program=program).count() == 1
    program.refresh_from_db()
    assert program.latest_edition_id == won[0].id


def test_saving_delays_a_publication_but_never_refuses_it(cast: Cast) -> None:
    program, ids = make_program(cast, "AB")

    def save(number: int) -> Callable[[], object]:
        changes = {"body": {"markdown": f"Words {number}"}}
        return lambda: change_content(
            program_id=program.id,
            content_id=ids[number % 2],
            changes=changes,
            expected_version=None,
            now=NOW,
        )

    def publish() -> object:
        return publish_program(program_id=program.id, actor_id=cast.ada.id, now=NOW)

    answers = at_once(publish, *[save(number) for number in range(5)])
    assert not [answer for answer in answers if isinstance(answer, Problem)]
    program.refresh_from_db()
    edition = ProgramEdition.objects.get(program=program)
    assert program.updated_at >= edition.published_at


def test_ordering_creating_and_deleting_keep_positions_whole(cast: Cast) -> None:
    program, ids = make_program(cast, "ABCD")

    def arrange(order: list[UUID]) -> Callable[[], object]:
        return lambda: arrange_outline(
            program_id=program.id,
            wanted=[WantedSection(None, order)],
            expected_version=None,
            now=NOW,
        )

    def create(title: str) -> Callable[[], object]:
        return lambda: create_content(
            program_id=program.id,
            title=title,
            content_type="text",
            section_id=None,
            to_last_section=False,
            now=NOW,
        )

    def delete() -> object:
        return delete_content(
            program_id=program.id,
            content_id=ids[1],
            expected_version=None,
            actor_id=None,
            now=NOW,
        )

    for _ in range(3):
        answers = at_once(arrange(ids), arrange(ids[::-1]), create("E"), create("F"), delete)
        problems = [answer for answer in answers if isinstance(answer, Problem)]
        assert all(isinstance(p, InvalidInput) or p.status == 404 for p in problems)
        rows = Content.objects.filter(program=program).order_by("position")
        positions = list(rows.values_list("position", flat=True))
        assert positions == list(range(1, len(positions) + 1))


def test_of_two_who_save_the_same_version_one_is_told(cast: Cast) -> None:
    program, ids = make_program(cast, "A")
    version = Content.objects.get(pk=ids[0]).version

    def save(title: str) -> Callable[[], object]:
        return lambda: change_content(
            program_id=program.id,
            content_id=ids[0],
            changes={"title": title},
            expected_version=version,
            now=NOW,
        )

    answers = at_once(save("One"), save("Two"))
    problems = [answer for answer in answers if isinstance(answer, Problem)]
    assert [problem.code for problem in problems] == ["stale_version"]
    assert problems[0].extras == {"current_version": version + 1}
