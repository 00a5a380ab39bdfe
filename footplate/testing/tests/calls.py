"""One good call of every operation of the API, on the records of one team of the small world."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from footplate.certificates.number import make_number
from footplate.invitations.links import invitation_token
from footplate.kernel import clock
from footplate.kernel.ids import new_id
from footplate.kernel.links import link_token, token_sha256
from footplate.kernel.models import AuditEvent
from footplate.teams.actions.invite_member import LINK_PURPOSE
from footplate.testing.tests.call import Call
from footplate.testing.tests.calls_bank import BANK
from footplate.testing.tests.calls_results import RESULTS
from footplate.testing.world.small import SmallTeam

TUS = {"Tus-Resumable": "1.0.0"}


@dataclass(frozen=True)
class Ids:
    """How a team's records are named in addresses."""

    team: str
    program: str
    draft: str
    archived: str
    section: str
    text: str
    video: str
    audio: str
    quiz: str
    image: str
    upload: str
    group: str
    role: str
    invited: str
    membership: str
    training: str
    attempt: str
    mark: str
    question: str
    offered: str
    certificate: str
    number: str
    pending: str
    endpoint: str
    token: str
    application: str
    client: str
    grant: str
    delivery: str
    link: str
    member_link: str
    audit_event: str


def ids_of(team: SmallTeam) -> Ids:
    """Return the team's own records."""
    pending, invited = team.invitations["pending"], team.invited
    assert pending.token_nonce is not None
    assert invited.token_nonce is not None
    return Ids(
        team=team.team.slug,
        program=str(team.program.id),
        draft=str(team.draft.id),
        archived=str(team.archived.id),
        section=str(team.section.id),
        text=str(team.contents["text"].id),
        video=str(team.contents["video"].id),
        audio=str(team.contents["audio"].id),
        quiz=str(team.contents["quiz"].id),
        image=str(team.image.id),
        upload=str(team.upload.id),
        group=str(team.group.id),
        role=str(team.role.id),
        invited=str(invited.id),
        membership=str(team.membership.id),
        training=str(team.training.id),
        attempt=str(team.attempt.id),
        mark=str(team.mark.id),
        question=str(team.question.id),
        offered=str(team.offered.id),
        certificate=str(team.certificate.id),
        number=team.certificate.certificate_number,
        pending=str(pending.id),
        token=str(team.token.id),
        application=str(team.application.id),
        client=team.application.client_id,
        grant=str(team.grant.id),
        endpoint=str(team.endpoint.id),
        delivery=str(team.delivery.id),
        link=invitation_token(invitation_id=pending.id, nonce=pending.token_nonce),
        member_link=link_token(
            purpose=LINK_PURPOSE, record_id=invited.id, nonce=invited.token_nonce
        ),
        audit_event=str(AuditEvent.objects.filter(team_id=team.team.id).earliest("id").id),
    )


def missing_ids() -> Ids:
    """Return names of records that nobody has."""
    made = {one.name: str(new_id()) for one in fields(Ids)}
    tokens = {name: token_sha256(made[name]).hex()[:43] for name in ("link", "member_link")}
    return Ids(**made | tokens | {"team": f"team-{new_id()}", "number": make_number()})


def _soon() -> str:
    return (clock.now() + timedelta(days=20)).isoformat()


def _metadata(**values: str) -> str:
    return ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in values.items())


def _beat(ids: Ids) -> dict[str, Any]:
    return {
        "invitation_id": ids.training,
        "content_id": ids.text,
        "interval": None,
        "seconds": 15,
        "position_seconds": None,
        "scrolled_to_end": False,
        "sequence": 7,
    }


def _asked(ids: Ids) -> dict[str, str]:
    return {
        "client_id": ids.client,
        "redirect_uri": "https://planner.example.com/back",
        "response_type": "code",
        "scope": "me.read",
        "code_challenge": "c" * 43,
        "code_challenge_method": "S256",
        "state": "theirs",
    }


