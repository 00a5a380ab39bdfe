"""The demo company stands as its files say, on whatever day it is made."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import connection
from pytest_django import Settings

from footplate.certificates.models import Certificate
from footplate.invitations.models import Invitation
from footplate.invitations.states import state_of
from footplate.notifications.models import Message
from footplate.programs.drafts import load_draft
from footplate.programs.models import Program
from footplate.programs.publication import must_fix, problems_of
from footplate.quizzes.models import Attempt
from footplate.testing.tests.sweeping import Checksums
from footplate.testing.world.files import load_people, load_programs
from footplate.testing.world.seed import seed

# A Monday after the clocks changed, early in the afternoon.
NOW = datetime(2027, 3, 29, 12, 40, tzinfo=UTC)
_WORDS = {"not_accepted": "invited", "completed_late": "completed"}


def _told() -> dict[tuple[str, str], str]:
    titles = {file.key: file.facts["title"] for file in load_programs()}
    people = load_people()
    return {
        (person["email"], titles[training["program"]]): training["state"]
        for person in [*people["cast"], *people["members"]]
        for training in person["trainings"]
    }


def _certificate_state(certificate: Certificate) -> str:
    if certificate.revoked_at:
        return "revoked_certificate"
    ends = certificate.expires_at
    if ends is not None and ends < NOW:
        return "expired_certificate"
    return "expiring" if ends is not None and ends < NOW + timedelta(days=30) else "completed"


def _state(invitation: Invitation, certificate: Certificate | None) -> str:
    if certificate is not None:
        return _certificate_state(certificate)
    state, _ = state_of(
        invitation.status,
        invitation.due_at,
        invitation.started_at,
        invitation.completed_at,
        NOW,
        expires_at=invitation.expires_at,
        time_limit_ends_at=invitation.time_limit_ends_at,
    )
    return _WORDS.get(state, state)


def test_the_demo_company(db: None, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    said: list[str] = []

    assert seed(now=NOW, say=said.append)

    _demand_states()
    _demand_programs()
    _demand_the_past_to_be_quiet()
    checksums = Checksums()
    before = checksums.take()
    assert not seed(now=NOW, say=said.append)
    assert checksums.take() == before


def _demand_states() -> None:
    told = _told()
    certificates = {row.invitation_id: row for row in Certificate.objects.all()}
    invitations = list(Invitation.objects.select_related("program"))
    assert len(invitations) == len(told)
    for invitation in invitations:
        wanted = told[invitation.email, invitation.program.title]
        found = _state(invitation, certificates.get(invitation.id))
        # Whoever has not started but is due within a week counts as due soon.
        unstarted = wanted == "not_started" and invitation.started_at is None
        assert found == wanted or (unstarted and found == "due_soon"), (invitation.email, wanted)
        last = invitation.last_accessed_at
        assert last is None or last <= NOW


def _demand_programs() -> None:
    programs = {program.title: program for program in Program.objects.select_related("team")}
    heights = load_draft(programs["Working safely at heights"])
    assert [item.content.title for item in heights.items if heights.changed(item)] == [
        "Checking a ladder",
        "Quiz: ladders",
    ]
    assert must_fix(problems_of(load_draft(programs["Lone working in the yard"]), now=NOW))
    assert programs["Ladder types (2019)"].state == "archived"
    assert Attempt.objects.filter(passed=False).exists()
    assert not Attempt.objects.filter(submitted_at__isnull=True).exists()


def _demand_the_past_to_be_quiet() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select distinct task_name from procrastinate_jobs")
        assert {row[0] for row in cursor.fetchall()} == {"certificates.store_document"}
    assert 4 <= Message.objects.count() <= 12
    assert not Message.objects.filter(created_at__gt=NOW).exists()
