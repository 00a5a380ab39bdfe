"""Settings. Everything that an operator may set comes from the environment (docs/settings.md)."""

import ipaddress
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url

from footplate.config import logs

ROOT = Path(__file__).resolve().parents[2]
DATA_DIR = Path(os.environ.get("FOOTPLATE_DATA_DIR", ROOT / "var")).resolve()
DEBUG = os.environ.get("FOOTPLATE_DEBUG") == "1"
DEMO = os.environ.get("FOOTPLATE_DEMO") == "1"
SITE_NAME = os.environ.get("FOOTPLATE_SITE_NAME", "Footplate")
BASE_URL = os.environ.get("FOOTPLATE_BASE_URL", "http://127.0.0.1:3000").rstrip("/")


def _secret_key() -> str:
    """Return the key from the environment or its file; in debug, a fixed one that says so."""
    if key := os.environ.get("FOOTPLATE_SECRET_KEY"):
        return key
    if path := os.environ.get("FOOTPLATE_SECRET_KEY_FILE"):
        return Path(path).read_text().strip()
    if DEBUG:
        return "only-for-debugging-never-in-use-0123456789abcdefghijklmnop"
    raise RuntimeError("Set FOOTPLATE_SECRET_KEY or FOOTPLATE_SECRET_KEY_FILE.")


SECRET_KEY = _secret_key()
# Secrets that were replaced: they still verify what they signed, and sign nothing any more.
SECRET_KEY_FALLBACKS = [
    key for key in os.environ.get("FOOTPLATE_OLD_SECRET_KEYS", "").split(",") if key
]
_host = urlsplit(BASE_URL)
HTTPS = _host.scheme == "https"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", _host.hostname or "localhost"]
ALLOWED_HOSTS += [h for h in os.environ.get("FOOTPLATE_ALLOWED_HOSTS", "").split(",") if h]
TRUSTED_PROXIES = [
    ipaddress.ip_network(part.strip())
    for part in os.environ.get("FOOTPLATE_TRUSTED_PROXIES", "127.0.0.1,::1").split(",")
    if part.strip()
]
USE_X_FORWARDED_HOST = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CSRF_TRUSTED_ORIGINS += [
    origin for origin in os.environ.get("FOOTPLATE_TRUSTED_ORIGINS", "").split(",") if origin
]

INSTALLED_APPS = [
    "footplate.kernel.apps.KernelConfig",
    "footplate.accounts.apps.AccountsConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    # Before allauth: its letters are written with the templates of notifications.
    "footplate.notifications.apps.NotificationsConfig",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.idp.oidc",
    "allauth.usersessions",
    "procrastinate.contrib.django",
    "footplate.teams.apps.TeamsConfig",
    "footplate.tokens.apps.TokensConfig",
    "footplate.media.apps.MediaConfig",
    "footplate.programs.apps.ProgramsConfig",
    "footplate.invitations.apps.InvitationsConfig",
    "footplate.progress.apps.ProgressConfig",
    "footplate.quizzes.apps.QuizzesConfig",
    "footplate.certificates.apps.CertificatesConfig",
    "footplate.webhooks.apps.WebhooksConfig",
    "footplate.reports.apps.ReportsConfig",
    "footplate.testing.apps.TestingConfig",
]

MIDDLEWARE = [
    # Outermost: nothing of a request may still hold in the next.
    "footplate.kernel.http.walls.standing_alone",
    "footplate.kernel.http.middleware.request_ids",
    "footplate.kernel.http.origin.origins",
    "django.middleware.security.SecurityMiddleware",
    "footplate.kernel.http.middleware.api_headers",
    "footplate.accounts.sign_in_limits.sign_in_limits",
    "footplate.kernel.http.middleware.session",
    "footplate.accounts.middleware.seeing_changes_nothing",
    "footplate.kernel.http.middleware.csrf",
    "footplate.kernel.http.middleware.authentication",
    "footplate.kernel.http.middleware.messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "footplate.kernel.http.middleware.user_sessions",
]
# What describes the API; the kernel may not import config, so it finds it by name.
API = "footplate.config.api.api"
API_SCOPES = Path(__file__).parent / "scopes.yaml"
ROOT_URLCONF = "footplate.config.urls"
WSGI_APPLICATION = "footplate.config.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

_url = os.environ.get("DATABASE_URL", "postgresql://footplate@127.0.0.1:5432/footplate")
# The role that serves requests and jobs; migrations run as the owner of the tables instead.
APPLICATION_ROLE = dj_database_url.parse(_url)["USER"]
if sys.argv[1:2] == ["migrate"]:
    _url = os.environ.get("FOOTPLATE_OWNER_DATABASE_URL", _url)
