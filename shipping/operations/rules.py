"""Loading the rules of the posts."""

from django.db import transaction

from shipping.loading import FILES, Loaded, load_file


@transaction.atomic
def load_rules() -> list[Loaded]:
    """Bring every table of rules to its data file, all or nothing; a second run changes nothing.

    Rows that a manager has checked later than the file stay as they are.
    """
    return [load_file(file) for file in FILES]