_ACCOUNT = {"name": "Vera New", "password": "a long enough passphrase"}
_OFFSET = {**TUS, "Upload-Offset": "0"}
_CREATION = {
    **TUS,
    "Upload-Length": "100",
    "Upload-Metadata": _metadata(filename="a.mp4", filetype="video/mp4", purpose="video"),
}
_QUESTION_FILE = {
    "filename": "questions.txt",
    "content_base64": base64.b64encode(b"Is water wet? {TRUE}").decode(),
    "dry_run": False,
}
# Contents are put in order with all of them named; the small program has four in one section.
CALLS: dict[str, Callable[[Ids], Call]] = {
    "GET /site": lambda i: Call("/site"),
    "GET /openapi.json": lambda i: Call("/openapi.json"),
    "GET /roles": lambda i: Call("/roles"),
    "GET /abilities": lambda i: Call("/abilities"),
    "GET /teams/{team}/roles": lambda i: Call(f"/teams/{i.team}/roles"),
    "POST /teams/{team}/roles": lambda i: Call(
        f"/teams/{i.team}/roles", {"title": "Auditor", "may": ["audit.read"]}
    ),
    "PATCH /roles/{role_id}": lambda i: Call(f"/roles/{i.role}", {"title": "Else"}),
    "DELETE /roles/{role_id}": lambda i: Call(f"/roles/{i.role}"),
    "POST /teams/{team}/see-as": lambda i: Call(f"/teams/{i.team}/see-as", {"roles": ["learner"]}),
    "DELETE /see-as": lambda i: Call("/see-as"),
    "DELETE /me/teams/{team}": lambda i: Call(f"/me/teams/{i.team}"),
    "GET /me": lambda i: Call("/me"),
    "PATCH /me": lambda i: Call("/me", {"locale": "en"}),
    "GET /me/certificates": lambda i: Call("/me/certificates"),
    "GET /certificates/{certificate_id}": lambda i: Call(f"/certificates/{i.certificate}"),
    "GET /certificates/{certificate_id}/pdf": lambda i: Call(f"/certificates/{i.certificate}/pdf"),
    "POST /certificates/{certificate_id}/revocation": lambda i: Call(
        f"/certificates/{i.certificate}/revocation", {"reason": "Wrong person."}
    ),
    "GET /teams/{team}/certificates": lambda i: Call(f"/teams/{i.team}/certificates"),
    "GET /verify/{number}": lambda i: Call(f"/verify/{i.number}"),
    "GET /verify/{number}/picture.svg": lambda i: Call(f"/verify/{i.number}/picture.svg"),
    "GET /verify/{number}/certificate.pdf": lambda i: Call(f"/verify/{i.number}/certificate.pdf"),
    "POST /programs/{program_id}/invitations": lambda i: Call(
        f"/programs/{i.program}/invitations", {"emails": ["new@example.test"]}
    ),
    "GET /invitations/{invitation_id}": lambda i: Call(f"/invitations/{i.training}"),
    "PATCH /invitations/{invitation_id}": lambda i: Call(
        f"/invitations/{i.training}", {"due_at": _soon(), "note": "Was ill."}
    ),
    "DELETE /invitations/{invitation_id}": lambda i: Call(f"/invitations/{i.training}"),
    "POST /invitations/{invitation_id}/reminder": lambda i: Call(
        f"/invitations/{i.training}/reminder"
    ),
    "POST /invitations/{invitation_id}/corrections": lambda i: Call(
        f"/invitations/{i.training}/corrections",
        {"kind": "completed", "content_id": i.text, "reason": "Read on paper."},
    ),
    "GET /invitations/{invitation_id}/record": lambda i: Call(f"/invitations/{i.training}/record"),
    "GET /invitations/{invitation_id}/timeline": lambda i: Call(
        f"/invitations/{i.training}/timeline"
    ),
    "GET /invitations/{invitation_id}/deadline": lambda i: Call(
        f"/invitations/{i.training}/deadline"
    ),
    "GET /invitation-links/{token}": lambda i: Call(f"/invitation-links/{i.link}"),
    "POST /invitation-links/{token}": lambda i: Call(
        f"/invitation-links/{i.link}", {"decision": "decline"}
    ),
    "POST /invitation-links/{token}/account": lambda i: Call(
        f"/invitation-links/{i.link}/account", _ACCOUNT
    ),
    "POST /me/invitations/{invitation_id}": lambda i: Call(
        f"/me/invitations/{i.offered}", {"decision": "accept"}
    ),
    "GET /teams/{team}/assets": lambda i: Call(f"/teams/{i.team}/assets"),
    "GET /assets/{asset_id}": lambda i: Call(f"/assets/{i.image}"),
    "PATCH /assets/{asset_id}": lambda i: Call(f"/assets/{i.image}", {"title": "Yard"}),
    "DELETE /assets/{asset_id}": lambda i: Call(f"/assets/{i.image}"),
    "OPTIONS /teams/{team}/uploads": lambda i: Call(f"/teams/{i.team}/uploads", headers=TUS),
    "POST /teams/{team}/uploads": lambda i: Call(f"/teams/{i.team}/uploads", headers=_CREATION),
    "GET /uploads/{upload_id}": lambda i: Call(f"/uploads/{i.upload}"),
    "HEAD /uploads/{upload_id}": lambda i: Call(f"/uploads/{i.upload}", headers=TUS),
    "PATCH /uploads/{upload_id}": lambda i: Call(
        f"/uploads/{i.upload}",
        headers=_OFFSET,
        raw=b"x" * 10,
        content_type="application/offset+octet-stream",
    ),
    "DELETE /uploads/{upload_id}": lambda i: Call(f"/uploads/{i.upload}", headers=TUS),
    "GET /teams/{team}/programs": lambda i: Call(f"/teams/{i.team}/programs"),
    "POST /teams/{team}/programs": lambda i: Call(f"/teams/{i.team}/programs", {"title": "New"}),
    "GET /programs/{program_id}": lambda i: Call(f"/programs/{i.program}"),
    "PATCH /programs/{program_id}": lambda i: Call(f"/programs/{i.program}", {"title": "Else"}),
    "DELETE /programs/{program_id}": lambda i: Call(f"/programs/{i.draft}"),
    "POST /programs/{program_id}/markdown-previews": lambda i: Call(
        f"/programs/{i.program}/markdown-previews", {"markdown": "**bold**"}
    ),
    "POST /programs/{program_id}/sections": lambda i: Call(
        f"/programs/{i.program}/sections", {"title": "Roofs"}
    ),
    "PATCH /sections/{section_id}": lambda i: Call(f"/sections/{i.section}", {"title": "Else"}),
    "DELETE /sections/{section_id}": lambda i: Call(f"/sections/{i.section}"),
    "PUT /programs/{program_id}/outline": lambda i: Call(
        f"/programs/{i.program}/outline",
        {"sections": [{"id": i.section, "content_ids": [i.quiz, i.text, i.video, i.audio]}]},
    ),
    "POST /programs/{program_id}/contents": lambda i: Call(
        f"/programs/{i.program}/contents", {"title": "More", "content_type": "text"}
    ),
    "GET /contents/{content_id}": lambda i: Call(f"/contents/{i.text}"),
    "PATCH /contents/{content_id}": lambda i: Call(f"/contents/{i.text}", {"title": "Else"}),
    "DELETE /contents/{content_id}": lambda i: Call(f"/contents/{i.text}"),
    "GET /contents/{content_id}/preview": lambda i: Call(f"/contents/{i.text}/preview"),
    "GET /programs/{program_id}/publication": lambda i: Call(f"/programs/{i.program}/publication"),
    "DELETE /programs/{program_id}/publication": lambda i: Call(
        f"/programs/{i.program}/publication"
    ),
    "POST /programs/{program_id}/editions": lambda i: Call(f"/programs/{i.draft}/editions", {}),
    "GET /programs/{program_id}/editions": lambda i: Call(f"/programs/{i.program}/editions"),
    "POST /programs/{program_id}/archive": lambda i: Call(f"/programs/{i.program}/archive"),
    "DELETE /programs/{program_id}/archive": lambda i: Call(f"/programs/{i.archived}/archive"),
    "GET /me/trainings": lambda i: Call(f"/me/trainings?team={i.team}"),
    "GET /trainings/{invitation_id}": lambda i: Call(f"/trainings/{i.training}"),
    "POST /trainings/{invitation_id}/starts": lambda i: Call(f"/trainings/{i.training}/starts"),
    "DELETE /trainings/{invitation_id}/news": lambda i: Call(f"/trainings/{i.training}/news"),
    "GET /trainings/{invitation_id}/contents/{content_id}": lambda i: Call(
        f"/trainings/{i.training}/contents/{i.text}"
    ),
    "POST /trainings/{invitation_id}/contents/{content_id}/openings": lambda i: Call(
        f"/trainings/{i.training}/contents/{i.text}/openings"
    ),
    "POST /trainings/{invitation_id}/contents/{content_id}/completion": lambda i: Call(
        f"/trainings/{i.training}/contents/{i.text}/completion"
    ),
    "POST /heartbeats": lambda i: Call("/heartbeats", _beat(i)),
    "GET /question-formats": lambda i: Call("/question-formats"),
    "POST /contents/{content_id}/question-imports": lambda i: Call(
        f"/contents/{i.quiz}/question-imports", _QUESTION_FILE
    ),
    "POST /teams/{team}/question-imports": lambda i: Call(
        f"/teams/{i.team}/question-imports", _QUESTION_FILE
    ),
    "GET /contents/{content_id}/question-export": lambda i: Call(
        f"/contents/{i.quiz}/question-export?format=gift"
    ),
    "GET /contents/{content_id}/question-export-report": lambda i: Call(
        f"/contents/{i.quiz}/question-export-report?format=gift"
    ),
    "GET /teams/{team}/question-export": lambda i: Call(
        f"/teams/{i.team}/question-export?format=csv"
    ),
    "GET /teams/{team}/question-export-report": lambda i: Call(
        f"/teams/{i.team}/question-export-report?format=csv"
    ),
    "GET /programs/{program_id}/roster": lambda i: Call(f"/programs/{i.program}/roster"),
    "GET /programs/{program_id}/funnel": lambda i: Call(f"/programs/{i.program}/funnel"),
    "GET /programs/{program_id}/funnel/export": lambda i: Call(
        f"/programs/{i.program}/funnel/export"
    ),
    "GET /programs/{program_id}/roster-counts": lambda i: Call(
        f"/programs/{i.program}/roster-counts"
    ),
    "GET /teams/{team}/overview": lambda i: Call(f"/teams/{i.team}/overview"),
    "GET /teams/{team}/audit-events": lambda i: Call(f"/teams/{i.team}/audit-events"),
    "GET /teams/{team}/audit-events/export": lambda i: Call(f"/teams/{i.team}/audit-events/export"),
    "GET /audit-events/{event_id}": lambda i: Call(f"/audit-events/{i.audit_event}"),
    "GET /audit-verbs": lambda i: Call("/audit-verbs"),
    "GET /teams/{team}/audit-ledger": lambda i: Call(f"/teams/{i.team}/audit-ledger"),
    "POST /teams/{team}/audit-ledger/verifications": lambda i: Call(
        f"/teams/{i.team}/audit-ledger/verifications"
    ),
    "POST /teams": lambda i: Call("/teams", {"name": "Third", "timezone": "UTC"}),
    "GET /teams/{team}": lambda i: Call(f"/teams/{i.team}"),
    "PATCH /teams/{team}": lambda i: Call(f"/teams/{i.team}", {"name": "Else"}),
    "GET /teams/{team}/members": lambda i: Call(f"/teams/{i.team}/members"),
    "POST /teams/{team}/members": lambda i: Call(
        f"/teams/{i.team}/members", {"email": "new@example.test", "roles": ["learner"]}
    ),
    "PATCH /memberships/{membership_id}": lambda i: Call(
        f"/memberships/{i.membership}", {"roles": ["learner", "author"]}
    ),
    "DELETE /memberships/{membership_id}": lambda i: Call(f"/memberships/{i.membership}"),
    "POST /memberships/{membership_id}/reminder": lambda i: Call(
        f"/memberships/{i.invited}/reminder"
    ),
    "GET /member-links/{token}": lambda i: Call(f"/member-links/{i.member_link}"),
    "POST /member-links/{token}": lambda i: Call(
        f"/member-links/{i.member_link}", {"confirm_other_address": True}
    ),
    "POST /member-links/{token}/account": lambda i: Call(
        f"/member-links/{i.member_link}/account", _ACCOUNT
    ),
    "GET /teams/{team}/groups": lambda i: Call(f"/teams/{i.team}/groups"),
    "POST /teams/{team}/groups": lambda i: Call(f"/teams/{i.team}/groups", {"name": "New"}),
    "PATCH /groups/{group_id}": lambda i: Call(f"/groups/{i.group}", {"name": "Else"}),
    "DELETE /groups/{group_id}": lambda i: Call(f"/groups/{i.group}"),
    "PUT /groups/{group_id}/members": lambda i: Call(
        f"/groups/{i.group}/members", {"membership_ids": [i.membership]}
    ),
    "GET /webhook-event-types": lambda i: Call("/webhook-event-types"),
    "GET /teams/{team}/webhook-endpoints": lambda i: Call(f"/teams/{i.team}/webhook-endpoints"),
    "POST /teams/{team}/webhook-endpoints": lambda i: Call(
        f"/teams/{i.team}/webhook-endpoints", {"url": "https://hooks.example.com/new"}
    ),
    "GET /webhook-endpoints/{endpoint_id}": lambda i: Call(f"/webhook-endpoints/{i.endpoint}"),
    "PATCH /webhook-endpoints/{endpoint_id}": lambda i: Call(
        f"/webhook-endpoints/{i.endpoint}", {"description": "Else"}
    ),
    "DELETE /webhook-endpoints/{endpoint_id}": lambda i: Call(f"/webhook-endpoints/{i.endpoint}"),
    "POST /webhook-endpoints/{endpoint_id}/secret": lambda i: Call(
        f"/webhook-endpoints/{i.endpoint}/secret", {"keep_previous": True}
    ),
    "POST /webhook-endpoints/{endpoint_id}/test": lambda i: Call(
        f"/webhook-endpoints/{i.endpoint}/test"
    ),
    "GET /webhook-endpoints/{endpoint_id}/deliveries": lambda i: Call(
        f"/webhook-endpoints/{i.endpoint}/deliveries"
    ),
    "POST /webhook-endpoints/{endpoint_id}/retries": lambda i: Call(
        f"/webhook-endpoints/{i.endpoint}/retries", {"since": "2026-11-01T00:00:00Z"}
    ),
    "GET /deliveries/{delivery_id}": lambda i: Call(f"/deliveries/{i.delivery}"),
    "POST /deliveries/{delivery_id}/retry": lambda i: Call(f"/deliveries/{i.delivery}/retry"),
    "GET /scopes": lambda i: Call("/scopes"),
    "GET /me/tokens": lambda i: Call("/me/tokens"),
    "POST /me/tokens": lambda i: Call(
        "/me/tokens", {"name": "Mine", "scopes": ["me.read"], "expires_in_days": 30}
    ),
    "GET /me/oauth-grants": lambda i: Call("/me/oauth-grants"),
    "DELETE /me/oauth-grants/{grant_id}": lambda i: Call(f"/me/oauth-grants/{i.grant}"),
    "GET /teams/{team}/tokens": lambda i: Call(f"/teams/{i.team}/tokens"),
    "POST /teams/{team}/tokens": lambda i: Call(
        f"/teams/{i.team}/tokens",
        {"name": "Ours", "roles": ["manager"], "scopes": ["groups.read"], "expires_in_days": 30},
    ),
    "POST /tokens/{token_id}/rotation": lambda i: Call(f"/tokens/{i.token}/rotation", {}),
    "DELETE /tokens/{token_id}": lambda i: Call(f"/tokens/{i.token}"),
    "GET /teams/{team}/oauth-applications": lambda i: Call(f"/teams/{i.team}/oauth-applications"),
    "POST /teams/{team}/oauth-applications": lambda i: Call(
        f"/teams/{i.team}/oauth-applications",
        {"name": "New", "redirect_uris": ["https://app.example.com/"], "scopes": ["me.read"]},
    ),
    "PATCH /oauth-applications/{application_id}": lambda i: Call(
        f"/oauth-applications/{i.application}", {"name": "Else"}
    ),
    "POST /oauth-applications/{application_id}/rotation": lambda i: Call(
        f"/oauth-applications/{i.application}/rotation", {}
    ),
    "DELETE /oauth-applications/{application_id}": lambda i: Call(
        f"/oauth-applications/{i.application}"
    ),
    "GET /oauth/authorization": lambda i: Call("/oauth/authorization?" + urlencode(_asked(i))),
    "POST /oauth/authorization": lambda i: Call(
        "/oauth/authorization", {**_asked(i), "decision": "deny"}
    ),
    **BANK,
    **RESULTS,
}
