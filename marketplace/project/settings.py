"""Django's settings, made from `environment.SETTINGS` alone."""

import secrets
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from marketplace.kernel.languages import LANGUAGES as KNOWN_LANGUAGES
from marketplace.project.environment import Environment
from marketplace.project.launch.places import embedded_address

env = Environment()
BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = (BASE_DIR / env.text("VAR_DIR")).resolve()
DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
HTTPS = env.flag("HTTPS")
PUBLIC_URL = env.public_url()
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]


def kept_secret(path: Path) -> str:
    """A signing key made once and kept in a file only its owner reads."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text().strip()


SECRET_KEY = env.text("SECRET_KEY") or kept_secret(VAR_DIR / "keys" / "secret_key")

INSTALLED_APPS = [
    "marketplace.markets",
    "marketplace.consortia",
    "marketplace.saleor",
    "catalog",
    "shipping",
    "storytelling",
    "marketplace.payments",
    "marketplace.orders",
    "marketplace.storefront",
    "marketplace.studio",
    "marketplace.desk",
    "marketplace.project",
    "embedded_saleor",
    "demo",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "django_htmx",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "marketplace.project.middleware.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "marketplace.project.middleware.ReaderLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "marketplace.project.urls"
WSGI_APPLICATION = "marketplace.project.wsgi.application"
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
                "marketplace.project.context.page",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        env.text("DATABASE_URL") or embedded_address(VAR_DIR),
        conn_max_age=600,
        conn_health_checks=True,
    ),
}
# A question that a connection asks again and again is planned once, and its values travel apart from it.
DATABASES["default"].setdefault("OPTIONS", {}).update(server_side_binding=True, prepare_threshold=3)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHE_URL = env.text("CACHE_URL")
# It holds little but the tries to sign in, which all web processes count together.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
    if CACHE_URL
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_counts"},
    # Which renditions of a picture there are: Wagtail asks for it often, and may ask anew in each process.
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"

AUTH_USER_MODEL = "consortia.Person"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_ADAPTER = "marketplace.consortia.accounts.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,5/5m/key"}
ACCOUNT_FORMS = {
    "request_login_code": "marketplace.consortia.forms.AskCodeForm",
    "confirm_login_code": "marketplace.consortia.forms.CodeForm",
}
# Digits only: phones offer a number pad, and every script has them.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/welcome/"

LANGUAGE_CODE = "en"
LANGUAGES = [(language.code, language.own_name) for language in KNOWN_LANGUAGES]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
WAGTAIL_SITE_NAME = "Gereh"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "marketplace" / "project" / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_DIR") or VAR_DIR / "static")
(VAR_DIR / "fonts").mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [("fonts", VAR_DIR / "fonts")]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "marketplace.project.static_files.StaticFiles"
    },
}
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000


def mail_settings(address: str) -> dict[str, object]:
    """Django's e-mail settings for an `smtp://` or `smtps://` address; empty prints to the console."""
    if not address:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    url = urlsplit(address)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": url.port or 25,
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": url.scheme == "smtps",
        "EMAIL_USE_TLS": url.scheme == "smtp" and bool(url.username),
    }


globals().update(mail_settings(env.text("EMAIL_URL")))
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM")

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/editor/", "/admin/"],
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF, "https://checkout.stripe.com"],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

SALEOR_API_URL = env.text("SALEOR_API_URL") or f"{PUBLIC_URL}/saleor/graphql/"
SALEOR_IS_EMBEDDED = not env.text("SALEOR_API_URL")
SALEOR_ALLOWED_API_URLS = [SALEOR_API_URL, *env.words("SALEOR_ALLOWED_API_URLS")]
dashboard = env.text("SALEOR_DASHBOARD_URL") or urljoin(SALEOR_API_URL, "/dashboard/")
SALEOR_DASHBOARD_URL = f"{dashboard.rstrip('/')}/"
# Calls to the embedded engine and its webhooks stay inside the process: origin → WSGI application.
SALEOR_WSGI = "embedded_saleor.wsgi.application" if SALEOR_IS_EMBEDDED else ""
EMBEDDED_SALEOR = {
    "PUBLIC_URL": PUBLIC_URL,
    "WEBHOOK_WSGI": {PUBLIC_URL: WSGI_APPLICATION},
    "KEY_FILE": VAR_DIR / "keys" / "saleor_rsa.pem",
    "MEDIA_PREFIX": "saleor/",
    "DUMMY_PAYMENTS": env.flag("DUMMY_PAYMENTS"),
}
SEARCH_URL = env.text("SEARCH_URL")
SEARCH_DIR = VAR_DIR / "search"
STRIPE_SECRET_KEY = env.text("STRIPE_SECRET_KEY")
STRIPE_PUBLISHABLE_KEY = env.text("STRIPE_PUBLISHABLE_KEY")
STRIPE_WEBHOOK_SECRET = env.text("STRIPE_WEBHOOK_SECRET")
SMS_URL = env.text("SMS_URL")
UPU_TRACKING_URL = env.text("UPU_TRACKING_URL")
RUSSIAN_POST_LOGIN = env.text("RUSSIAN_POST_LOGIN")
RUSSIAN_POST_PASSWORD = env.text("RUSSIAN_POST_PASSWORD")
SEVENTEEN_TRACK_TOKEN = env.text("SEVENTEEN_TRACK_TOKEN")
METRICS_TOKEN = env.text("METRICS_TOKEN")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL")},
    # A line for every job and every request says nothing that a person at the terminal needs.
    "loggers": {
        name: {"level": "WARNING"}
        for name in ("procrastinate", "wagtail", "modelsearch", "django_tasks", "httpx", "fontTools")
        if env.text("LOG_LEVEL") == "INFO"
    },
}
