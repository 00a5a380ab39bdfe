"""Tokens, applications that ask for some, and who let them."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from footplate.kernel.records import Record
from footplate.teams.models import TeamRecord


def _scopes() -> Any:
    return ArrayField(models.CharField(max_length=60), default=list)


class TokenKind(models.TextChoices):
    PERSONAL = "personal"
    TEAM = "team"


class AccessToken(Record):
    """A secret that signs programs in as a person, or as a team's machine user.

    `user` is whom it acts for. `only_team` is its team, or the one team that a personal token is
    narrowed to. Only hashes of secrets are here; the last four characters are what people
    recognise them by. While the overlap of a rotation lasts, two secrets are good.

    Behind no wall, as sessions are not: it is read to find out who asks. What belongs to a team
    is told by `TeamCredential`.
    """

    kind = models.CharField(max_length=10, choices=TokenKind.choices)
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    only_team = models.ForeignKey(
        "teams.Team", null=True, on_delete=models.CASCADE, related_name="+"
    )
    created_by = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    name = models.TextField()
    scopes = _scopes()
    sha256 = models.BinaryField(max_length=32, unique=True)
    last_four = models.CharField(max_length=4)
    previous_sha256 = models.BinaryField(max_length=32, null=True, unique=True)
    previous_ends_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    rotated_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    last_used_address = models.GenericIPAddressField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "access_tokens"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=TokenKind.values), name="token_kind"),
            models.CheckConstraint(
                condition=~Q(kind="team") | Q(only_team__isnull=False),
                name="token_of_team_has_team",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="token_ends_after_it_begins"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["user", "kind", "-created_at"], name="token_of_user"),
            models.Index(fields=["expires_at"], name="token_expiry"),
        ]

    def __str__(self) -> str:
        return self.name


class OAuthApplication(Record):
    """A team's application that people may let in, or that acts as a machine user of the team.

    It sees that team alone, for whomever it acts. `client` is its row at the identity provider,
    whose id is public. `machine` is set when it may ask in its own name (client credentials). A
    public one keeps no secret.
    """

    only_team = models.ForeignKey("teams.Team", on_delete=models.CASCADE, related_name="+")
    client = models.OneToOneField(
        "allauth_idp_oidc.Client", on_delete=models.CASCADE, related_name="application"
    )
    created_by = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    name = models.TextField()
    is_public = models.BooleanField(default=False)
    redirect_uris = ArrayField(models.TextField(), default=list)
    scopes = _scopes()
    machine = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    secret_sha256 = models.BinaryField(max_length=32, null=True, unique=True)
    secret_last_four = models.CharField(max_length=4, default="", blank=True)
    previous_sha256 = models.BinaryField(max_length=32, null=True)
    previous_ends_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    last_used_address = models.GenericIPAddressField(null=True)

    class Meta:
        db_table = "oauth_applications"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(is_public=True) ^ Q(secret_sha256__isnull=False),
                name="oauth_application_secret",
            )
        ]

    def __str__(self) -> str:
        return self.name


class OAuthGrant(Record):
    """A person's consent that an application acts for them in its team, until they take it back."""

    application = models.ForeignKey(
        OAuthApplication, on_delete=models.CASCADE, related_name="grants"
    )
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    scopes = _scopes()
    last_used_at = models.DateTimeField(null=True)
    last_used_address = models.GenericIPAddressField(null=True)

    class Meta:
        db_table = "oauth_grants"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "user"], name="oauth_grant_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["user", "-created_at"], name="oauth_grant_of_user")
        ]


class TeamCredential(TeamRecord):
    """That a token or an application is a team's: behind the wall, and with the same id as it.

    `membership` is the machine user's, whose roles bound what it may do.
    """

    token = models.OneToOneField(
        AccessToken, null=True, on_delete=models.CASCADE, related_name="credential"
    )
    application = models.OneToOneField(
        OAuthApplication, null=True, on_delete=models.CASCADE, related_name="credential"
    )
    membership = models.ForeignKey(
        "teams.Membership", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        db_table = "team_credentials"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(token__isnull=True) ^ Q(application__isnull=True),
                name="team_credential_is_one",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["team", "-created_at"], name="team_credential_of_team")
        ]
