"""Every way through the wall: its name, why it exists, what it opens, and who may open it.

A door is for reads and writes that cannot know their team beforehand. One that opens `A_TEAM` lets
the code act in one team that it has just shown to be the right one; any other opens whole tables,
so keep the code inside small and let it filter by something that only the right caller knows.
`checks/doors.py` holds `opened_in` against the code.
"""

from dataclasses import dataclass

EVERYTHING = ("*",)
A_TEAM: tuple[str, ...] = ()


class UnknownDoorError(KeyError):
    """Somebody opens a door that is not declared here."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """A declared way through. `opened_in` are the modules that may open it."""

    name: str
    reason: str
    opens: tuple[str, ...]
    opened_in: tuple[str, ...]


_DECLARED = (
    Door(
        name="jobs",
        reason="A worker serves every team; each job is handed the ids that it works on.",
        opens=EVERYTHING,
        opened_in=("footplate.manage", "footplate.testing.jobs"),
    ),
    Door(
        name="commands",
        reason="Whoever may run a command on the server may read its database anyway.",
        opens=EVERYTHING,
        opened_in=("footplate.manage",),
    ),
    Door(
        name="migrations",
        reason="A migration changes the rows of all teams.",
        opens=EVERYTHING,
        opened_in=("footplate.manage",),
    ),
    Door(
        name="tests",
        reason="Tests prepare and read all teams; the requests they send stand behind the wall.",
        opens=EVERYTHING,
        opened_in=("conftest",),
    ),
    Door(
        name="verification",
        reason="Whoever holds a certificate's number may ask what it certifies: 100 random bits.",
        opens=("training_certificates",),
        opened_in=("footplate.certificates.queries",),
    ),
    Door(
        name="certificate_document",
        reason="Somebody who was shown a certificate asks for its document before a job drew it.",
        opens=A_TEAM,
        opened_in=("footplate.certificates.files",),
    ),
    Door(
        name="team_by_name",
        reason="A new team's address must be free among all; one's certificates are also those of"
        " teams that one has left, and are asked for by the team's address.",
        opens=("teams",),
        opened_in=("footplate.teams.actions.create_team", "footplate.certificates.queries"),
    ),
    Door(
        name="member_link",
        reason="A link into a team is found by its token; its holder is no member yet.",
        opens=("memberships", "teams", "team_roles"),
        opened_in=("footplate.teams.queries.links", "footplate.teams.actions.join_team"),
    ),
    Door(
        name="link_holder",
        reason="The holder of a genuine link into a team reads what it offers and may join it.",
        opens=A_TEAM,
        opened_in=("footplate.teams.actions.join_team", "footplate.teams.queries.links"),
    ),
    Door(
        name="invitation_link",
        reason="An offer is found by its token, or by the address that the caller has confirmed;"
        " its holder may not be a member yet.",
        opens=("training_invitations", "teams", "training_programs", "program_editions"),
        opened_in=("footplate.invitations.policies",),
    ),
    Door(
        name="invitation_answer",
        reason="Whoever holds a genuine offer answers it, and accepting makes them a member.",
        opens=A_TEAM,
        opened_in=("footplate.invitations.actions.answer_offer",),
    ),
    Door(
        name="oauth",
        reason="An application changes a code for a token: is its person still in the team?",
        opens=("memberships",),
        opened_in=("footplate.tokens.oauth.views",),
    ),
    Door(
        name="dev_mail",
        reason="The machine's own pages of what would have been sent, in demo and debug alone.",
        opens=("notification_messages",),
        opened_in=("footplate.notifications.dev_mail",),
    ),
)

DOORS = {door.name: door for door in _DECLARED}


def declared(name: str) -> Door:
    """Return the door of this name; `UnknownDoorError` when nobody has declared it."""
    try:
        return DOORS[name]
    except KeyError:
        raise UnknownDoorError(
            f"declare the door {name!r} in footplate/kernel/walls/doors.py"
        ) from None
