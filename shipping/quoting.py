"""A quote from the rules of a route: which services take the goods, at what price, with what duty.

Order of checks: disruption → mailability → price → papers → duty. Pure: rules and
rates are given.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from marketplace.kernel.money import Money, total
from shipping import sentences
from shipping.duty import Lines, declared, estimate_duty
from shipping.exchange import Exchange
from shipping.mailability import Refused, pack
from shipping.packing import pieces_of
from shipping.paper_choice import papers_for
from shipping.rules import RouteRules, ServiceRules, TermOffer
from shipping.sentences import Country, in_reader_language, say
from shipping.types import (
    DutyEstimate,
    Item,
    Option,
    PackingPlan,
    PlannedParcel,
    Prepayment,
    Quote,
    RefusalReason,
    ServiceKind,
    WorkingLine,
)


class Quoting:
    """One question: items on a route in a currency."""

    def __init__(self, items: Sequence[Item], rules: RouteRules, currency: str, exchange: Exchange) -> None:
        self.items = list(items)
        self.rules = rules
        self.currency = currency
        self.exchange = exchange
        self.pieces = [
            piece for item in items for piece in pieces_of(item, self.rules.structures[item.structure])
        ]
        self.value = total(
            (exchange.convert(item.total_value, currency).rounded() for item in items), currency
        )

    def answer(self) -> Quote:
        if not self.rules.services:
            return self._without_options([self._no_service()])
        options: list[Option] = []
        refused: list[Refused] = []
        for service in self._by_post_first():
            # A carrier by hand is offered only for what no post takes.
            if service.kind == ServiceKind.CARGO and options:
                continue
            outcome = self._ask(service)
            if isinstance(outcome, Option):
                options.append(outcome)
            else:
                refused.append(outcome)
        options.sort(key=lambda option: (option.price.amount, option.days_max))
        explained = [self._explained(refusal, options) for refusal in refused if self._worth_saying(refusal)]
        if not options:
            return self._without_options(explained)
        return Quote(
            self.rules.origin,
            self.rules.destination,
            self.currency,
            self.value,
            tuple(options),
            tuple(explained),
            self._duty_of_all(options),
            min((option.landed_low for option in options), key=lambda money: money.amount),
            max((option.landed_high for option in options), key=lambda money: money.amount),
        )

    def _by_post_first(self) -> list[ServiceRules]:
        return sorted(
            self.rules.services, key=lambda service: (service.kind == ServiceKind.CARGO, service.code)
        )

    def _without_options(self, refusals: list[RefusalReason]) -> Quote:
        rules = self.rules
        return Quote(
            rules.origin, rules.destination, self.currency, self.value, (), tuple(refusals), None, None, None
        )

    def _ask(self, service: ServiceRules) -> Option | Refused:
        packed = pack(self.pieces, service)
        if isinstance(packed, Refused):
            return packed
        parcels = []
        for pieces, plan in packed:
            price = self._price(service, plan)
            if price is None:
                reason = say(sentences.NO_TARIFF, service=service.name, kg=plan.kg)
                return Refused(service, "no_tariff", reason)
            parcels.append(PlannedParcel(tuple(piece.ref for piece in pieces), plan, price))
        return self._option(service, parcels)

    def _price(self, service: ServiceRules, plan: PackingPlan) -> Money | None:
        band = service.band_for(plan.kg)
        if band is None:
            return None
        return self.exchange.convert(Money(band.price_for(plan.kg), band.currency), self.currency).rounded()

    def _option(self, service: ServiceRules, parcels: list[PlannedParcel]) -> Option:
        largest = max((parcel.plan for parcel in parcels), key=lambda plan: (plan.kg, plan.length_cm))
        kg = sum((parcel.plan.kg for parcel in parcels), Decimal(0))
        price = total((parcel.price for parcel in parcels), self.currency)
        duty = self._duty(kg, price)
        slower = sum(stop.extra_days for stop in service.interruptions)
        return Option(
            service=service.code,
            kind=service.kind,
            name=in_reader_language(service.name),
            plan=largest,
            parcels=tuple(parcels),
            kg=kg,
            length_cm=largest.length_cm,
            girth_cm=largest.girth_cm,
            price=price,
            days_min=service.days_min + slower,
            days_max=service.days_max + slower,
            papers=papers_for(self.rules, service.kind, self.items, largest.kg, self.value, self.exchange),
            duty=duty,
            landed_low=self.value + price + duty.low,
            landed_high=self.value + price + duty.high,
            prepayments=self._prepayments(service, duty),
            notes=tuple(
                say(sentences.SLOWER, service=service.name, days=stop.extra_days, reason=stop.reason)
                for stop in service.interruptions
            ),
        )

    def _prepayments(self, service: ServiceRules, duty: DutyEstimate) -> tuple[Prepayment, ...]:
        """Terms under which duty and tax may be paid now: only what is one figure can be."""
        if duty.low != duty.high or self.rules.duty is None:
            return ()
        offers = [offer for offer in self.rules.terms if not offer.kinds or service.kind in offer.kinds]
        return tuple(self._prepayment(offer, duty) for offer in offers if self._is_within(offer))

    def _is_within(self, offer: TermOffer) -> bool:
        if offer.max_value is None:
            return True
        return self.exchange.convert(self.value, offer.currency).rounded().amount <= offer.max_value

    def _prepayment(self, offer: TermOffer, duty: DutyEstimate) -> Prepayment:
        fixed = self.exchange.convert(Money(offer.fee, offer.currency), self.currency)
        fee = (fixed + duty.high * (offer.fee_pct / 100)).rounded()
        line = WorkingLine("fee", sentences.FEE, fee, fee)
        working = (*duty.working, line) if fee else duty.working
        return Prepayment(offer.term, duty.high + fee, working, offer.number)

    def _duty(self, kg: Decimal, postage: Money) -> DutyEstimate:
        rule = self.rules.duty
        if rule is None:
            nothing = Money.zero(self.currency)
            return DutyEstimate(nothing, nothing, (), certain=False)
        return estimate_duty(
            rule, self._declared, kg=kg, postage=postage, currency=self.currency, exchange=self.exchange
        )

    @cached_property
    def _declared(self) -> Lines:
        return declared(self.rules.duty, self.items, self.exchange) if self.rules.duty else ()

    def _duty_of_all(self, options: list[Option]) -> DutyEstimate:
        """From the least of any option to the most, with the cheapest option's working."""
        cheapest = options[0].duty
        low = min((option.duty.low for option in options), key=lambda money: money.amount)
        high = max((option.duty.high for option in options), key=lambda money: money.amount)
        certain = all(option.duty.certain for option in options) and low == high
        return DutyEstimate(low, high, cheapest.working, certain, cheapest.source)

    def _worth_saying(self, refusal: Refused) -> bool:
        """Nobody expects a carpet in a letter: that refusal is no news."""
        return refusal.service.kind != ServiceKind.LETTER or refusal.code == "suspended"

    def _explained(self, refusal: Refused, options: list[Option]) -> RefusalReason:
        return RefusalReason(
            refusal.service.code, refusal.code, refusal.reason, self._way_out(refusal, options)
        )

    def _way_out(self, refusal: Refused, options: list[Option]) -> object:
        if options:
            best = options[0]
            cargo = best.kind == ServiceKind.CARGO
            return say(sentences.TRY_CARGO if cargo else sentences.TRY_SERVICE, service=best.name)
        if refusal.code == "suspended":
            until = next((stop.valid_to for stop in refusal.service.interruptions if stop.valid_to), None)
            return say(sentences.TRY_LATER, day=until) if until else sentences.TRY_ELSEWHERE
        return sentences.TRY_ASKING if refusal.code == "no_tariff" else sentences.TRY_SMALLER

    def refused_at_border(self, origin: str) -> Quote:
        """The answer when the destination lets no goods of an origin in."""
        reason = say(
            sentences.ORIGIN_REFUSED, origin=Country(origin), destination=Country(self.rules.destination)
        )
        codes = [service.code for service in self.rules.services] or [""]
        return self._without_options(
            [RefusalReason(code, "origin_refused", reason, sentences.TRY_ELSEWHERE) for code in codes]
        )

    def _no_service(self) -> RefusalReason:
        origin, destination = Country(self.rules.origin), Country(self.rules.destination)
        reason = say(sentences.NO_SERVICE, origin=origin, destination=destination)
        return RefusalReason("", "no_service", reason, sentences.TRY_ELSEWHERE)
