"""Kill the server and PostgreSQL (kill -9) while people learn, and compare with what was told.

Heartbeats and answers are sent without pause, each again until it is acknowledged. In the end the
database must hold every acknowledged one, once: a second of time and a second of the film for each
heartbeat, a line of the journal for each answer, and roll-ups that equal a recount of the rows.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bench.learning_load import QUESTION, Pupil, Sent
from bench.live_database import LiveDatabase
from bench.live_server import LiveServer, prepared_world
from footplate.config.embedded import OWNER
from footplate.config.embedded.cluster import ROLE

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
PUPILS = int(sys.argv[2]) if len(sys.argv) > 2 else 6
HOURS = 12


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="footplate-kills-") as folder:
        os.chmod(folder, 0o755)  # noqa: S103  PostgreSQL does not run as root.
        database = LiveDatabase(Path(folder))
        database.start()
        try:
            owner = database.cluster.url(role=OWNER)
            # Nobody sends so much in a minute; what is measured here is what survives.
            with prepared_world(owner, FOOTPLATE_REQUESTS_PER_MINUTE="0") as world:
                return run(database, world)
        finally:
            _close_own_connections()
            database.stop()


def run(database: LiveDatabase, world: Any) -> int:
    from django.db import connection

    from footplate.kernel.walls.grants import grant_to

    pupils = [make_pupil(world, number) for number in range(PUPILS)]
    # As in use: the server is not the owner of what it serves.
    grant_to(connection, ROLE)
    os.environ["DATABASE_URL"] = database.cluster.url()
    server = LiveServer()
    server.start()
    until = threading.Event()
    began = time.monotonic()
    threads = [thread for pupil in pupils for thread in pupil.start(server, until)]
    try:
        killed = kill_often(server, database, threads)
    finally:
        until.set()
        for thread in threads:
            thread.join(timeout=60)
        server.kill()
    assert not any(thread.is_alive() for thread in threads), "somebody was never answered"
    seconds = time.monotonic() - began
    print(f"kill -9: {dict(killed)} in {seconds:.0f} s, {PUPILS} people")
    _close_own_connections()
    failures = verdict("heartbeats", [pupil.beats for pupil in pupils], map(beats_of, pupils))
    failures += verdict("answers", [pupil.answers for pupil in pupils], map(answers_of, pupils))
    failures += recount(pupils)
    return 1 if failures else 0


def kill_often(
    server: LiveServer, database: LiveDatabase, threads: list[threading.Thread]
) -> Counter[str]:
    """Kill the one, the other, or both, at moments of chance; each runs again at once."""
    killed: Counter[str] = Counter()
    for number in range(KILLS):
        time.sleep(random.uniform(0.3, 1.5))  # noqa: S311
        assert all(thread.is_alive() for thread in threads), "somebody gave up"
        what = ("server", "PostgreSQL", "both")[number % 3]
        killed[what] += 1
        if what != "PostgreSQL":
            server.kill()
        if what != "server":
            database.kill()
            database.start()
        if what != "PostgreSQL":
            server.start()
    time.sleep(1)
    return killed


def make_pupil(world: Any, number: int) -> Pupil:
    """Return a member with a film of a day, begun half a day ago, and an open attempt."""
    from footplate.kernel import clock
    from footplate.progress.actions.open_content import open_content
    from footplate.progress.tests.factory import invite, make_program, video
    from footplate.testing.cast import join, make_person
    from footplate.testing.world.company import caller_of

    began_at = clock.now() - timedelta(hours=HOURS)
    user = make_person(f"pupil{number}@footplate.test", f"Pupil {number}")
    join(user, world.northwind.team, "learner")
    film = video(duration=86_000.0)
    program = make_program(world.northwind.team, film, title=f"Endless {number}")
    invitation = invite(
        program, user, started_at=began_at, edition=program.latest_edition, accepted_at=began_at
    )
    open_content(
        actor=caller_of(user), invitation_id=invitation.pk, content_id=film.id, now=began_at
    )
    attempt_id = open_attempt(world, user, clock.now())
    return Pupil(user, invitation.pk, film.id, attempt_id, began_at)


def open_attempt(world: Any, user: Any, now: datetime) -> Any:
    from footplate.invitations.actions.accept_invitation import accept_invitation
    from footplate.invitations.actions.send_invitations import send_invitations
    from footplate.invitations.models import Invitation
    from footplate.progress.actions.start_training import start_training
    from footplate.quizzes.actions.start_attempt import start_attempt
    from footplate.testing.world.company import caller_of

    sent = send_invitations(
        actor=caller_of(world.northwind.people.manager),
        program_id=world.northwind.program.id,
        emails=[user.email],
        group_ids=[],
        message="",
        now=now,
    )
    offer = Invitation.objects.get(pk=sent.invitation_ids[0])
    actor = caller_of(user)
    accept_invitation(offer=offer, actor=actor, other_address=False, now=now)
    start_training(actor=actor, invitation_id=offer.pk, now=now)
    quiz = world.northwind.contents["quiz"].id
    attempt, _ = start_attempt(actor=actor, invitation_id=offer.pk, content_id=quiz, now=now)
    return attempt.pk


def beats_of(pupil: Pupil) -> Counter[int]:
    """Return which heartbeats the film's watched seconds show, and how often each was credited."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "select lower(r), upper(r), time_spent_seconds from training_progress w"
            " cross join lateral unnest(w.watched) r where invitation_id = %s",
            [pupil.invitation_id],
        )
        rows = cursor.fetchall()
    found = Counter({low // 2: 1 for low, high, _ in rows if high - low == 1})
    assert len(found) == len(rows)
    # A second credited twice belongs to none in particular: counted against the last.
    spent = rows[0][2] if rows else 0
    if found and spent != len(found):
        found[max(found)] += spent - len(found)
    return found


def answers_of(pupil: Pupil) -> Counter[int]:
    """Return which answers the journal has, and how often; the attempt shows the last."""
    from footplate.quizzes.models import Attempt, AttemptAnswer

    lines = AttemptAnswer.objects.filter(attempt_id=pupil.attempt_id, question_id=QUESTION)
    found: Counter[int] = Counter()
    for sequence, answer in lines.values_list("sequence", "answer"):
        assert answer == {"text": f"word {sequence}"}
        found[sequence] += 1
    last = Attempt.objects.get(pk=pupil.attempt_id).answers[QUESTION]
    assert last == {"text": f"word {max(found)}"}, last
    return found


def verdict(name: str, told: list[Sent], held: Any) -> int:
    acknowledged = sum(len(one.acknowledged) for one in told)
    lost = doubled = unasked = 0
    for one, found in zip(told, held, strict=True):
        lost += len(set(one.acknowledged) - set(found))
        unasked += len(set(found) - set(one.acknowledged))
        doubled += sum(times - 1 for times in found.values() if times > 1)
    counts = sum((one.counts for one in told), Counter[str]())
    print(f"{name}: {acknowledged} acknowledged, {lost} lost, {doubled} doubled, {unasked} unasked")
    print(f"  on the way: {dict(counts)}")
    assert acknowledged > KILLS
    return lost + doubled + unasked


def recount(pupils: list[Pupil]) -> int:
    from footplate.invitations.models import Invitation
    from footplate.progress.models import Progress

    wrong = 0
    for pupil in pupils:
        invitation = Invitation.objects.get(pk=pupil.invitation_id)
        rows = Progress.objects.filter(invitation=invitation)
        wrong += sum(row.time_spent_seconds for row in rows) != invitation.time_spent_seconds
        wrong += invitation.last_heartbeat_sequence != max(pupil.beats.acknowledged)
    print(f"roll-ups that differ from a recount: {wrong}")
    return wrong


def _close_own_connections() -> None:
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    sys.exit(main())
