"""The `gereh` command: Django's manage under a good name.

`run`, `services` and `serve` start other processes and watch them, and `probe` is asked every few seconds,
so these answer without loading Django.
"""

import errno
import importlib
import os
import sys

from marketplace.project.environment import Environment

WITHOUT_DJANGO = {
    ("run",): "marketplace.project.launch.supervisor",
    ("serve",): "marketplace.project.launch.web",
    ("services",): "marketplace.project.launch.services",
    ("probe", "web"): "marketplace.project.launch.probe",
    ("probe", "worker"): "marketplace.project.launch.probe",
}
# Questions that a few rooms answer alone.
WITH_RULES_ONLY = ("post", "explain")
THE_MACHINES = frozenset({errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS})


def main() -> None:
    """Run one command; what a person can mend is told in one sentence, without a traceback."""
    rules_only = tuple(sys.argv[1:3]) == WITH_RULES_ONLY
    settings = "marketplace.project.rules_settings" if rules_only else "marketplace.project.settings"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    try:
        Environment().check()
        module = WITHOUT_DJANGO.get(tuple(sys.argv[1:]))
        if module:
            sys.exit(importlib.import_module(module).main(sys.argv[2:]))
        manage()
    except Exception as error:
        sentence = in_one_sentence(error)
        if sentence is None:
            raise
        sys.exit(f"✗ {sentence}")


def manage() -> None:
    from django.core.management import ManagementUtility

    utility = ManagementUtility(sys.argv)
    utility.prog_name = "gereh"
    utility.execute()


def in_one_sentence(error: Exception) -> str | None:
    """What to do about trouble that is the machine's and not the program's; None for everything else."""
    from marketplace.project.environment import Misspelt
    from marketplace.project.launch.trouble import Trouble, in_words

    if isinstance(error, Misspelt | Trouble):
        return str(error)
    if isinstance(error, OSError) and error.errno in THE_MACHINES:
        return in_words(error)
    cause = str(error.__cause__ or "")
    if type(error).__name__ == "OperationalError" and "connection" in cause:
        why = cause.splitlines()[0]
        return f"The database does not answer: start the store with `make run`, or set DATABASE_URL ({why})."
    return None
