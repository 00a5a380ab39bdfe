"""Learners who send heartbeats and answers without pause, each until it is acknowledged."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx

from bench.live_server import LiveServer, client_for

QUESTION = "word"
_OK = 200
# From one kill to the next, and for a machine that is busy.
_PATIENCE_SECONDS = 120.0
_PASSING = (408, 429)


@dataclass
class Sent:
    """What one hand was told: numbers acknowledged, and those that needed more than one try."""

    acknowledged: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


@dataclass
class Pupil:
    """One person: a training with a long film, and an open attempt at a quiz."""

    user: Any
    invitation_id: UUID
    film_id: UUID
    attempt_id: UUID
    began_at: datetime
    beats: Sent = field(default_factory=Sent)
    answers: Sent = field(default_factory=Sent)

    def start(self, server: LiveServer, until: threading.Event) -> list[threading.Thread]:
        """Begin both hands; they end after `until`, with their last act acknowledged."""
        hands = [(self.beat, self.beats), (self.answer, self.answers)]
        threads = [
            threading.Thread(target=_work, args=(client_for(server, self.user), act, sent, until))
            for act, sent in hands
        ]
        for thread in threads:
            thread.start()
        return threads

    def beat(self, client: httpx.Client, number: int) -> httpx.Response:
        """Claim one second of every two, each a second of its own of the film."""
        ended_at = self.began_at + timedelta(seconds=2 * number)
        age = datetime.now(tz=ended_at.tzinfo) - ended_at
        body = {
            "invitation_id": str(self.invitation_id),
            "content_id": str(self.film_id),
            "interval": [2 * number, 2 * number + 1],
            "seconds": 1,
            "sequence": number,
            "age_seconds": age.total_seconds(),
        }
        return client.post("/heartbeats", json=body)

    def answer(self, client: httpx.Client, number: int) -> httpx.Response:
        """Answer the same question once more, in other words."""
        body = {"answer": {"text": f"word {number}"}, "flagged": None, "sequence": number}
        return client.put(f"/attempts/{self.attempt_id}/answers/{QUESTION}", json=body)


def _work(client: httpx.Client, act: Any, sent: Sent, until: threading.Event) -> None:
    number = 0
    with client:
        while not until.is_set():
            number += 1
            _until_acknowledged(client, act, number, sent)


def _until_acknowledged(client: httpx.Client, act: Any, number: int, sent: Sent) -> None:
    cut, until = False, time.monotonic() + _PATIENCE_SECONDS
    while True:
        assert time.monotonic() < until, f"number {number} was never acknowledged"
        try:
            answer = act(client, number)
        except httpx.TransportError:
            cut = True
            sent.counts["cut"] += 1
            time.sleep(0.05)
            continue
        if answer.status_code == _OK:
            break
        if answer.status_code < 500 and answer.status_code not in _PASSING:
            raise AssertionError((number, answer.status_code, answer.text[:300]))
        cut = True
        sent.counts["refused for now"] += 1
        time.sleep(0.05)
    if cut:
        sent.counts["sent again"] += 1
        sent.counts["had been taken"] += answer.json().get("taken") is False
    sent.acknowledged.append(number)
