"""What allauth asks us."""

from typing import Any

from allauth.account import app_settings as account_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from django.conf import settings
from django.db import connection, transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse

from footplate.accounts.models import User
from footplate.accounts.policies import may_sign_in, sign_up_open
from footplate.kernel import clock
from footplate.kernel.http.address import client_address

# Any number will do as long as nobody else in this database takes the same.
_FIRST_ACCOUNT_LOCK = 7_203_118_001


class AccountAdapter(DefaultAccountAdapter):
    """Joins allauth to our accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return whether sign-up is open; people with a link have their own way in."""
        return sign_up_open()

    def new_user(self, request: HttpRequest) -> User:
        return User(date_joined=clock.now())

    def clean_email(self, email: str) -> str:
        return email.strip().lower()

    def save_user(self, request: HttpRequest, user: User, form: Form, commit: bool = True) -> User:
        """Store the new account. The first of all becomes operator, its address believed.

        Believed, because whoever sets a server up may not have any mail yet; a lock sees to it
        that of two people signing up at once only one is the first.
        """
        user.name = form.cleaned_data.get("name", "").strip()
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_xact_lock(%s)", (_FIRST_ACCOUNT_LOCK,))
            first = not User.objects.exists()
            user.is_operator = first
            saved: User = super().save_user(request, user, form, commit=commit)
        if first:
            self.stash_verified_email(request, saved.email)
        return saved

    def pre_login(self, request: HttpRequest, user: User, **details: Any) -> HttpResponse | None:
        """Refuse accounts that may not be used here, by whichever way they were found."""
        if not may_sign_in(user):
            clear_login(request)
            return self.respond_user_inactive(request, user)
        answer: HttpResponse | None = super().pre_login(request, user, **details)
        return answer

    def is_reauthentication_required(self, *, app: str, **details: Any) -> bool:
        """Return whether the password is asked again before an address changes.

        A sign-in of a moment ago is as good as typing the password once more.
        """
        records = get_authentication_records(self.request, self.request.user)
        latest = max((float(record["at"]) for record in records), default=0.0)
        return clock.now().timestamp() - latest >= account_settings.REAUTHENTICATION_TIMEOUT

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of the account's letters; all of them may name the site and its address."""
        site = {"site_name": settings.SITE_NAME, "base_url": settings.BASE_URL}
        super().send_mail(template_prefix, email, {**site, **context})

    def format_email_subject(self, subject: str) -> str:
        return subject
