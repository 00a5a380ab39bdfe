"""Every ability there is, in words. A test holds it against roles.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Ability:
    """One thing that a role may do. `key` is "resource.verb"."""

    key: str
    resource: str
    resource_title: str
    title: str
    needs: tuple[str, ...]
    sees: str
    without: str


def _abilities(source: dict[str, dict[str, Any]]) -> dict[str, Ability]:
    return {
        f"{resource}.{verb}": Ability(
            key=f"{resource}.{verb}",
            resource=resource,
            resource_title=verbs["title"],
            title=words["title"],
            needs=tuple(words.get("needs", ())),
            sees=words["sees"],
            without=words.get("without", ""),
        )
        for resource, verbs in source.items()
        for verb, words in verbs.items()
        if verb != "title"
    }


ABILITIES = _abilities(yaml.safe_load((Path(__file__).parent / "catalogue.yaml").read_text()))
