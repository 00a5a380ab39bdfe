"""Addresses."""

from django.urls import include, path

from footplate.config.api import api
from footplate.kernel.http import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("api/auth/", include("allauth.headless.urls")),
    path("api/v1/", api.urls),
]
