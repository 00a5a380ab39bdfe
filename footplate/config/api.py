"""The API: every app's routes, under one sign-in rule."""

from footplate.accounts.authentication import RequiredSession
from footplate.kernel.http.api import build_api

api = build_api(auth=RequiredSession())
