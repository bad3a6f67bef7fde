"""Which addresses anybody may ask for, and which are closed to strangers."""

MANY = (200, 301, 302)
# What anybody may ask for, and the answers a stranger may get. 405 is a page that is only posted to.
OPEN: dict[str, tuple[int, ...]] = {
    **{
        f"storefront:{name}": (200,)
        for name in """gate brand_colours robots sitemap home pieces brands brand maker place stories
        story basket account saved compare suggest
        sitemap_pages sitemap_pieces feed""".split()
    },
    "storefront:passport": (200,),
    "storefront:passport_code": (200,),
    # It leads to the passport in the reader's market.
    "storefront:piece_code": (302,),
    # They lead to the address with the piece's words.
    "storefront:piece": MANY,
    "storefront:piece_by_id": MANY,
    "storefront:preferences": (405,),
    "storefront:basket_add": (405,),
    "storefront:basket_remove": (405,),
    **{
        f"storefront:{name}": (405,)
        for name in "saved_add saved_remove seen_forget compare_add compare_remove".split()
    },
    "storefront:checkout_begin": (405,),
    # A stranger is led to sign in.
    "storefront:search_add": (405,),
    # Whoever holds the secret of an e-mail may stop it.
    "storefront:searches_stop": (200,),
    "photo": (200,),
    "media": (404,),
    # Closed without its token.
    "metrics": (404,),
    "welcome": (302,),
    # Whoever holds the secret holds the order.
    "storefront:order": (200,),
    "storefront:order_proforma": (200,),
    "storefront:order_paper": (200,),
    "storefront:answer_customs": (405,),
    # Machines, each with a signature or a token of its own.
    "saleor:manifest": (200,),
    "saleor:logo": (200,),
    "saleor:register": (405,),
    "saleor:webhook": (405,),
    # Pages in Saleor's Dashboard: one that says nothing of anybody, two posted with Saleor's own token.
    "dashboard:about": (200,),
    "dashboard:order": (405,),
    "dashboard:product": (405,),
    "payments:stripe": (405,),
    "embedded_saleor:graphql": (200, 400, 405),
    "embedded_saleor:jwks": (200,),
    # Signing in, and what stands around it.
    **{
        f"account_{name}": MANY
        for name in """login logout signup inactive request_login_code confirm_login_code reset_password
        reset_password_done reset_password_from_key reset_password_from_key_done confirm_email
        email_verification_sent""".split()
    },
    "mfa_authenticate": MANY,
    "admin:login": MANY,
    "admin:logout": (302, 405),
    "wagtailadmin_login": MANY,
    "wagtailadmin_logout": (302, 405),
    # Signs and words of its sign-in page.
    "wagtailadmin_sprite": (200,),
    "wagtailadmin_javascript_catalog": (200,),
    "wagtailadmin_password_reset": MANY,
    "wagtailadmin_password_reset_done": (200,),
    "wagtailadmin_password_reset_confirm": MANY,
    "wagtailadmin_password_reset_complete": (200,),
}
# Everything below these is closed to strangers.
ROOMS = ("desk/", "studio/", "admin/", "editor/")
CLOSED = (
    *(f"account_{name}" for name in ("reauthenticate", "email", "change_password", "set_password")),
    *(
        f"storefront:checkout_{name}"
        for name in "resume contact delivery payment bank return confirm".split()
    ),
    *(f"storefront:{name}" for name in "account_orders searches search_forget search_mail".split()),
)
SECOND_FACTOR = "accounts/2fa/"
SIGN_IN = ("/accounts/login/", "/accounts/2fa/", "/admin/login/", "/editor/login/")
REFUSED = (403, 404, 405)
