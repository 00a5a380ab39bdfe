"""What can go wrong in teams."""

from footplate.kernel.problems import Conflict, Forbidden, Gone


class RoleNotYoursToGive(Forbidden):
    code, title = "role_not_yours_to_give", "Your roles do not let you give or take that role."


class RoleBeyondYours(Forbidden):
    code, title = "role_beyond_yours", "That role may do or give more than you may."


class TeamsClosed(Forbidden):
    code, title = "teams_closed", "Only an operator makes new teams on this server."


class MemberExists(Conflict):
    code, title = "member_exists", "This address is already a member or already invited."


class LastAdmin(Conflict):
    code, title = "last_admin", "A team keeps at least one active admin."


class NotInvited(Conflict):
    code, title = "not_invited", "Only somebody who is invited and has not joined is reminded."


class NotActive(Conflict):
    code, title = "membership_removed", "This membership has ended. Invite the person again."


class RoleExists(Conflict):
    code, title = "role_exists", "The team has a role with this title."


class RoleInUse(Conflict):
    code, title = "role_in_use", "Somebody has this role, or another role includes it."


class TooManyRoles(Conflict):
    code, title = "too_many_roles", "A team makes at most 50 roles."


class NotSeeing(Conflict):
    code, title = "not_seeing_as", "You are seeing the team as yourself."


class GroupExists(Conflict):
    code, title = "group_exists", "The team has a group with this name."


class OtherAddress(Conflict):
    code, title = "other_address", "The invitation was sent to another address than yours."


class LinkExpired(Gone):
    code, title = "link_expired", "This link has expired. Ask for a new one."


class LinkUsed(Gone):
    code, title = "link_used", "This link has been used."


class LinkWithdrawn(Gone):
    code, title = "link_withdrawn", "The person who invited you may no longer do so."
