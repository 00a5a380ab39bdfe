"""Addresses."""

from django.urls import include, path

from footplate.config.api import api

urlpatterns = [
    path("api/auth/", include("allauth.headless.urls")),
    path("api/v1/", api.urls),
]
