"""Signatures as Standard Webhooks makes them."""

from datetime import UTC, datetime

import pytest
from footplate_client.webhooks import SignatureError, verify
from standardwebhooks import Webhook

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_AAAQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = '{"type": "training.completed", "data": {"score_percent": 92}}'
AT = datetime(2026, 11, 22, 19, 40, tzinfo=UTC)


def headers(secret: str = SECRET) -> dict[str, str]:
    signature = Webhook(secret).sign("msg_1", AT, BODY)
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(int(AT.timestamp())),
        "Webhook-Signature": signature,
    }


def verified(given: dict[str, str], body: str = BODY, *, later: float = 0) -> dict[str, object]:
    return verify(SECRET, given, body, now=AT.timestamp() + later)


def test_what_the_standards_library_signed_is_accepted() -> None:
    assert verified(headers())["type"] == "training.completed"


def test_either_signature_suffices_while_a_secret_is_rotated() -> None:
    both = headers(OTHER)["Webhook-Signature"] + " " + headers()["Webhook-Signature"]
    assert verified(headers() | {"Webhook-Signature": both})


@pytest.mark.parametrize(
    ("changed", "body", "later"),
    [
        ({}, BODY.replace("92", "93"), 0),
        ({"Webhook-Id": "msg_2"}, BODY, 0),
        ({"Webhook-Timestamp": "1795374001"}, BODY, 0),
        ({"Webhook-Timestamp": "soon"}, BODY, 0),
        ({"Webhook-Signature": headers(OTHER)["Webhook-Signature"]}, BODY, 0),
        ({"Webhook-Signature": ""}, BODY, 0),
        ({"Webhook-Signature": "v1,\u00e4"}, BODY, 0),
        ({}, BODY, 301),
        ({}, BODY, -301),
    ],
)
def test_what_is_not_signed_so_is_refused(changed: dict[str, str], body: str, later: int) -> None:
    with pytest.raises(SignatureError):
        verified(headers() | changed, body, later=later)


def test_without_headers_nothing_is_believed() -> None:
    with pytest.raises(SignatureError):
        verify(SECRET, {}, BODY)
