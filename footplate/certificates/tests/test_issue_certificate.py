"""Issuing: once, complete, and never changed afterwards."""

from datetime import datetime
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from footplate.certificates.actions import issue_certificate as module
from footplate.certificates.actions.issue_certificate import issue_certificate
from footplate.certificates.models import Certificate
from footplate.certificates.number import make_number, read_number
from footplate.certificates.tests.issued import completed, issued
from footplate.invitations.tests.programs import NOW, publish, published_program
from footplate.invitations.tests.racing import race
from footplate.kernel.events import publish as tell
from footplate.kernel.models import OutboxEvent
from footplate.progress.events import TrainingCompleted
from footplate.progress.models import Progress
from footplate.testing.cast import Cast, make_cast


def test_everything_it_says_is_frozen(cast: Cast) -> None:
    cast.northwind.accent = "#aa3300"
    cast.northwind.save()
    program = published_program(
        cast.northwind, "text", "video", "quiz", "quiz", certificate_validity_months=24
    )
    certificate = issued(cast.northwind, cast.leo, program=program)
    titles = ["Text 1", "Video 2", "Quiz 3", "Quiz 4"]
    edition = program.latest_edition
    assert edition is not None
    assert certificate.facts == {
        "recipient_name": "Leo Brandt",
        "program_title": "Working safely at heights",
        "team_name": "Northwind Logistics",
        "edition_number": 1,
        "edition_published_at": "2026-11-20T09:00:00+00:00",
        "score_percent": 91.5,
        "passing_percentage": 80,
        "contents": titles,
        "contents_total": 4,
        "quizzes_total": 2,
        "time_spent_seconds": 5040,
        "accent": "#aa3300",
        "timezone": "Europe/Berlin",
        "locale": "en",
        "design": "standard",
        "verify_url": f"http://127.0.0.1:3000/c/{certificate.certificate_number}",
    }
    assert read_number(certificate.certificate_number) == certificate.certificate_number
    assert (certificate.issued_at, certificate.score) == (NOW, 91.5)
    assert certificate.expires_at == datetime.fromisoformat("2028-11-20T22:59:59+00:00")

    cast.leo.name = "Leonhard Brandt-Meyer"
    cast.leo.save()
    publish(program, "text")
    certificate.refresh_from_db()
    assert certificate.recipient_name == certificate.facts["recipient_name"] == "Leo Brandt"
    assert certificate.facts["contents"] == titles


@pytest.mark.parametrize(
    ("issued_at", "months", "expected"),
    [
        ("2026-08-31T10:00:00+00:00", 6, "2027-02-28T22:59:59+00:00"),
        ("2027-08-31T10:00:00+00:00", 6, "2028-02-29T22:59:59+00:00"),
        # Half past midnight in Berlin is the next day there, and summer time at its end.
        ("2026-11-30T23:30:00+00:00", 8, "2027-08-01T21:59:59+00:00"),
        ("2026-11-20T09:00:00+00:00", None, None),
    ],
)
def test_it_is_valid_for_calendar_months(
    cast: Cast, issued_at: str, months: int | None, expected: str | None
) -> None:
    moment = datetime.fromisoformat(issued_at)
    certificate = issued(cast.northwind, cast.leo, now=moment, certificate_validity_months=months)
    wanted = datetime.fromisoformat(expected) if expected else None
    assert certificate.expires_at == wanted


def test_optional_contents_are_named_only_when_done(cast: Cast) -> None:
    program = published_program(cast.northwind, "text", "video")
    invitation = completed(program, cast.leo)
    last = program.latest_edition.outline["sections"][0]["contents"][1]["id"]  # type: ignore[union-attr]
    Progress.objects.filter(training_content_id=last).update(
        status="in_progress", completed_at=None
    )
    certificate = issue_certificate(invitation_id=invitation.id, score_percent=None, now=NOW)
    assert certificate is not None
    assert certificate.facts["contents"] == ["Text 1"]
    assert certificate.facts["contents_total"] == 1


