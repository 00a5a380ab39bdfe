"""A team's certificates, and revoking them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine

from footplate.certificates.models import Certificate
from footplate.certificates.states import state_of
from footplate.certificates.tests.issued import issued
from footplate.invitations.tests.programs import NOW, published_program
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.testing.cast import Cast, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def _listed(client: ApiClient, query: str = "") -> set[str]:
    response = client.read(f"/teams/northwind/certificates{query}")
    assert response.status_code == 200
    return {item["recipient_name"] for item in response.json()["items"]}


@pytest.fixture
def three(cast: Cast) -> list[Certificate]:
    heights = published_program(cast.northwind)
    security = published_program(cast.northwind, title="Information security basics")
    return [
        issued(cast.northwind, cast.leo, program=heights),
        issued(cast.northwind, cast.ada, program=heights),
        issued(cast.northwind, make_person("mai@example.org", "Mai 100% Ng"), program=security),
    ]


def test_managers_see_them_all_and_nobody_else_s(
    cast: Cast, as_: As, three: list[Certificate]
) -> None:
    issued(cast.fjordline, cast.nils)
    assert _listed(as_(cast.max)) == {"Leo Brandt", "Ada Lindqvist", "Mai 100% Ng"}


def test_they_are_found_by_name_program_and_number(
    cast: Cast, as_: As, three: list[Certificate]
) -> None:
    client = as_(cast.max)
    assert _listed(client, "?q=brandt") == {"Leo Brandt"}
    assert _listed(client, "?q=SECURITY") == {"Mai 100% Ng"}
    assert _listed(client, "?q=100%25") == {"Mai 100% Ng"}
    assert _listed(client, "?q=_") == set()
    typed = three[1].certificate_number.lower().replace("-", " ")
    assert _listed(client, f"?q={typed}") == {"Ada Lindqvist"}
    assert _listed(client, f"?program={three[2].training_program_id}") == {"Mai 100% Ng"}
    assert _listed(client, f"?q=leo&program={three[2].training_program_id}") == set()


def test_filters_say_the_same_as_the_states(cast: Cast, as_: As) -> None:
    moments = [-1, 0, 1, 59, 60, 61, None]
    for _ in moments:
        issued(cast.northwind, cast.leo, certificate_validity_months=1)
    rows = list(Certificate.objects.all())
    shown = {}
    for row, days in zip(rows, moments, strict=True):
        # The table refuses changes, so that each row is looked at from its own moment instead.
        assert row.expires_at is not None
        now = row.expires_at - timedelta(days=days) if days is not None else NOW
        with time_machine.travel(now, tick=False):
            for state in ("valid", "expiring", "expired", "revoked"):
                found = as_(cast.max).read(f"/teams/northwind/certificates?state={state}").json()
                shown[days, state] = str(row.id) in {item["id"] for item in found["items"]}
        right = state_of(expires_at=row.expires_at, revoked_at=None, now=now)
        states = [state for (day, state), there in shown.items() if day == days and there]
        assert states == [right]


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 403), ("ada", 403), ("olga", 200)]
)
def test_who_may_list(cast: Cast, as_: As, who: str | None, status: int) -> None:
    client = as_(getattr(cast, who) if who else None)
    assert client.read("/teams/northwind/certificates").status_code == status


@pytest.mark.parametrize("query", ["state=lost", "program=1", "q=%00", "limit=0", "cursor=e30"])
def test_bad_questions(cast: Cast, as_: As, query: str) -> None:
    assert as_(cast.max).read(f"/teams/northwind/certificates?{query}").status_code == 422


def test_the_list_costs_the_same_for_any_number(
    cast: Cast, as_: As, django_assert_num_queries: Callable
) -> None:
    program = published_program(cast.northwind)
    client = as_(cast.max)
    for size in (3, 30):
        for _ in range(size):
            issued(cast.northwind, cast.leo, program=program)
        with django_assert_num_queries(3):
            client.read("/teams/northwind/certificates?q=leo&limit=100")


class TestRevoking:
    def test_it_is_final_and_says_why(self, cast: Cast, as_: As) -> None:
        certificate = issued(cast.northwind, cast.leo)
        with time_machine.travel(NOW, tick=False):
            response = as_(cast.max).send(
                "POST",
                f"/certificates/{certificate.id}/revocation",
                {"reason": " Somebody else sat the quiz. "},
            )
        answer = response.json()
        assert (answer["state"], answer["revoked_at"]) == ("revoked", "2026-11-20T09:00:00Z")
        assert answer["revoked_reason"] == "Somebody else sat the quiz."
        assert answer["actions"] == ["download"]
        line = AuditEvent.objects.get(verb="certificates.revoke")
        assert (line.actor_id, line.reason) == (cast.max.id, "Somebody else sat the quiz.")
        assert OutboxEvent.objects.filter(type="CertificateRevoked").count() == 1
        again = as_(cast.max).send(
            "POST", f"/certificates/{certificate.id}/revocation", {"reason": "Once more"}
        )
        assert (again.status_code, again.json()["type"]) == (409, "/problems/already_revoked")
        certificate.refresh_from_db()
        assert certificate.revoked_by == cast.max

    @pytest.mark.parametrize(
        ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 404), ("olga", 200)]
    )
    def test_who_may(self, cast: Cast, as_: As, who: str | None, status: int) -> None:
        certificate = issued(cast.northwind, cast.leo)
        client = as_(getattr(cast, who) if who else None)
        response = client.send(
            "POST", f"/certificates/{certificate.id}/revocation", {"reason": "Mistake"}
        )
        assert response.status_code == status
        certificate.refresh_from_db()
        assert (certificate.revoked_at is not None) == (status == 200)

    @pytest.mark.parametrize(
        "body", [{}, {"reason": "  "}, {"reason": "x" * 501}, {"reason": "a", "score": 100}]
    )
    def test_bad_input(self, cast: Cast, as_: As, body: dict) -> None:
        certificate = issued(cast.northwind, cast.leo)
        response = as_(cast.max).send("POST", f"/certificates/{certificate.id}/revocation", body)
        assert response.status_code == 422
