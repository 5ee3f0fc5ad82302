"""Everything that differs between machines comes from the environment; docs/running.md lists it.

Without any setting Ankerpunt runs embedded: SQLite in one data folder, reachable from this machine only.
Naming hosts (ANKERPUNT_HOSTS) makes it a public site: HTTPS, secure cookies, no debug pages.
"""

import os
import sys
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from ankerpunt.kit.bodies import Size
from ankerpunt.web.environment import (
    OWN_FILE,
    OWN_FOLDER,
    contact,
    database,
    listening,
    logging,
    mail,
    megabytes,
    minutes,
    networks,
    port,
    secret_key,
    words,
)

DATA = Path(os.environ.get("ANKERPUNT_DATA", "var")).resolve()
# What people bring along: outside of what is served, and how much of it one organisation may keep.
FILES = Path(os.environ.get("ANKERPUNT_FILES") or DATA / "files").resolve()
FILES_QUOTA_MB = megabytes(os.environ.get("ANKERPUNT_FILES_QUOTA_MB", ""))
HOSTS = words(os.environ.get("ANKERPUNT_HOSTS", ""))
PUBLIC = bool(HOSTS)
# `ankerpunt serve` listens there unless its options say otherwise; links in mail lead there where no host is named.
LISTEN = os.environ.get("ANKERPUNT_LISTEN") or "127.0.0.1"
# The proxies that are believed about who asks and about HTTPS; everything that looks at an address asks it there.
PROXIES = networks(os.environ.get("ANKERPUNT_PROXIES"), public=PUBLIC)
PORT = port(os.environ.get("ANKERPUNT_PORT", ""))
DEBUG = os.environ.get("ANKERPUNT_DEBUG") == "1" and not PUBLIC
DEMO = os.environ.get("ANKERPUNT_DEMO") == "1" and not PUBLIC

SECRET_KEY = os.environ.get("ANKERPUNT_SECRET_KEY") or secret_key(DATA)
ALLOWED_HOSTS = HOSTS or ["localhost", "127.0.0.1", "[::1]"]
CSRF_FAILURE_VIEW = "ankerpunt.web.csrf.refused"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]

INSTALLED_APPS = [
    "ankerpunt.web",
    "ankerpunt.overview",
    "ankerpunt.exchange",
    "ankerpunt.play",
    "ankerpunt.learn",
    "ankerpunt.listen",
    "ankerpunt.activate",
    "ankerpunt.anchor",
    "ankerpunt.promise",
    "ankerpunt.understand",
    "ankerpunt.participation",
    "ankerpunt.together",
    "ankerpunt.showing",
    "ankerpunt.mirror",
    "ankerpunt.pages",
    "ankerpunt.files",
    "ankerpunt.jobs",
    "ankerpunt.organisation",
    "ankerpunt.kit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "simple_history",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "ankerpunt.web.request_id.RequestIdMiddleware",
    "ankerpunt.web.health.HealthMiddleware",
    "ankerpunt.web.proxies.ProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "ankerpunt.web.headers.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ankerpunt.web.compression.CompressionMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ankerpunt.web.nameless.NamelessMiddleware",
    "ankerpunt.web.unavailable.LenientSessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ankerpunt.organisation.idle.IdleMiddleware",
    "ankerpunt.organisation.middleware.LanguageMiddleware",
    "ankerpunt.web.refusals.RefusalMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "ankerpunt.organisation.middleware.AccessMiddleware",
    "ankerpunt.organisation.middleware.GoneMiddleware",
]

ROOT_URLCONF = "ankerpunt.web.urls"
WSGI_APPLICATION = "ankerpunt.web.wsgi.application"
ASGI_APPLICATION = "ankerpunt.web.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ankerpunt.kit.shell.shell",
            ],
        },
    },
]

FORM_RENDERER = "ankerpunt.kit.renderer.KitRenderer"

