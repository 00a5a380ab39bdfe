"""Calls as they leave, and what is made of answers; no server."""

import json
from collections.abc import Callable

import httpx
import pytest
from footplate_client import Footplate, NoAnswer, Problem, models

Handler = Callable[[httpx.Request], httpx.Response]
GROUP = {"id": "01909f2c-ce54-7072-9f51-9d406eb28155", "name": "Drivers North"}
WHOLE = GROUP | {"member_count": 0, "version": 1, "actions": ["rename"]}


class Server:
    """Answers in turn, and remembers what it was asked and how long the client waited."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.waits: list[float] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def client(self) -> Footplate:
        return Footplate(
            "https://footplate.test/",
            token="fp_pat_secret",
            client=httpx.Client(transport=httpx.MockTransport(self)),
            sleep=self.waits.append,
        )


def problem(status: int, code: str, **extras: object) -> httpx.Response:
    body = {"type": f"/problems/{code}", "title": "No.", "status": status, "detail": "No."}
    return httpx.Response(status, json=body | {"instance": "req-1"} | extras)


def test_a_call_is_signed_in_keyed_and_read_into_its_model() -> None:
    server = Server(httpx.Response(201, json=WHOLE | {"new_field": 1}))
    group = server.client().create_group(team="north wind", body=models.GroupInput(name="Drivers"))
    assert isinstance(group, models.Group)
    assert group.name == "Drivers North"
    [request] = server.requests
    assert request.url.raw_path == b"/api/v1/teams/north%20wind/groups"
    assert request.headers["authorization"] == "Bearer fp_pat_secret"
    assert len(request.headers["idempotency-key"]) == 36
    assert json.loads(request.content) == {"name": "Drivers"}


def test_only_what_was_set_of_a_model_is_sent() -> None:
    server = Server(problem(404, "not_found"))
    with pytest.raises(Problem):
        server.client().change_program(
            program_id="x", body=models.ProgramPatch(title="Ladders"), if_match='W/"7"'
        )
    assert json.loads(server.requests[0].content) == {"title": "Ladders"}
    assert server.requests[0].headers["if-match"] == 'W/"7"'


def test_a_list_goes_on_to_its_end() -> None:
    pages = [{"items": [WHOLE], "next": "c2"}, {"items": [WHOLE, WHOLE], "next": None}]
    server = Server(*(httpx.Response(200, json=page) for page in pages))
    footplate = server.client()
    assert len(list(footplate.each(footplate.list_groups, team="northwind", q="n"))) == 3
    assert [dict(one.url.params) for one in server.requests] == [
        {"q": "n"} | ({"limit": "25"} if "limit" in server.requests[0].url.params else {}),
        {"q": "n", "cursor": "c2"},
    ]


def test_a_refusal_is_a_problem_with_its_code() -> None:
    wrong = {"pointer": "/body/name", "code": "string_too_short", "detail": "Too short."}
    server = Server(problem(422, "invalid_input", errors=[wrong], allowed=["a"]))
    with pytest.raises(Problem) as raised:
        server.client().create_group(team="northwind", body={"name": ""})
    assert (raised.value.code, raised.value.status) == ("invalid_input", 422)
    assert raised.value.errors[0].pointer == "/body/name"
    assert raised.value.extras == {"allowed": ["a"]}
    assert raised.value.request_id == "req-1"
    assert server.waits == []


def test_a_body_that_is_no_problem_is_one_all_the_same() -> None:
    server = Server(httpx.Response(500, text="<html>"))
    with pytest.raises(Problem) as raised:
        server.client().read_me()
    assert raised.value.code == "http_500"


def test_after_too_many_calls_it_waits_as_told_and_keeps_its_key() -> None:
    refused = httpx.Response(429, headers={"retry-after": "7"})
    server = Server(refused, httpx.ConnectError("cut"), httpx.Response(201, json=WHOLE))
    server.client().create_group(team="northwind", body={"name": "Drivers"})
    assert server.waits[0] == 7
    assert 0.5 <= server.waits[1] <= 1
    assert len({one.headers["idempotency-key"] for one in server.requests}) == 1


def test_a_first_request_still_at_work_is_waited_for() -> None:
    busy = problem(409, "idempotency_key_in_use")
    server = Server(busy, httpx.Response(201, json=WHOLE))
    server.client().create_group(team="northwind", body={"name": "Drivers"}, idempotency_key="k")
    assert len(server.waits) == 1
    assert server.requests[1].headers["idempotency-key"] == "k"


def test_it_gives_up_in_the_end() -> None:
    server = Server(*[httpx.ReadTimeout("late")] * 3)
    with pytest.raises(NoAnswer):
        server.client().read_me()
    assert len(server.requests) == 3


def test_a_change_without_an_answer_is_not_made_again() -> None:
    server = Server(httpx.ReadTimeout("late"))
    with pytest.raises(NoAnswer):
        server.client().change_group(group_id="x", body={"name": "Drivers"})
    assert len(server.requests) == 1


def test_a_conflict_is_no_reason_to_try_again() -> None:
    server = Server(problem(409, "group_exists"))
    with pytest.raises(Problem, match="group_exists"):
        server.client().create_group(team="northwind", body={"name": "Drivers"})
    assert len(server.requests) == 1
