"""Addresses."""

from django.urls import include, path

from footplate.config.api import api
from footplate.kernel.http import health, security_txt
from footplate.notifications import dev_mail
from footplate.tokens.oauth import views as oauth

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path(".well-known/security.txt", security_txt.security_txt),
    path("api/auth/", include("allauth.headless.urls")),
    path("api/v1/", api.urls),
    path("api/oauth/token", oauth.token),
    path("api/oauth/revoke", oauth.revoke),
    path("api/oauth/introspect", oauth.introspect),
    path(".well-known/oauth-authorization-server", oauth.metadata),
    path("dev/mail", dev_mail.dev_mail),
    path("dev/mail.json", dev_mail.dev_mail_json),
    path("media/", include("footplate.media.urls")),
]

# What no pattern knows, a broken id in an address included, is told as any other problem.
handler400 = "footplate.kernel.http.errors.unreadable_request"
handler404 = "footplate.kernel.http.errors.unknown_address"
