"""Work done after the answer: webhooks, installations."""

from django.utils import timezone
from procrastinate.contrib.django import app

from embedded_saleor.app.install import install as install_app
from embedded_saleor.order import expiry
from embedded_saleor.webhook.delivery import deliver_once


@app.task(name="embedded_saleor.deliver", queue="saleor")
def deliver(delivery_id: int) -> None:
    """Send a webhook; a failure comes back after 10, 20, 40, 80 and 160 seconds."""
    again_in = deliver_once(delivery_id)
    if again_in is not None:
        deliver.configure(schedule_in={"seconds": int(again_in)}).defer(delivery_id=delivery_id)


@app.task(name="embedded_saleor.install", queue="saleor")
def install(installation_id: int) -> None:
    """Install an App: manifest, webhooks, token."""
    install_app(installation_id)


@app.periodic(cron="*/5 * * * *", periodic_id="expire-orders")
@app.task(name="embedded_saleor.expire_orders", queue="saleor")
def expire_orders(timestamp: int) -> None:
    """Orders that nobody confirmed in time expire."""
    expiry.expire_orders(timezone.now())


@app.periodic(cron="0 2 * * *", periodic_id="delete-expired-orders")
@app.task(name="embedded_saleor.delete_expired_orders", queue="saleor")
def delete_expired_orders(timestamp: int) -> None:
    """Orders that expired long ago are deleted."""
    expiry.delete_expired_orders(timezone.now())
