"""pip itself, for a Python that came without it: the pinned wheel, its hash checked."""

from __future__ import annotations

import hashlib
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urldefrag, urljoin
from urllib.request import Request, urlopen

from prepare.problem import SetupError

# PEP 503 and PEP 691: the HTML and the JSON form of a package index.
ACCEPT = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"
TIMEOUT_SECONDS = 60


def fetch(requirements: Path, *, into: Path) -> Path:
    """Download the pip that `requirements` pins; returns the wheel's path.

    Raises `SetupError` when the index cannot be reached or what it serves has
    another hash.
    """
    text = requirements.read_text()
    version = re.search(r"^pip==(\S+)", text, re.MULTILINE)
    hashes = set(re.findall(r"--hash=sha256:([0-9a-f]{64})", text))
    if version is None or not hashes:
        raise SetupError("requirements/pip.txt names no pip: run bin/lock.")
    name = f"pip-{version[1]}-py3-none-any.whl"
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
    try:
        content = _read(_find(f"{index}/pip/", name))
    except (OSError, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        raise SetupError(
            f"pip could not be fetched from the package registry ({reason}): check the network, "
            "or install your system's python3-venv package."
        ) from error
    if hashlib.sha256(content).hexdigest() not in hashes:
        raise SetupError(f"The registry's {name} is not the one that requirements/pip.txt pins.")
    wheel = into / name
    wheel.write_bytes(content)
    return wheel


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value for key, value in attrs if tag == "a" and key == "href" and value]


def _find(page: str, name: str) -> str:
    body = _read(page, accept=ACCEPT).decode()
    if body.lstrip().startswith("{"):
        addresses: list[str] = [file["url"] for file in json.loads(body)["files"]]
    else:
        links = _Links()
        links.feed(body)
        addresses = links.addresses
    for address in addresses:
        if urldefrag(address).url.endswith(f"/{name}"):
            return urljoin(page, address)
    raise ValueError(f"{name} is not in the index")


def _read(address: str, *, accept: str = "*/*") -> bytes:
    # The address is the index's own, and the hash decides whether its answer is taken.
    request = Request(address, headers={"Accept": accept})  # noqa: S310
    with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
        content: bytes = answer.read()
    return content
