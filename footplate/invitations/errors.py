"""What can go wrong with invitations."""

from footplate.kernel.problems import Conflict, Forbidden, Gone


class ProgramNotPublished(Conflict):
    code, title = "program_not_published", "This program is not published."


class InvitationClosed(Conflict):
    code, title = "invitation_closed", "That cannot be done with this invitation any more."


class AlreadyTakingPart(Conflict):
    code, title = "already_taking_part", "You already take part in this program."


class AlreadyOpen(Conflict):
    code, title = "already_open", "This person has another open invitation to the program."


class InviterMayNotInvite(Conflict):
    code, title = "inviter_may_not_invite", "Whoever sent this invitation may no longer invite."


class InvitedAtOtherAddress(Conflict):
    code, title = "other_address", "This invitation was sent to another address."


class RemindedRecently(Conflict):
    code, title = "reminded_recently", "This person was reminded a moment ago."


class AddressNotConfirmed(Forbidden):
    code, title = "address_not_confirmed", "Confirm your e-mail address first."


class InvitationLinkExpired(Gone):
    code, title = "invitation_expired", "This invitation has expired."


class InvitationLinkRevoked(Gone):
    code, title = "invitation_revoked", "This invitation was taken back."


class InvitationLinkDeclined(Gone):
    code, title = "invitation_declined", "This invitation was declined."


class InvitationLinkUsed(Gone):
    code, title = "invitation_used", "This invitation was already accepted."
