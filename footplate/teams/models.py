"""Teams, memberships and groups."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from footplate.kernel.records import Record, Versioned


class Team(Versioned, Record):
    """The tenant: everything a team makes carries its id."""

    slug = models.SlugField(unique=True, max_length=50)
    name = models.TextField()
    timezone = models.CharField(max_length=64, default="UTC")
    accent = models.CharField(max_length=7, null=True, blank=True)
    invitation_days = models.PositiveSmallIntegerField(default=30)

    class Meta:
        db_table = "teams"

    def __str__(self) -> str:
        return self.name


class TeamRecord(Record):
    """A row that belongs to one team."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class MembershipState(models.TextChoices):
    INVITED = "invited"
    ACTIVE = "active"
    REMOVED = "removed"


class Membership(Versioned, TeamRecord):
    """A person in a team, with roles. Stays when the person leaves, for the records."""

    user = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="memberships"
    )
    email = models.EmailField()
    name = models.TextField(blank=True)
    roles = ArrayField(models.CharField(max_length=40), default=list)
    state = models.CharField(max_length=10, choices=MembershipState.choices)
    invited_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    token_sha256 = models.BinaryField(max_length=32, null=True, unique=True)
    token_nonce = models.BinaryField(max_length=16, null=True)
    token_expires_at = models.DateTimeField(null=True)
    joined_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "memberships"
        constraints = [
            models.UniqueConstraint(
                fields=["team", "user"], condition=Q(user__isnull=False), name="membership_once"
            ),
            models.UniqueConstraint(
                "team", Lower("email"), condition=Q(state="invited"), name="membership_invited_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=MembershipState.values), name="membership_state"
            ),
            models.CheckConstraint(
                condition=Q(state="invited") | Q(user__isnull=False), name="membership_has_person"
            ),
        ]
        indexes = [models.Index(fields=["user", "state"], name="membership_user_state")]


class TeamRole(TeamRecord):
    """A role that a team made for itself, beside the built-in ones of roles.yaml.

    `may`, `includes` and `gives` are what its makers said; `all_…` is that closed over the team's
    own roles among `includes`, kept by the actions that write roles.
    """

    key = models.CharField(max_length=40)
    title = models.TextField()
    description = models.TextField(blank=True)
    may = ArrayField(models.CharField(max_length=60), default=list)
    includes = ArrayField(models.CharField(max_length=40), default=list)
    gives = ArrayField(models.CharField(max_length=40), default=list)
    all_may = ArrayField(models.CharField(max_length=60), default=list)
    all_includes = ArrayField(models.CharField(max_length=40), default=list)
    all_gives = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        db_table = "team_roles"
        constraints = [
            models.UniqueConstraint(fields=["team", "key"], name="team_role_key_once"),
            models.UniqueConstraint("team", Lower("title"), name="team_role_title_once"),
            # A built-in role of a later release can never take the place of a team's own.
            models.CheckConstraint(condition=Q(key__startswith="custom:"), name="team_role_key"),
        ]

    def __str__(self) -> str:
        return self.title


class Group(Versioned, TeamRecord):
    """A named set of memberships that programs are assigned to."""

    name = models.TextField()
    memberships = models.ManyToManyField(
        Membership, through="GroupMembership", related_name="groups"
    )

    class Meta:
        db_table = "groups"
        constraints = [models.UniqueConstraint("team", Lower("name"), name="group_name_once")]


class GroupMembership(TeamRecord):
    """One membership in one group."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "group_memberships"
        constraints = [
            models.UniqueConstraint(fields=["group", "membership"], name="group_membership_once")
        ]
