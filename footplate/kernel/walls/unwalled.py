"""Tables that stand before the wall, each with the reason; a test knows no others.

A table that belongs to a team has a `team_id` and its `Wall`. What is here belongs to people, to
the server, or to nobody.
"""

_PEOPLE = "Belongs to a person, who may be in many teams: found by their id, address or secret."
_SERVER = "The server's own; says nothing of a team."
_LIBRARY = "Kept by a library, and empty or alike for all teams."

UNWALLED = {
    "users": "People belong to no team; queries reach them through memberships, which are walled.",
    "sessions": "Found by the secret in the cookie, before anybody is known.",
    "usersessions_usersession": _PEOPLE,
    "account_emailaddress": _PEOPLE,
    "account_emailconfirmation": _PEOPLE,
    "access_tokens": "Found by the hash of the secret; what lists a team's is `team_credentials`.",
    "oauth_applications": "Found by the client's id or secret; listed by `team_credentials`.",
    "oauth_grants": _PEOPLE,
    "allauth_idp_oidc_client": _PEOPLE,
    "allauth_idp_oidc_token": "Found by the hash of the secret, before anybody is known.",
    "procrastinate_jobs": "Jobs of all teams, that name rows but hold none of their content.",
    "procrastinate_events": _SERVER,
    "procrastinate_periodic_defers": _SERVER,
    "procrastinate_workers": _SERVER,
    "rate_windows": "Counts under hashes that cannot be turned back.",
    "cache_entries": "Libraries' counts; nothing of a team is cached.",
    "idempotency_keys": "Found by a hash over caller and key; answers are sealed.",
    "worker_signs": _SERVER,
    "django_migrations": _SERVER,
    "django_content_type": _LIBRARY,
    "django_session": _LIBRARY,
    "auth_group": _LIBRARY,
    "auth_group_permissions": _LIBRARY,
    "auth_permission": _LIBRARY,
}