# Work outside the request waits in the database itself, in the transaction of who asked for it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), DATA)}
# Where the answers of rounds are until they close, on PostgreSQL: in no backup. With SQLite each round has a file.
LISTENING = listening(os.environ.get("ANKERPUNT_LISTENING", ""), os.environ.get("DATABASE_URL", ""))

# What is counted to hold strangers back: shared by all workers, and `migrate` makes its table.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "ankerpunt_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},  # Django's own 300 would let a stranger push the others out
    }
}

# How much a request may send is said by its view (kit/bodies.py) and held by web/bodies.py; what Django
# holds in memory is all but files, and of those what is no larger than a table: it may come from a payroll, and touches
# no disk. What is larger, photos and whole plans, it writes down as it comes in.
DATA_UPLOAD_MAX_MEMORY_SIZE = Size.PHOTO
FILE_UPLOAD_MAX_MEMORY_SIZE = Size.TABLE

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
FORMAT_MODULE_PATH = ["ankerpunt.web.formats"]
SIMPLE_HISTORY_DATE_INDEX = False
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = OWN_FILE, OWN_FOLDER
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
# `ankerpunt serve` collects first: hashed names, compressed, kept by browsers; so does `manage prepare` by hand, whose
# settings are read before its words are. Tests and tools read the sources.
COLLECTED = os.environ.get("ANKERPUNT_STATIC") == "collected" or sys.argv[1:3] == ["manage", "prepare"]
WHITENOISE_USE_FINDERS = not COLLECTED
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}

AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "ankerpunt.organisation.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "ankerpunt.organisation.passwords.NotYourself"},
    {"NAME": "ankerpunt.organisation.passwords.NotEverybodys"},
    {"NAME": "ankerpunt.organisation.passwords.NotRepeating"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_USER_MODEL = "organisation.User"
DEVICE_COOKIE = "__Secure-device" if PUBLIC else "device"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_ADAPTER = "ankerpunt.organisation.adapter.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letter goes to an address that nobody here has
# Passwords have a brake of their own (organisation/brake.py): no address of a person is ever locked. What is left here
# guards the second step, which comes after the right password, and keeps a stranger from filling somebody's mailbox.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "60/m/ip,20/5m/key",
    "reset_password": "20/m/ip,5/m/key,20/d/key",
}
MFA_TOTP_ISSUER = "Ankerpunt"
MFA_ADAPTER = "ankerpunt.organisation.second_step.SecondStepAdapter"
MFA_FORMS = {"activate_totp": "ankerpunt.organisation.second_step.CodeForm"}
globals().update(mail(os.environ))  # EMAIL_…, DEFAULT_FROM_EMAIL

# What goes wrong is told on standard error and nowhere else: no mail, which would show a whole request.
# Of participants nothing is told, and their pages show no code either: one filter on the one handler holds that.
SILENT_PATHS = ("/l/", "/g/", "/shown/")
# And who answers there is nobody, also who is signed in: web/nameless.py.
NAMELESS_PATHS = ("/l/", "/g/")
# But that it is the same phone that votes once more in a game: a cookie of its own, that nothing else reads.
PHONE_COOKIE = "__Secure-phone" if PUBLIC else "phone"
PHONE_PATHS = ("/g/",)
LOGGING = logging(os.environ.get("ANKERPUNT_LOG") or "text")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
SECURITY_CONTACT = contact(os.environ.get("ANKERPUNT_SECURITY_CONTACT", ""))
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if PUBLIC:
    # Browsers take a cookie of such a name from this very host only, over HTTPS.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME, LANGUAGE_COOKIE_NAME = "__Host-session", "__Host-csrf", "__Host-language"
SESSION_COOKIE_AGE = 7 * 24 * 60 * 60  # and who does nothing for SESSION_IDLE signs in again before
SESSION_IDLE = timedelta(minutes=minutes(os.environ.get("ANKERPUNT_IDLE_MINUTES", "")))
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PUBLIC
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = PUBLIC
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PUBLIC else None
SECURE_HSTS_SECONDS = 31_536_000 if PUBLIC else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PUBLIC
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # joining the browsers' preload list is for the owner of the domain
