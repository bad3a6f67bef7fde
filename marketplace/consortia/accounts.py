"""allauth's hooks: a person is known by e-mail or by phone."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter

from marketplace.consortia.models import Person


class AccountAdapter(DefaultAccountAdapter):
    """Where allauth finds and keeps a person's phone."""

    def get_user_by_phone(self, phone: str) -> Person | None:
        return Person.objects.filter(phone=phone).first()

    def get_phone(self, user: Person) -> tuple[str, bool] | None:
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone(self, user: Person, phone: str, verified: bool) -> None:
        user.phone, user.phone_verified = phone, verified
        user.save(update_fields=["phone", "phone_verified"])

    def set_phone_verified(self, user: Person, phone: str) -> None:
        self.set_phone(user, phone, True)

    def send_verification_code_sms(self, user: Person, phone: str, code: str, **kwargs: Any) -> None:
        raise NotImplementedError
