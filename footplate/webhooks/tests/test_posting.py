"""Posting to receivers that hang, lie, drip, pour, redirect, reset and cheat with names."""

import ssl
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from footplate.webhooks.sending.destinations import Destination
from footplate.webhooks.sending.guard import Guard
from footplate.webhooks.sending.post import KEPT_BODY_BYTES, Outcome, post
from footplate.webhooks.tests.certificate import client_context, server_context
from footplate.webhooks.tests.receiver import (
    Answer,
    drip,
    endless,
    hang,
    raw,
    receiver,
    reset,
    say,
)

HERE = Guard(loopback=True)
PATIENCE = 1.5


def to(port: int, host: str = "127.0.0.1", scheme: str = "http") -> Destination:
    return Destination(scheme, host, port, "/hooks?a=1")


def send(destination: Destination, guard: Guard = HERE, **more: Any) -> Outcome:
    seconds = more.pop("seconds", PATIENCE)
    return post(destination, headers={"X-A": "b"}, body=b"{}", guard=guard, seconds=seconds, **more)


def outcome_of(answer: Answer) -> Outcome:
    with receiver(answer) as running:
        return send(to(running.port))


def test_what_is_sent_arrives_as_it_was() -> None:
    with receiver(say(204, b"")) as running:
        outcome = send(to(running.port))
    [request] = running.requests
    assert (outcome.kind, outcome.status) == ("delivered", 204)
    assert request.line == "POST /hooks?a=1 HTTP/1.1"
    assert request.body == b"{}"
    assert request.headers["host"] == f"127.0.0.1:{running.port}"
    assert request.headers["x-a"] == "b"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (200, "delivered"),
        (202, "delivered"),
        (299, "delivered"),
        (301, "redirected"),
        (302, "redirected"),
        (307, "redirected"),
        (400, "rejected"),
        (404, "rejected"),
        (410, "gone"),
        (429, "rejected"),
        (500, "rejected"),
        (503, "rejected"),
    ],
)
def test_only_2xx_is_success(status: int, kind: str) -> None:
    outcome = outcome_of(say(status, b"said"))
    assert (outcome.kind, outcome.status, outcome.body) == (kind, status, "said")


def test_a_redirect_to_a_private_address_is_not_followed() -> None:
    with receiver() as inside, receiver() as running:
        running.answer = say(302, b"", f"Location: http://127.0.0.1:{inside.port}/")
        outcome = send(to(running.port))
    assert outcome.kind == "redirected"
    assert inside.connections == 0


