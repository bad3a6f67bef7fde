"""What an operator does to the engine without its API."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from embedded_saleor.app.install import install
from embedded_saleor.models import AppInstallation, EventDelivery, User
from embedded_saleor.webhook.delivery import deliver_once


@transaction.atomic
def create_superuser(*, email: str, password: str) -> User:
    """Staff with every permission; again for the same e-mail sets the password anew.

    Raises `ValidationError` for a password that is easily guessed, unless the demo is on.
    """
    if not settings.DEMO:
        validate_password(password)
    user, _ = User.objects.get_or_create(email=email.lower())
    user.is_staff = user.is_superuser = user.is_active = user.is_confirmed = True
    user.set_password(password)
    user.full_clean()
    user.save()
    return user


def run_pending() -> int:
    """Do now what otherwise a worker does: waiting installations and first deliveries. Returns how many."""
    installations = list(AppInstallation.objects.filter(status="PENDING").values_list("pk", flat=True))
    for pk in installations:
        install(pk)
    deliveries = list(EventDelivery.objects.filter(status="PENDING", attempts=0).values_list("pk", flat=True))
    for pk in deliveries:
        deliver_once(pk)
    return len(installations) + len(deliveries)
