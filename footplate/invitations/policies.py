"""Who may see and do what with invitations."""

from uuid import UUID

from django.db.models import EmailField, Exists, OuterRef
from django.db.models.expressions import RawSQL

from footplate.accounts.models import User
from footplate.invitations.errors import AddressNotConfirmed
from footplate.invitations.models import Invitation
from footplate.kernel import walls
from footplate.kernel.caller import Caller
from footplate.kernel.links import token_sha256
from footplate.kernel.problems import NotFound
from footplate.programs.models import Program
from footplate.teams.holding import roles_of
from footplate.teams.policies import Abilities, access_record

# Asked of the wall, not of the caller: the door is open for whoever really signed in.
_OWN_ADDRESS = RawSQL(
    "select u.email from users u where u.id = wall_person()", [], output_field=EmailField()
)
_LOADED = ("team", "program__latest_edition", "edition", "due_edition", "inviter", "invitee")


def access_program(
    *, caller: Caller, program_id: UUID, ability: str, lock: bool = False
) -> Program:
    """Return a program, with team and latest edition, whose people the caller may deal with.

    Statements: 1. With `lock` the program's row stays locked until the transaction ends.
    """
    program, _ = access_record(
        Program.objects.select_related("team", "latest_edition"),
        caller=caller,
        pk=program_id,
        see="programs.read",
        ability=ability,
        lock=lock,
    )
    return program


def access_invitation(
    *,
    caller: Caller,
    invitation_id: UUID,
    ability: str = "invitations.read",
    lock: bool = False,
) -> tuple[Invitation, Abilities]:
    """Return an invitation of the caller's team with everything around it. Statements: 1."""
    return access_record(
        Invitation.objects.select_related(*_LOADED),
        caller=caller,
        pk=invitation_id,
        see="invitations.read",
        ability=ability,
        lock=lock,
    )


def access_deadline(*, caller: Caller, invitation_id: UUID) -> tuple[Invitation, bool]:
    """Return an invitation whose deadline concerns the caller, and whether as its manager.

    The team's managers and the person who accepted it may ask. Statements: 1 or 2.
    """
    try:
        return access_invitation(caller=caller, invitation_id=invitation_id)[0], True
    except NotFound:
        if not caller.allows("trainings.own"):
            raise
        return _find(lock=False, pk=invitation_id, invitee_id=caller.user_id), False


def find_by_token(*, token: str, lock: bool = False) -> Invitation:
    """Return the invitation behind a link, with `account_exists`. Statements: 1.

    `NotFound` for a token that was never given. Says nothing about whether it can still be used.
    """
    with walls.door("invitation_link"):
        return _find(lock=lock, token_sha256=token_sha256(token))


def access_own_offer(*, caller: Caller, invitation_id: UUID, lock: bool = False) -> Invitation:
    """Return an invitation that was sent to the caller's own address. Statements: 1.

    `NotFound` when it was sent to another; `AddressNotConfirmed` until the address is shown to be
    the caller's.
    """
    with walls.door("invitation_link"):
        found = _find(lock=lock, pk=invitation_id, email=_OWN_ADDRESS)
    if not caller.email_verified:
        raise AddressNotConfirmed
    return found


def _find(*, lock: bool, **what: object) -> Invitation:
    rows = Invitation.objects.select_related(*_LOADED).annotate(
        has_account=Exists(User.objects.filter(email=OuterRef("email")))
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    found = rows.filter(**what).first()
    if found is None:
        raise NotFound
    found.account_exists = found.has_account
    return found


def inviter_may_invite(invitation: Invitation) -> bool:
    """Return whether whoever sent the invitation could send it today. Statements: 0 or 1.

    What the server sent itself, after a new edition, always stands.
    """
    if invitation.inviter_id is None:
        return True
    held = roles_of(team_id=invitation.team_id, user_id=invitation.inviter_id)
    return "invitations.write" in held.may