@pytest.mark.parametrize(
    "answer",
    [
        hang,
        drip(b""),
        drip(b"HTTP/1.1 200 OK\r\nX-Slow: "),
        drip(b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["hangs", "first byte by byte", "headers byte by byte", "continues for ever"],
)
def test_the_deadline_holds_whatever_the_receiver_does(answer: Answer) -> None:
    began_at = time.monotonic()
    outcome = outcome_of(answer)
    assert outcome.kind == "timeout"
    assert time.monotonic() - began_at < PATIENCE + 0.7


def test_a_body_byte_by_byte_ends_at_the_deadline_and_its_status_counts() -> None:
    began_at = time.monotonic()
    outcome = outcome_of(drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"))
    assert time.monotonic() - began_at < PATIENCE + 0.7
    assert (outcome.kind, outcome.status, outcome.truncated) == ("delivered", 200, True)


def test_a_tls_handshake_that_never_ends_is_cut() -> None:
    began_at = time.monotonic()
    with receiver() as running:
        # The head of a record of 16 KiB, of which a byte a second follows.
        running.first = drip(b"\x16\x03\x03\x40\x00")
        outcome = send(to(running.port, "receiver.test", "https"), guard=named("127.0.0.1"))
    assert time.monotonic() - began_at < PATIENCE + 0.7
    assert outcome.kind == "timeout"


def test_of_an_endless_body_the_beginning_is_kept() -> None:
    began_at = time.monotonic()
    outcome = outcome_of(endless)
    assert outcome.kind == "delivered"
    assert outcome.body == "x" * KEPT_BODY_BYTES
    assert outcome.truncated
    assert time.monotonic() - began_at < PATIENCE


@pytest.mark.parametrize(
    "answer",
    [
        reset,
        raw(b""),
        raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"),
        raw(b"HTTP/1.1 200 OK\r\nA: " + b"x" * 500_000),
    ],
    ids=["reset", "nothing", "another protocol", "two lengths", "endless header"],
)
def test_what_is_no_answer_is_a_failure(answer: Answer) -> None:
    # Whether the end of the connection or its reset is seen first depends on the system.
    outcome = outcome_of(answer)
    assert outcome.kind in ("garbled", "unreachable")
    assert outcome.status is None


def test_a_lie_about_the_length_keeps_what_came() -> None:
    outcome = outcome_of(raw(b"HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\nshort"))
    assert (outcome.kind, outcome.body, outcome.truncated) == ("rejected", "short", True)


def test_odd_bytes_can_be_stored() -> None:
    outcome = outcome_of(say(200, b"\x00\xff\xfe", "X-Odd: \xe9", "Set-Cookie: session=1"))
    assert "\x00" not in outcome.body
    assert "set-cookie" not in dict(outcome.headers)


def test_nothing_listens() -> None:
    with receiver() as running:
        port = running.port
    assert send(to(port)).kind == "unreachable"


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with receiver() as proxy, receiver() as running:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert send(to(running.port)).kind == "delivered"
    assert proxy.connections == 0


def named(*answers: str, **more: Any) -> Guard:
    """Return a guard whose resolver gives these addresses, one a look-up, the last for ever."""
    left = list(answers)

    def resolver(host: str, port: int) -> Sequence[str]:
        return (left.pop(0) if len(left) > 1 else left[0]).split()

    return Guard(loopback=more.pop("loopback", True), resolver=resolver, **more)


def test_a_name_that_turns_private_is_refused_and_one_look_up_serves_one_delivery() -> None:
    """Rebinding: public when it is checked, private when it is connected to."""
    with receiver() as running:
        # The look-up says loopback first (here the allowed one), and then a metadata service.
        guard = named("127.0.0.1", "169.254.169.254")
        first = send(to(running.port, "rebinds.test"), guard=guard)
        second = send(to(running.port, "rebinds.test"), guard=guard)
    assert first.kind == "delivered"
    assert second.kind == "forbidden"
    assert len(running.requests) == 1


def test_one_private_address_among_public_ones_refuses_the_name() -> None:
    with receiver() as running:
        guard = named("93.184.215.14 127.0.0.1", loopback=False)
        outcome = send(to(running.port, "mixed.test"), guard=guard)
    assert outcome.kind == "forbidden"
    assert running.connections == 0


def test_a_resolver_that_hangs_does_not_hold_the_sender() -> None:
    def resolver(host: str, port: int) -> Sequence[str]:
        time.sleep(4)
        return ["127.0.0.1"]

    began_at = time.monotonic()
    outcome = send(to(80, "slow.test"), guard=Guard(loopback=True, resolver=resolver))
    assert outcome.kind == "timeout"
    assert time.monotonic() - began_at < PATIENCE + 0.5


def test_an_unknown_name() -> None:
    def resolver(host: str, port: int) -> Sequence[str]:
        raise OSError("no such name")

    guard = Guard(loopback=True, resolver=resolver)
    assert send(to(80, "nowhere.test"), guard=guard).kind == "unresolved"


class TestTls:
    def test_the_name_is_checked_though_the_address_is_pinned(self, tmp_path: Path) -> None:
        with receiver(tls=server_context(tmp_path, "receiver.test")) as running:
            tls = client_context(tmp_path)
            where = to(running.port, "receiver.test", "https")
            outcome = send(where, guard=named("127.0.0.1"), tls=tls)
            assert (outcome.kind, outcome.status) == ("delivered", 200)
            assert running.requests[0].headers["host"] == f"receiver.test:{running.port}"
            other = to(running.port, "other.test", "https")
            assert send(other, guard=named("127.0.0.1"), tls=tls).kind == "insecure"

    def test_a_certificate_of_nobody_is_refused(self, tmp_path: Path) -> None:
        with receiver(tls=server_context(tmp_path, "receiver.test")) as running:
            where = to(running.port, "receiver.test", "https")
            outcome = send(where, guard=named("127.0.0.1"))
        assert outcome.kind == "insecure"
        assert running.requests == []

    def test_the_server_sees_the_name_in_the_handshake(self, tmp_path: Path) -> None:
        seen: list[str | None] = []
        context = server_context(tmp_path, "receiver.test")
        context.sni_callback = lambda socket, name, ctx: seen.append(name)
        with receiver(tls=context) as running:
            where = to(running.port, "receiver.test", "https")
            send(where, guard=named("127.0.0.1"), tls=client_context(tmp_path))
        assert seen == ["receiver.test"]

    def test_plain_http_on_the_other_side_is_a_failure(self) -> None:
        with receiver(raw(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as running:
            where = to(running.port, "receiver.test", "https")
            outcome = send(where, guard=named("127.0.0.1"), tls=ssl.create_default_context())
        assert outcome.kind in ("garbled", "unreachable", "timeout")
