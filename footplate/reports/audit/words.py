"""Every verb of the audit log in words: one registry, and a fallback that is never wrong.

A sentence is a pattern over `{actor}`, `{subject}` and the event's details, or a function of them
where a pattern is not enough. A test finds every verb in the code and looks for it here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

Facts = dict[str, Any]


@dataclass(frozen=True)
class Words:
    """How one verb is told. `title` names it in filters; `field` names a bare before and after."""

    title: str
    sentence: str | Callable[[Facts], str]
    field: str = "value"


def _people(facts: Facts) -> str:
    many = facts.get("people") or len(facts.get("invitations") or [])
    return "1 person" if many == 1 else f"{many} people"


def _invited(facts: Facts) -> str:
    return f"{facts['actor']} invited {_people(facts)} to {facts['subject']}"


def _retrained(facts: Facts) -> str:
    return f"{facts['actor']} invited {_people(facts)} again to {facts['subject']}"


def _webhook_disabled(facts: Facts) -> str:
    because = {
        "gone": "The webhook to {subject} was disabled: its receiver wants no more",
        "failing": "The webhook to {subject} was disabled: it failed for five days",
    }
    told = because.get(str(facts.get("because")), "{actor} disabled the webhook to {subject}")
    return told.format(actor=facts["actor"], subject=facts["subject"])


def _withdrawn(facts: Facts) -> str:
    many = facts.get("people") or 0
    noun = "invitation" if many == 1 else "invitations"
    return f"{facts['actor']} withdrew {many} waiting {noun}"


def _members_set(facts: Facts) -> str:
    added, removed = len(facts.get("added") or []), len(facts.get("removed") or [])
    parts = [f"added {_some(added)} to"] if added else []
    parts += [f"took {_some(removed)} out of"] if removed else []
    return f"{facts['actor']} {' and '.join(parts) or 'set the members of'} {facts['subject']}"


def _some(many: int) -> str:
    return "1 person" if many == 1 else f"{many} people"


def _banked(facts: Facts) -> str:
    many = len(facts.get("questions") or [])
    what = f"“{facts['subject']}”" if many == 1 else f"{many} questions"
    return f"{facts['actor']} put {what} into the bank"


def _edition(facts: Facts) -> str:
    return f"{facts['actor']} published edition {facts.get('edition', '')} of {facts['subject']}"


def _regraded(facts: Facts) -> str:
    editions = facts.get("editions") or []
    noun = "edition" if len(editions) == 1 else "editions"
    numbers = ", ".join(str(number) for number in editions)
    return (
        f"{facts['actor']} had past attempts at {facts.get('quiz') or 'a quiz'} of"
        f" {facts['subject']} graded again by the keys of edition {facts.get('edition', '')}"
        f" ({noun} {numbers})"
    )


def _joined(facts: Facts) -> str:
    return f"{facts['actor']} joined the team"


WORDS = MappingProxyType(
    {
        "programs.create": Words("Program begun", "{actor} began {subject}"),
        "programs.change": Words("Program’s rules changed", "{actor} changed {subject}"),
        "programs.publish": Words("Program published", _edition),
        "programs.unpublish": Words("Program unpublished", "{actor} unpublished {subject}"),
        "programs.archive": Words("Program archived", "{actor} archived {subject}"),
        "programs.restore": Words("Program restored", "{actor} restored {subject}"),
        "programs.delete": Words("Program deleted", "{actor} deleted {subject}"),
        "sections.delete": Words(
            "Section deleted", "{actor} deleted the section {subject} of {program}"
        ),
        "contents.delete": Words("Content deleted", "{actor} deleted {subject} of {program}"),
        "media.upload": Words("File uploaded", "{actor} uploaded {subject}"),
        "media.rename": Words("File renamed", "{actor} renamed {before} to {subject}", "title"),
        "media.delete": Words("File deleted", "{actor} deleted the file {subject}"),
        "invitations.send": Words("People invited", _invited),
        "invitations.retrain": Words("People invited again", _retrained),
        "invitations.remind": Words("Person reminded", "{actor} reminded {subject} of {program}"),
        "invitations.extend": Words(
            "Training extended", "{actor} extended {subject}’s training to {due_at}"
        ),
        "invitations.complete_content": Words(
            "Content marked as done", "{actor} marked “{content}” of {subject}’s training as done"
        ),
        "invitations.complete": Words(
            "Training marked as done", "{actor} marked {subject}’s training in {program} as done"
        ),
        "invitations.reset_content": Words(
            "Content set back", "{actor} set “{content}” of {subject}’s training back"
        ),
        "invitations.reset": Words(
            "Training set back", "{actor} set {subject}’s training in {program} back"
        ),
        "invitations.extend_content": Words(
            "Content extended", "{actor} gave {subject} more time for “{content}”, to {ends_at}"
        ),
        "invitations.revoke": Words(
            "Invitation revoked", "{actor} revoked {subject}’s invitation to {program}"
        ),
        "invitations.withdraw": Words("Invitations withdrawn", _withdrawn),
        "invitations.accept": Words(
            "Invitation accepted", "{actor} accepted the invitation to {program}"
        ),
        "invitations.decline": Words(
            "Invitation declined", "{subject} declined the invitation to {program}"
        ),
        "accommodations.grant": Words(
            "More time or attempts granted", "{actor} granted {subject} more time or attempts"
        ),
        "accommodations.end": Words(
            "More time or attempts taken back",
            "{actor} took back what {subject} had more than others",
        ),
        "questions.import": Words(
            "Questions imported", "{actor} imported {questions} questions into {subject}"
        ),
        "questions.create": Words("Question put into the bank", _banked),
        "questions.change": Words(
            "Question of the bank changed", "{actor} changed “{subject}” in the bank"
        ),
        "questions.archive": Words(
            "Question of the bank archived", "{actor} archived “{subject}” in the bank"
        ),
        "questions.restore": Words(
            "Question of the bank restored", "{actor} restored “{subject}” in the bank"
        ),
        "certificates.revoke": Words(
            "Certificate revoked", "{actor} revoked {subject}’s certificate {certificate_number}"
        ),
        "teams.create": Words("Team made", "{actor} made the team {subject}"),
        "settings.change": Words("Settings changed", "{actor} changed the team’s settings"),
        "members.invite": Words(
            "Member invited", "{actor} invited {subject} to the team as {roles}"
        ),
        "members.remind": Words("Member reminded", "{actor} sent {subject} a new link to the team"),
        "members.join": Words("Member joined", _joined),
        "members.change_roles": Words(
            "Roles changed", "{actor} made {subject} {after}, before {before}", "roles"
        ),
        "members.remove": Words("Member removed", "{actor} removed {subject} from the team"),
        "members.leave": Words("Member left", "{actor} left the team"),
        "results.regrade": Words("Attempts graded again", _regraded),
        "roles.create": Words("Role made", "{actor} made the role {subject}"),
        "roles.change": Words("Role changed", "{actor} changed what the role {subject} is"),
        "roles.delete": Words("Role deleted", "{actor} deleted the role {subject}"),
        "see_as.start": Words("Seeing as", "{actor} began to see the team as {subject}"),
        "see_as.end": Words("Seeing as ended", "{actor} no longer sees the team as somebody else"),
        "groups.create": Words("Group made", "{actor} made the group {subject}"),
        "groups.rename": Words(
            "Group renamed", "{actor} renamed the group {before} to {after}", "name"
        ),
        "groups.set_members": Words("Group’s members changed", _members_set),
        "groups.delete": Words("Group deleted", "{actor} deleted the group {subject}"),
        "webhooks.create": Words("Webhook made", "{actor} made a webhook to {subject}"),
        "webhooks.change": Words("Webhook changed", "{actor} changed the webhook to {subject}"),
        "webhooks.enable": Words("Webhook enabled", "{actor} enabled the webhook to {subject}"),
        "webhooks.disable": Words("Webhook disabled", _webhook_disabled),
        "webhooks.pause": Words("Webhook paused", "{actor} paused the webhook to {subject}"),
        "webhooks.resume": Words("Webhook resumed", "{actor} resumed the webhook to {subject}"),
        "webhooks.rotate": Words(
            "Webhook’s secret changed", "{actor} gave the webhook to {subject} a new secret"
        ),
        "webhooks.test": Words("Webhook tested", "{actor} sent a test to {subject}"),
        "webhooks.resend": Words(
            "Deliveries sent again", "{actor} sent deliveries to {subject} again"
        ),
        "webhooks.delete": Words("Webhook deleted", "{actor} deleted the webhook to {subject}"),
        "tokens.create": Words("Token made", "{actor} made the token {subject}"),
        "tokens.rotate": Words("Token rotated", "{actor} gave the token {subject} a new secret"),
        "tokens.revoke": Words("Token revoked", "{actor} revoked the token {subject}"),
        "oauth.create": Words("Application made", "{actor} made the application {subject}"),
        "oauth.change": Words("Application changed", "{actor} changed the application {subject}"),
        "oauth.rotate": Words(
            "Application’s secret rotated", "{actor} gave the application {subject} a new secret"
        ),
        "oauth.delete": Words("Application deleted", "{actor} deleted the application {subject}"),
        "oauth.allow": Words("Application allowed", "{actor} let {subject} act for them"),
        "oauth.withdraw": Words(
            "Application’s permission withdrawn", "{actor} no longer lets {subject} act for them"
        ),
        "audit.read": Words("Audit log read", "{actor} read the audit log"),
        "audit.export": Words("Audit log exported", "{actor} exported the audit log"),
        "audit.verify": Words("Audit log verified", "{actor} had the audit log verified"),
    }
)

# The first part of a verb, as a filter's heading.
AREAS = MappingProxyType(
    {
        "programs": "Programs",
        "sections": "Programs",
        "contents": "Programs",
        "media": "Media",
        "invitations": "Invitations",
        "accommodations": "Invitations",
        "questions": "Question bank",
        "results": "Results of quizzes",
        "certificates": "Certificates",
        "members": "Members",
        "groups": "Groups",
        "roles": "Roles",
        "tokens": "Tokens",
        "oauth": "Applications",
        "see_as": "Roles",
        "webhooks": "Webhooks",
        "teams": "Team",
        "settings": "Team",
        "audit": "Audit log",
    }
)

SUBJECTS = MappingProxyType(
    {
        "program": "a program",
        "section": "a section",
        "content": "a content",
        "asset": "a file",
        "invitation": "an invitation",
        "certificate": "a certificate",
        "bank_question": "a question of the bank",
        "team": "the team",
        "membership": "a member",
        "group": "a group",
        "role": "a role",
        "token": "a token",
        "webhook_endpoint": "a webhook endpoint",
        "audit_log": "the audit log",
    }
)


def words_of(verb: str) -> Words:
    """Return the words of a verb; for one that has none, its own letters."""
    plain = verb.partition(".")[2].replace("_", " ") or verb
    return WORDS.get(verb) or Words(
        f"{area_of(verb)}: {plain}", "{actor} did “" + plain + "” to {subject}"
    )


def area_of(verb: str) -> str:
    """Return the heading that a verb stands under."""
    resource = verb.partition(".")[0]
    return AREAS.get(resource) or resource.replace("_", " ").capitalize()


def verbs_with(text: str) -> list[str]:
    """Return the verbs whose title or sentence has these letters, in whatever case."""
    wanted = text.casefold()
    return [
        verb
        for verb, words in WORDS.items()
        if wanted in words.title.casefold()
        or wanted in verb
        or (isinstance(words.sentence, str) and wanted in words.sentence.casefold())
    ]