def test_it_is_announced_once_and_its_document_follows(cast: Cast) -> None:
    certificate = issued(cast.northwind, cast.leo)
    again = issue_certificate(invitation_id=certificate.invitation_id, score_percent=10.0, now=NOW)
    assert again == certificate
    event = OutboxEvent.objects.get(type="CertificateIssued")
    assert event.payload["certificate_id"] == str(certificate.id)
    job = ProcrastinateJob.objects.get(task_name="certificates.store_document")
    assert job.args == {"certificate_id": str(certificate.id)}


def test_a_completed_training_is_certified_in_the_same_transaction(cast: Cast) -> None:
    program = published_program(cast.northwind)
    invitation = completed(program, cast.leo)
    happened = TrainingCompleted(
        team_id=program.team_id,
        occurred_at=NOW,
        invitation_id=invitation.id,
        user_id=cast.leo.id,
        program_id=program.id,
        edition_id=program.latest_edition_id,
        score_percent=88.0,
    )
    with transaction.atomic():
        tell(happened)
        assert Certificate.objects.filter(invitation=invitation).exists()
        transaction.set_rollback(True)
    assert not Certificate.objects.exists()
    with transaction.atomic():
        tell(happened)
    assert Certificate.objects.get().score == 88.0


def test_a_number_that_is_taken_is_drawn_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    first = issued(cast.northwind, cast.leo)
    numbers = iter([first.certificate_number, first.certificate_number, make_number()])
    monkeypatch.setattr(module, "make_number", lambda: next(numbers))
    second = issued(cast.northwind, cast.ada)
    assert second.certificate_number != first.certificate_number
    assert Certificate.objects.count() == 2


def test_numbers_that_are_always_taken_are_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = issued(cast.northwind, cast.leo)
    monkeypatch.setattr(module, "make_number", lambda: first.certificate_number)
    with pytest.raises(module.NumbersExhaustedError):
        issued(cast.northwind, cast.ada)


def test_a_program_without_certificates_gives_none(cast: Cast) -> None:
    program = published_program(cast.northwind, certificate_design="")
    invitation = completed(program, cast.leo)
    assert issue_certificate(invitation_id=invitation.id, score_percent=None, now=NOW) is None
    assert not Certificate.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_many_hands_issue_one(media_root: Path) -> None:
    cast = make_cast()
    for _ in range(20):
        invitation = completed(published_program(cast.northwind), cast.leo)

        def issue(invitation_id: object = invitation.id) -> object:
            found = issue_certificate(invitation_id=invitation_id, score_percent=90.0, now=NOW)  # type: ignore[arg-type]
            return found and found.pk

        assert len(set(race([issue, issue, issue]))) == 1
        assert Certificate.objects.filter(invitation=invitation).count() == 1
    assert OutboxEvent.objects.filter(type="CertificateIssued").count() == 20


class TestTheDatabase:
    """What was issued never changes, whoever asks."""

    @pytest.mark.parametrize(
        "change",
        [
            {"recipient_name": "Somebody Else"},
            {"certificate_number": "FP-0000"},
            {"facts": {}},
            {"score": 100.0},
            {"issued_at": datetime.fromisoformat("2020-01-01T00:00:00+00:00")},
            {"expires_at": None},
        ],
    )
    def test_refuses_changes(self, cast: Cast, change: dict) -> None:
        issued(cast.northwind, cast.leo, certificate_validity_months=1)
        with pytest.raises(IntegrityError), transaction.atomic():
            Certificate.objects.update(**change)

    def test_refuses_deletion(self, cast: Cast) -> None:
        issued(cast.northwind, cast.leo)
        with pytest.raises(IntegrityError), transaction.atomic():
            Certificate.objects.all().delete()

    def test_names_a_document_once(self, cast: Cast) -> None:
        issued(cast.northwind, cast.leo)
        Certificate.objects.update(pdf_path="a.pdf", pdf_sha256="a" * 64)
        for change in ({"pdf_sha256": "b" * 64}, {"pdf_path": "b.pdf"}, {"pdf_sha256": ""}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Certificate.objects.update(**change)

    def test_revokes_once(self, cast: Cast) -> None:
        issued(cast.northwind, cast.leo)
        Certificate.objects.update(revoked_at=NOW, revoked_reason="Cheated")
        for change in ({"revoked_at": None}, {"revoked_reason": "Never mind"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Certificate.objects.update(**change)
