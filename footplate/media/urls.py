"""Addresses under /media/."""

from django.urls import path

from footplate.media import views

urlpatterns = [
    path("assets/<uuid:asset_id>", views.markdown_image),
    path("<str:token>/<str:filename>", views.linked_file),
]
