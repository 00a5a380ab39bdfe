"""What a person gives at sign-up besides address and password."""

from django import forms
from django.http import HttpRequest

from footplate.accounts.models import User


class SignUpForm(forms.Form):
    """Adds the name. allauth derives its sign-up input from this class."""

    name = forms.CharField(max_length=200)

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing is left to do: the adapter has stored the name with the account."""
