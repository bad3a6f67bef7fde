"""The engine and the App double, as its own tests have them."""

from tests.engine.conftest import engine

__all__ = ["engine"]
