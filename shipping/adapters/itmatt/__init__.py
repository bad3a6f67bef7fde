"""Item attributes for pre-advice, in the shape of the UPU's message ITMATT (standard M33)."""

from shipping.adapters.itmatt.wire import parse, serialise

__all__ = ["parse", "serialise"]
