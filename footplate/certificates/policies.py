"""Who may see and do what with certificates."""

from uuid import UUID

from footplate.certificates.models import Certificate
from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.teams.policies import Abilities, access_record


def access_team_certificate(
    *,
    caller: Caller,
    certificate_id: UUID,
    ability: str = "certificates.read",
    lock: bool = False,
) -> tuple[Certificate, Abilities]:
    """Return a certificate of a team whose certificates the caller may read. Statements: 1."""
    return access_record(
        Certificate.objects.all(),
        caller=caller,
        pk=certificate_id,
        see="certificates.read",
        ability=ability,
        lock=lock,
    )


def access_certificate(*, caller: Caller, certificate_id: UUID) -> tuple[Certificate, bool]:
    """Return a certificate of the caller's own or of their team, and whether they may revoke it.

    One's own certificates stay one's own, also after leaving the team. Statements: 1 or 2.
    """
    try:
        found, abilities = access_team_certificate(caller=caller, certificate_id=certificate_id)
    except NotFound:
        if not caller.allows("trainings.own"):
            raise
        own = Certificate.objects.filter(pk=certificate_id, user_id=caller.user_id).first()
        if own is None:
            raise
        return own, False
    return found, abilities.can("certificates.revoke")
