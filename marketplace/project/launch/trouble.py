"""Trouble that the person at the terminal can end: one sentence that says what to do."""

import errno


class Trouble(Exception):
    """Printed alone, without a traceback; the command ends with code 1."""


def in_words(error: OSError) -> str:
    """One sentence for what the operating system refused."""
    where = f" at {error.filename}" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full{where}: free at least 500 MB, then start again."
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"Permission is missing{where}: give this user write access, then start again."
    if error.errno == errno.EROFS:
        return f"The disk is read-only{where}: put the checkout or VAR_DIR on a disk that can be written."
    return f"The system refused{where}: {error.strerror or error}."
