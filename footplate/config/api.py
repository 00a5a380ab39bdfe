"""The API: every app's routes, under one sign-in rule."""

import footplate.accounts.api
import footplate.certificates.api
import footplate.interop.api
import footplate.invitations.api
import footplate.kernel.api
import footplate.media.api
import footplate.programs.api
import footplate.progress.api
import footplate.quizzes.accommodations.api
import footplate.quizzes.api
import footplate.quizzes.bank.api
import footplate.quizzes.marking.api
import footplate.quizzes.regrading.api
import footplate.quizzes.results.api
import footplate.reports.api
import footplate.teams.api
import footplate.tokens.api
import footplate.webhooks.api
from footplate.accounts.authentication import RequiredSession
from footplate.kernel.http.api import build_api

api = build_api(auth=RequiredSession())
api.add_router("", footplate.accounts.api.router)
api.add_router("", footplate.certificates.api.router)
api.add_router("", footplate.interop.api.router)
api.add_router("", footplate.invitations.api.router)
api.add_router("", footplate.kernel.api.router)
api.add_router("", footplate.media.api.router)
api.add_router("", footplate.programs.api.router)
api.add_router("", footplate.progress.api.router)
api.add_router("", footplate.quizzes.api.router)
api.add_router("", footplate.quizzes.accommodations.api.router)
api.add_router("", footplate.quizzes.bank.api.router)
api.add_router("", footplate.quizzes.marking.api.router)
api.add_router("", footplate.quizzes.regrading.api.router)
api.add_router("", footplate.quizzes.results.api.router)
api.add_router("", footplate.reports.api.router)
api.add_router("", footplate.teams.api.router)
api.add_router("", footplate.tokens.api.router)
api.add_router("", footplate.webhooks.api.router)