DATABASES = {"default": dj_database_url.parse(_url, conn_max_age=None)}
# Row-level security: its connections are told who asks before each statement (docs/walls.md).
DATABASES["default"]["ENGINE"] = "footplate.kernel.walls.backend"
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"].get("OPTIONS", {}),
    # Prepared statements halve the cost of a hot request; a transaction pooler that does not
    # track them needs FOOTPLATE_PREPARED_STATEMENTS=0.
    "server_side_binding": True,
    "prepare_threshold": None if os.environ.get("FOOTPLATE_PREPARED_STATEMENTS") == "0" else 1,
}
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("FOOTPLATE_TEST_DATABASE", "test_footplate")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "footplate.kernel.cache.PostgresCache"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["footplate.accounts.auth_backend.AccountBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

SESSION_ENGINE = "footplate.accounts.session_store"
SESSION_COOKIE_NAME = "footplate_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# Told by the kernel's middleware on every answer, and only where people come by https.
HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURITY_CONTACT = os.environ.get("FOOTPLATE_SECURITY_CONTACT", "")
SECURITY_EXPIRES = os.environ.get("FOOTPLATE_SECURITY_EXPIRES", "")
# Calls of the API by one person, token or stranger's address; 0 for no general limit.
REQUESTS_PER_MINUTE = int(os.environ.get("FOOTPLATE_REQUESTS_PER_MINUTE", "1200"))

LOGGING = logs.LOGGING
logs.configure_structlog()

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"

MEDIA_ROOT = DATA_DIR / "media"
ACCEL_FILES = os.environ.get("FOOTPLATE_ACCEL") == "1"
UPLOAD_LIMIT_BYTES = int(os.environ.get("FOOTPLATE_UPLOAD_LIMIT_MB", "4096")) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024

EMAIL_BACKEND = "footplate.notifications.backend.MessageBackend"
EMAIL_HOST = os.environ.get("FOOTPLATE_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("FOOTPLATE_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("FOOTPLATE_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("FOOTPLATE_SMTP_PASSWORD", "")
_smtp_security = os.environ.get("FOOTPLATE_SMTP_SECURITY", "starttls")
if _smtp_security not in ("starttls", "tls", "none"):
    raise RuntimeError("FOOTPLATE_SMTP_SECURITY is starttls, tls or none.")
EMAIL_USE_TLS = _smtp_security == "starttls"
EMAIL_USE_SSL = _smtp_security == "tls"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("FOOTPLATE_MAIL_FROM", "Footplate <footplate@localhost>")

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# Webhooks go to public addresses over https; these are the operator's exceptions.
WEBHOOK_ALLOWED_NETWORKS = [
    ipaddress.ip_network(part.strip())
    for part in os.environ.get("FOOTPLATE_WEBHOOK_NETWORKS", "").split(",")
    if part.strip()
]
WEBHOOK_PORTS = [
    int(part)
    for part in os.environ.get("FOOTPLATE_WEBHOOK_PORTS", "443,8443").split(",")
    if part.strip()
]
WEBHOOK_LOOPBACK = (DEBUG or DEMO) and os.environ.get("FOOTPLATE_WEBHOOK_LOOPBACK", "1") == "1"

SIGN_UP_OPEN = os.environ.get("FOOTPLATE_OPEN_SIGN_UP") == "1"
OPEN_TEAMS = os.environ.get("FOOTPLATE_OPEN_TEAMS") == "1"

ACCOUNT_ADAPTER = "footplate.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "footplate.accounts.sign_up_form.SignUpForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# A confirmation in the browser that signed up signs in; elsewhere it only confirms.
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{BASE_URL}/verify-email/{{key}}",
    "account_reset_password": f"{BASE_URL}/reset",
    "account_reset_password_from_key": f"{BASE_URL}/reset/{{key}}",
    "account_signup": f"{BASE_URL}/sign-up",
}
USERSESSIONS_TRACK_ACTIVITY = True

# OAuth 2.1 for applications; the rest of what the provider could do is not mounted.
IDP_OIDC_AUTHORIZATION_CODE_EXPIRES_IN = 60
IDP_OIDC_ACCESS_TOKEN_EXPIRES_IN = 3600
IDP_OIDC_REFRESH_TOKEN_EXPIRES_IN = 30 * 24 * 3600
IDP_OIDC_AUTH_METHODS = ["client_secret_basic", "client_secret_post", "none"]

SILENCED_SYSTEM_CHECKS: list[str] = []
