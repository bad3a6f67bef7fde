"""Who hears which event: the one place where rooms that may not know each other meet."""


def connect() -> None:
    """Subscribe each room's handlers to the events of the rooms above it."""
    from catalog.publication import events as publication
    from catalog.search import events as search
    from marketplace.orders import hooks
    from marketplace.payments import events as payments
    from marketplace.payments import sessions
    from marketplace.saleor import events as saleor
    from marketplace.storefront.operations import renew_index_source
    from marketplace.storefront.reaching import reckon
    from shipping import events as parcels
    from storytelling import tasks as stories

    saleor.answer("shipping_list_methods_for_checkout", hooks.list_methods)
    saleor.answer("checkout_filter_shipping_methods", hooks.filter_methods)
    saleor.answer("payment_gateway_initialize_session", hooks.gateway)
    saleor.answer("transaction_initialize_session", hooks.initialize)
    saleor.answer("transaction_process_session", hooks.process)
    saleor.answer("transaction_charge_requested", sessions.charge)
    saleor.answer("transaction_refund_requested", sessions.refund)
    saleor.answer("transaction_cancelation_requested", sessions.cancel)
    saleor.subscribe("order_created", hooks.order_created)
    saleor.subscribe("order_fully_paid", hooks.order_fully_paid)
    saleor.subscribe("order_cancelled", hooks.order_cancelled)
    publication.on_published(stories.hear_of_piece)
    payments.on_payment_moved(hooks.payment_moved)
    payments.on_refund_settled(hooks.refund_settled)
    search.on_index_changed(renew_index_source)
    search.before_indexing(reckon)
    parcels.on_parcel_moved(hooks.parcel_moved)
