"""Secrets sent to people: to confirm or delete an account, to set a password. They end with their use."""

from datetime import timedelta

from django.core import signing

from embedded_saleor.models import User

SALT = "embedded_saleor.account"
LASTS = timedelta(days=3)
CONFIRM = "confirm"
PASSWORD = "password"  # noqa: S105 - the name of a purpose
DELETE = "delete"


def _mark(user: User, purpose: str) -> str:
    """What changes once the secret was used."""
    return str(user.is_confirmed) if purpose == CONFIRM else user.password[-24:]


def secret_for(user: User, purpose: str) -> str:
    return signing.dumps([purpose, user.pk, _mark(user, purpose)], salt=SALT)


def user_behind(secret: str, email: str, purpose: str) -> User | None:
    """The active user with this e-mail for whom the secret was made and not yet used."""
    try:
        told, pk, mark = signing.loads(secret, salt=SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    user: User | None = User.objects.filter(pk=pk, email__iexact=email, is_active=True).first()
    return user if user and told == purpose and mark == _mark(user, purpose) else None
