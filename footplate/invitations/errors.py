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


class RemindedRecently(Conflict):
    code, title = "reminded_recently", "This person was reminded a moment ago."


class AddressNotConfirmed(Forbidden):
    code, title = "address_not_confirmed", "Confirm your e-mail address first."


class LinkRevoked(Gone):
    code, title = "link_revoked", "This invitation was taken back."


class LinkDeclined(Gone):
    code, title = "link_declined", "This invitation was declined."
