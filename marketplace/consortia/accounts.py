"""allauth's hooks: a person is known by e-mail or by phone."""

import logging
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.consortia.forms import PhoneField
from marketplace.consortia.models import Person
from marketplace.consortia.phones import e164
from marketplace.consortia.tasks import send_code

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Where allauth finds and keeps a person's phone, and how it reaches it.

    Families are enrolled by their consortium: a number that nobody has gets the same page and no code.
    """

    def phone_form_field(self, **kwargs: Any) -> PhoneField:
        return PhoneField(**kwargs)

    def get_user_by_phone(self, phone: str) -> Person | None:
        return Person.objects.filter(phone=e164(phone) or phone, is_active=True).first()

    def get_phone(self, user: Person) -> tuple[str, bool] | None:
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone(self, user: Person, phone: str, verified: bool) -> None:
        user.phone, user.phone_verified = phone, verified
        user.save(update_fields=["phone", "phone_verified"])

    def set_phone_verified(self, user: Person, phone: str) -> None:
        self.set_phone(user, phone, True)

    def send_verification_code_sms(self, user: Person, phone: str, code: str, **kwargs: Any) -> None:
        """In the background, so that an answer takes as long whether anybody has this number or not."""
        text = _("Your sign-in code for Gereh: %(code)s") % {"code": code}
        if not settings.SMS_URL:
            log.info("text message to %s: %s", phone, text)
            return
        useful_until = time.time() + settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT
        send_code.defer(phone=phone, text=text, useful_until=useful_until)
