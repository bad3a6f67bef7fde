"""Two families of trouble.

Exception
├── Refusal   anticipated; its sentence is shown to a person
└── Outage    a vendor's trouble; retried in one place unless permanent
"""


class Refusal(Exception):
    """Something a person asked for that cannot be done, in words for that person.

    `code` is stable and for programs; `sentence` says what happened and what to do, already
    translated or lazily so; `field` names the input it concerns, if one does.
    """

    def __init__(self, code: str, sentence: object, field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.field = field

    def __str__(self) -> str:
        return str(self.sentence)


class Outage(Exception):
    """An outside service failed. `permanent` means that trying again cannot help."""

    def __init__(self, sentence: str, *, permanent: bool = False) -> None:
        super().__init__(sentence)
        self.permanent = permanent
