"""What happens to Apps."""

import graphene

from embedded_saleor.app.types import App
from embedded_saleor.webhook.events import event

AppInstalled = event("APP_INSTALLED", "MANAGE_APPS", app=graphene.Field(App))
AppUpdated = event("APP_UPDATED", "MANAGE_APPS", app=graphene.Field(App))
AppDeleted = event("APP_DELETED", "MANAGE_APPS", app=graphene.Field(App))
AppStatusChanged = event("APP_STATUS_CHANGED", "MANAGE_APPS", app=graphene.Field(App))
