"""Who has a role."""

from typing import Any

from django.db.models.functions import Lower

from footplate.teams.models import Membership, TeamRole

MOST_NAMED = 20


def holders_of(role: TeamRole) -> dict[str, Any]:
    """Return {detail, holders_total, holders}: who has the role or is offered it, by name.

    At most twenty are named. Statements: 2.
    """
    rows = Membership.objects.filter(team_id=role.team_id, roles__contains=[role.key])
    total = rows.count()
    named = rows.select_related("user").order_by(Lower("name"), "email")[:MOST_NAMED]
    holders = [
        {
            "membership_id": str(row.id),
            "name": (row.user.name if row.user else "") or row.name or row.email,
            "state": row.state,
        }
        for row in named
    ]
    names = ", ".join(holder["name"] for holder in holders[:3])
    more = f" and {total - 3} more" if total > 3 else ""
    detail = f"{names}{more} {'has' if total == 1 else 'have'} the role {role.title}."
    return {"detail": detail, "holders_total": total, "holders": holders}
