"""Lists ask the database as often for thirty rows as for three, and never often."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.idp.oidc.models import Client
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footplate.accounts.models import User
from footplate.certificates.number import make_number
from footplate.invitations.models import Invitation
from footplate.invitations.moments import note_moment
from footplate.kernel import audit, clock
from footplate.kernel.ids import new_id
from footplate.kernel.links import new_nonce
from footplate.programs.models import Content, Program, ProgramEdition
from footplate.quizzes.models import BankQuestionVersion, Regrading
from footplate.teams.models import GroupMembership
from footplate.testing.bearer import personal_token, team_token
from footplate.testing.tests.calls import CALLS, ids_of
from footplate.testing.tests.sweeping import client_of, operations, send
from footplate.testing.world.small import SmallTeam, SmallWorld
from footplate.tokens.models import OAuthGrant, TeamCredential

MOST = 8
HOT = 2
# What is asked all day long: by whom, and for what.
HOT_PATHS = (
    "GET /me/trainings",
    "GET /trainings/{invitation_id}",
    "POST /heartbeats",
    "PUT /attempts/{attempt_id}/answers/{question_id}",
)
FEW, MANY = 3, 30
# Lists that are answered whole. Roles are not here: no team can lengthen them.
WHOLE = ("GET /me/trainings", "GET /teams/{team}/overview")
LEARNERS = {"GET /me/certificates"}


def _copy(row: Any, **changes: Any) -> Any:
    """Return a new, unsaved row like this one."""
    names = [field.attname for field in row._meta.concrete_fields if not field.generated]
    return type(row)(**{name: getattr(row, name) for name in names} | {"id": new_id()} | changes)


class Grower:
    """Adds rows to every list of a team, by copying what is there: making each would take long."""

    def __init__(self, team: SmallTeam) -> None:
        self._team = team
        self._grown = 0

    def grow_to(self, count: int) -> None:
        """Have so many rows more than at the beginning in every list."""
        for number in range(self._grown, count):
            self._add(number, clock.now())
        self._grown = count

    def _add(self, number: int, now: datetime) -> None:
        team = self._team
        _copy(team.image, title=f"Image {number}").save(force_insert=True)
        _copy(team.endpoint).save(force_insert=True)
        _copy(team.question).save(force_insert=True)
        body = team.question.body
        BankQuestionVersion.objects.create(
            team=team.team, question=team.question, number=100 + number, body=body, created_at=now
        )
        _copy(team.delivery, event_id=new_id()).save(force_insert=True)
        self._hand_out_tokens(number, now)
        self._grade_again(number, now)
        audit.record(
            team_id=team.team.id,
            actor_id=None,
            verb="programs.change",
            subject_type="program",
            subject_id=team.program.id,
            now=now,
        )
        person = User.objects.create(
            email=f"row{number}@example.test", name=f"Row {number}", date_joined=now
        )
        membership = _copy(team.membership, user_id=person.id, email=person.email)
        membership.save(force_insert=True)
        group = _copy(team.group, name=f"Group {number}")
        group.save(force_insert=True)
        for one in (group, team.group):
            GroupMembership.objects.create(
                team=team.team, group=one, membership=membership, created_at=now
            )
        edition = ProgramEdition.objects.filter(program=team.program).order_by("number").first()
        _copy(edition, number=100 + number).save(force_insert=True)
        self._certify(team.invitations["completed"], person, number)
        for state in ("in_progress", "completed"):
            self._train(team.invitations[state], number, now)
        self._enrol(team.training, person, number, now)
        note_moment(team.training, kind="reminded", now=now)

    def _grade_again(self, number: int, now: datetime) -> None:
        """Add one to the lists of what was graded again."""
        team = self._team
        Regrading.objects.create(
            team=team.team,
            program=team.program,
            content_id=team.contents["quiz"].id,
            edition_number=number + 2,
            with_sha256=f"{number:064}",
            editions=[1],
            snapshot_sha256s=[],
            reason="The key was wrong.",
            requested_by=team.people.admin,
            created_at=now,
        )
        sat = _copy(team.mark.attempt, number=number + 2)
        sat.save(force_insert=True)
        _copy(team.mark, attempt_id=sat.id).save(force_insert=True)

    def _hand_out_tokens(self, number: int, now: datetime) -> None:
        """Add one to the lists of tokens, applications and consent."""
        team, admin = self._team, self._team.people.admin
        personal_token(admin)
        team_token(team.team, admin, roles=["manager"])
        client = Client.objects.create(id=f"client-{team.team.slug}-{number}", name="C", secret="!")
        application = _copy(team.application, client_id=client.id, secret_sha256=new_nonce())
        application.save(force_insert=True)
        TeamCredential.objects.create(
            id=application.id, team=team.team, application=application, created_at=now
        )
        OAuthGrant.objects.create(application=application, user=admin, scopes=[], created_at=now)

    def _enrol(self, like: Invitation, person: User, number: int, now: datetime) -> None:
        """Put the person on the program's roster, due on different days."""
        _copy(
            like,
            invitee_id=person.id,
            email=person.email,
            due_at=now + timedelta(days=number - 10),
            token_sha256=None,
        ).save(force_insert=True)

    def _train(self, like: Invitation, number: int, now: datetime) -> None:
        """Give the learner one more training of their own, in a program of its own."""
        program = Program.objects.get(pk=like.program_id)
        edition = ProgramEdition.objects.get(pk=program.latest_edition_id)
        copied = _copy(program, title=f"Program {number}", latest_edition_id=None)
        copied.save(force_insert=True)
        for content in Content.objects.filter(program=program):
            _copy(content, program_id=copied.id, section_id=None).save(force_insert=True)
        own = _copy(edition, program_id=copied.id)
        own.save(force_insert=True)
        Program.objects.filter(pk=copied.id).update(latest_edition=own)
        invitation = _copy(like, program_id=copied.id, edition_id=own.id, token_sha256=None)
        invitation.save(force_insert=True)
        if like.status == "completed":
            self._certificate(invitation)

    def _certify(self, like: Invitation, person: User, number: int) -> None:
        invitation = _copy(like, invitee_id=person.id, email=person.email, token_sha256=None)
        invitation.save(force_insert=True)
        self._certificate(invitation)

    def _certificate(self, invitation: Invitation) -> None:
        _copy(
            self._team.certificate,
            invitation_id=invitation.id,
            user_id=invitation.invitee_id,
            training_program_id=invitation.program_id,
            edition_id=invitation.edition_id,
            certificate_number=make_number(),
        ).save(force_insert=True)


