"""The sign-in API as a browser uses it, for tests."""

import json
import re
from typing import Any
from urllib.parse import unquote

from footplate.notifications.models import Message
from footplate.testing.client import ApiClient

BASE = "/api/auth/browser/v1"


class SignInClient(ApiClient):
    """Calls allauth's endpoints with cookies and CSRF token as a browser does."""

    def auth(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Send JSON to the sign-in API."""
        token = self.cookies.get("csrftoken")
        if token is None:
            self.get("/api/v1/site")
            token = self.cookies["csrftoken"]
        return self.generic(
            method,
            f"{BASE}{path}",
            json.dumps(body) if body is not None else "",
            content_type="application/json",
            headers={"X-CSRFToken": token.value, **headers},
        )

    def log_in(self, email: str, password: str) -> Any:
        return self.auth("POST", "/auth/login", {"email": email, "password": password})

    def who(self) -> str | None:
        """Return the address of whoever the API takes this client for."""
        response = self.get("/api/v1/me")
        return response.json()["email"] if response.status_code == 200 else None


def letters_to(email: str) -> list[Message]:
    """Return the letters to this address, newest first."""
    return list(Message.objects.filter(to=email).order_by("-created_at", "-id"))


def letter_to(email: str) -> Message:
    """Return the newest letter to this address."""
    return letters_to(email)[0]


def key_in(message: Message, path: str) -> str:
    """Return the key at the end of the letter's link to this page."""
    found = re.search(rf"{re.escape(path)}/(\S+)", message.text)
    assert found, message.text
    return unquote(found[1])
