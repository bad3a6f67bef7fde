"""Papers by the names that people use."""

from django.utils.translation import gettext_lazy as _

PAPER_NAMES = {
    "cn22": _("Customs declaration CN22"),
    "cn23": _("Customs declaration CN23"),
    "cp71": _("Dispatch note CP71"),
    "commercial-invoice": _("Commercial invoice"),
    "packing-list": _("Packing list"),
    "address-label": _("Address label"),
    "air-waybill": _("Air waybill"),
    "ct-3": _("Certificate of origin CT-3"),
    "carpet-identity": _("Identity of the carpet (shenasnameh)"),
    "heritage-permit": _("Permit of the heritage office"),
    "eu-2019-880-licence": _("Import licence, Regulation (EU) 2019/880"),
    "eu-2019-880-statement": _("Importer’s statement, Regulation (EU) 2019/880"),
    "gpsr": _("Product safety information (GPSR)"),
}


def paper_name(kind: str) -> str:
    """In the reader's language; an unknown kind as it is written."""
    return str(PAPER_NAMES.get(kind, kind))