def _paged() -> list[str]:
    """Return the operations that answer a page of a list, by what the OpenAPI document says."""
    return [
        key
        for key, operation in operations().items()
        if key.startswith("GET")
        and any(parameter.get("name") == "limit" for parameter in operation.get("parameters", []))
    ]


def _ask(world: SmallWorld, operation: str, limit: int | None = None) -> tuple[int, Any]:
    """Return the number of statements, those of signing in included, and the answer."""
    learner = operation in LEARNERS or operation in HOT_PATHS
    client = client_of(world.cast.leo if learner else world.cast.olga)
    call = CALLS[operation](ids_of(world.northwind))
    if limit is not None:
        joint = "&" if "?" in call.path else "?"
        call = replace(call, path=f"{call.path}{joint}limit={limit}")
    with CaptureQueriesContext(connection) as captured:
        response = send(client, operation.split(maxsplit=1)[0], call)
    assert response.status_code == 200, f"{operation}: {response.content[:300]}"
    return sum(_counts(query["sql"]) for query in captured.captured_queries), response.json()


def _counts(sql: str) -> bool:
    return not sql.upper().startswith(("SAVEPOINT", "RELEASE", "ROLLBACK TO"))


def _rows(operation: str, answer: Any) -> int:
    names: dict[str, Callable[[Any], int]] = {
        "GET /me/trainings": lambda found: len(found["trainings"]),
        "GET /teams/{team}/overview": lambda found: found["completed_30_days_total"],
    }
    return names.get(operation, lambda found: len(found["items"]))(answer)


@pytest.mark.parametrize("operation", _paged())
def test_lists_take_the_same_number_of_statements(world: SmallWorld, operation: str) -> None:
    Grower(world.northwind).grow_to(MANY)

    few, small = _ask(world, operation, limit=FEW)
    many, large = _ask(world, operation, limit=MANY)

    assert (_rows(operation, small), _rows(operation, large)) == (FEW, MANY)
    assert many == few, f"{few} statements for {FEW} rows, {many} for {MANY}"
    assert many <= MOST


@pytest.mark.parametrize("operation", WHOLE)
def test_whole_lists_take_the_same_number_of_statements(world: SmallWorld, operation: str) -> None:
    grower = Grower(world.northwind)
    grower.grow_to(FEW)
    few, small = _ask(world, operation)
    grower.grow_to(MANY)
    many, large = _ask(world, operation)

    assert FEW <= _rows(operation, small) <= _rows(operation, large) - (MANY - FEW)
    assert many == few, f"{few} statements for few rows, {many} for many"
    assert many <= MOST


@pytest.mark.parametrize("operation", HOT_PATHS)
def test_hot_paths_take_two_statements(world: SmallWorld, operation: str) -> None:
    Grower(world.northwind).grow_to(3)
    _ask(world, operation)

    statements, _ = _ask(world, operation)

    assert statements <= HOT
