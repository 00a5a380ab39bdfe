"""Sending: once, not in a request, and a mail server in a bad mood hurts nobody."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from pytest_django import Settings

from footplate.notifications import jobs
from footplate.notifications.actions.send_message import (
    MailRefused,
    MailServerSilent,
    send_message,
)
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import Letter
from footplate.notifications.models import Message
from footplate.notifications.tests.smtp import MailServer, mail_server
from footplate.testing.cast import Cast
from footplate.testing.jobs import run_jobs
from footplate.testing.sign_in import SignInClient

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LETTER = Letter(subject="Grüße", text="Ein Wort\n", html="<p>Ein Wort</p>")
Use = Callable[[MailServer], None]


@pytest.fixture
def use(settings: Settings) -> Use:
    """Configure this mail server."""

    def configure(server: MailServer) -> None:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_USE_TLS = False
        settings.EMAIL_TIMEOUT = 0.3
        settings.DEFAULT_FROM_EMAIL = "Footplate <learn@example.com>"

    return configure


def write(*, dedupe_key: str | None = None) -> Message:
    message = write_message(
        to="leo@example.com", kind="tests", letter=LETTER, now=NOW, dedupe_key=dedupe_key
    )
    assert message is not None
    return message


def waiting_jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select task_name from procrastinate_jobs where status = 'todo'")
        return [row[0] for row in cursor.fetchall()]


class TestWithoutMailServer:
    def test_a_message_is_kept_to_be_read(self, db: None) -> None:
        message = write()
        message.refresh_from_db()
        assert (message.text, message.sealed, message.sent_at) == ("Ein Wort\n", "", NOW)
        assert waiting_jobs() == []

    def test_its_words_are_forgotten_after_two_weeks(self, db: None) -> None:
        old, new = write(), write()
        Message.objects.filter(pk=old.pk).update(
            created_at=datetime.now(tz=UTC) - timedelta(days=15)
        )
        Message.objects.filter(pk=new.pk).update(created_at=datetime.now(tz=UTC))
        jobs.forget_content(0)
        old.refresh_from_db()
        new.refresh_from_db()
        assert (old.text, old.html, old.subject) == ("", "", "Grüße")
        assert new.text


class TestWithMailServer:
    def test_a_message_goes_out_by_a_job_and_its_words_are_forgotten(
        self, db: None, use: Use
    ) -> None:
        with mail_server() as server:
            use(server)
            message = write()
            assert server.mails == []
            assert run_jobs() == ["notifications.send_message"]
        (sent,) = server.mails
        assert (sent["To"], sent["Subject"]) == ("leo@example.com", "Grüße")
        assert sent["From"] == "Footplate <learn@example.com>"
        assert sent["Message-ID"] == f"<{message.id}@example.com>"
        assert sent["Auto-Submitted"] == "auto-generated"
        parts = {part.get_content_type(): part for part in sent.walk()}
        assert "Ein Wort" in parts["text/plain"].get_content()  # type: ignore[attr-defined]
        assert "<p>Ein Wort</p>" in parts["text/html"].get_content()  # type: ignore[attr-defined]
        message.refresh_from_db()
        assert (message.text, message.html, message.sealed, message.problem) == ("", "", "", "")
        assert message.sent_at is not None

    def test_nothing_can_be_read_while_it_waits(self, db: None, use: Use) -> None:
        with mail_server() as server:
            use(server)
            write()
        with connection.cursor() as cursor:
            cursor.execute(
                "select (select string_agg(m::text, '') from notification_messages m)"
                " || (select string_agg(j::text, '') from procrastinate_jobs j)"
            )
            assert "Ein Wort" not in cursor.fetchone()[0]

    def test_a_message_is_sent_once_however_often_the_job_runs(self, db: None, use: Use) -> None:
        with mail_server() as server:
            use(server)
            message = write()
            for _ in range(3):
                send_message(message_id=message.id, now=NOW)
        assert len(server.mails) == 1

    def test_a_cause_makes_one_message(self, db: None, use: Use) -> None:
        with mail_server() as server:
            use(server)
            write(dedupe_key="cause")
            again = write_message(
                to="leo@example.com", kind="tests", letter=LETTER, now=NOW, dedupe_key="cause"
            )
            assert again is None
            run_jobs()
        assert len(server.mails) == 1

    @pytest.mark.parametrize(
        "answers", [{"RCPT": "550 nobody here"}, {"MAIL": "553 not from you"}, {"DATA": "554 no"}]
    )
    def test_a_refusal_for_good_is_on_record_and_not_tried_again(
        self, db: None, use: Use, answers: dict[str, str]
    ) -> None:
        with mail_server(answers) as server:
            use(server)
            message = write()
            run_jobs()
            send_message(message_id=message.id, now=NOW)
        message.refresh_from_db()
        assert message.problem.startswith("refused: 55")
        assert (message.sealed, message.sent_at) == ("", None)
        assert server.calls == 1

    @pytest.mark.parametrize("answers", [{"RCPT": "451 later"}, {"MAIL": "452 full"}])
    def test_a_refusal_for_now_keeps_it_for_another_try(
        self, db: None, use: Use, answers: dict[str, str]
    ) -> None:
        with mail_server(answers) as server:
            use(server)
            message = write()
            with pytest.raises(MailRefused):
                send_message(message_id=message.id, now=NOW)
        with mail_server() as server:
            use(server)
            send_message(message_id=message.id, now=NOW)
        assert len(server.mails) == 1


class TestASilentMailServer:
    def test_ends_the_try_in_time(self, db: None, use: Use) -> None:
        with mail_server(silent=True) as server:
            use(server)
            message = write()
            start = time.monotonic()
            with pytest.raises(MailServerSilent):
                send_message(message_id=message.id, now=NOW)
            assert time.monotonic() - start < 5

    def test_costs_one_try_however_many_mails_wait(self, db: None, use: Use) -> None:
        with mail_server(silent=True) as server:
            use(server)
            for _ in range(20):
                write()
            assert len(run_jobs()) == 20
            assert server.calls == 1
        assert waiting_jobs() == ["notifications.send_message"] * 20

    def test_keeps_the_mails_and_sends_them_when_it_is_well(self, db: None, use: Use) -> None:
        with mail_server(silent=True) as server:
            use(server)
            message = write()
            message.created_at = datetime.now(tz=UTC)
            message.save()
            run_jobs()
        message.refresh_from_db()
        assert message.problem.startswith("waiting")
        cache.clear()
        with connection.cursor() as cursor:
            cursor.execute("update procrastinate_jobs set scheduled_at = null")
        with mail_server() as server:
            use(server)
            run_jobs()
        assert len(server.mails) == 1
        message.refresh_from_db()
        assert (message.problem, message.sealed) == ("", "")

    def test_for_days_ends_the_wait_and_says_so(self, db: None, use: Use) -> None:
        with mail_server(silent=True) as server:
            use(server)
            message = write()
            Message.objects.update(created_at=datetime.now(tz=UTC) - timedelta(days=4))
            run_jobs()
        message.refresh_from_db()
        assert message.problem.startswith("given up")
        assert message.sealed == ""
        assert waiting_jobs() == []

    def test_is_not_noticed_by_whoever_asks_for_a_new_password(self, cast: Cast, use: Use) -> None:
        with mail_server(silent=True) as server:
            use(server)
            answer = SignInClient().auth(
                "POST", "/auth/password/request", {"email": "leo@footplate.test"}
            )
            assert answer.status_code == 200
            assert server.calls == 0
        assert waiting_jobs() == ["notifications.send_message"]

    def test_that_is_not_there_at_all_is_the_same(self, db: None, use: Use) -> None:
        with mail_server() as server:
            use(server)
        message = write()
        with pytest.raises(MailServerSilent):
            send_message(message_id=message.id, now=NOW)


def test_mail_of_libraries_becomes_a_message_a_recipient(db: None) -> None:
    message = EmailMultiAlternatives(
        "Two\nlines", "Words", to=["a@example.com"], cc=["b@example.com"]
    )
    assert message.send() == 2
    assert mail.outbox == []
    rows = Message.objects.order_by("to")
    assert [(row.to, row.subject, row.text) for row in rows] == [
        ("a@example.com", "Two lines", "Words\n"),
        ("b@example.com", "Two lines", "Words\n"),
    ]
    assert all("Words" in row.html for row in rows)


def test_a_job_names_its_message_by_id_alone(db: None, use: Use) -> None:
    with mail_server() as server:
        use(server)
        message = write()
    with connection.cursor() as cursor:
        cursor.execute("select args from procrastinate_jobs")
        args = json.loads(cursor.fetchone()[0])
    assert [UUID(value) for value in args.values()] == [message.id]
