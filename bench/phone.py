"""`python -m bench.phone ADDRESS`: what a slow phone sees of a running store, as its browser tells it.

Chromium with the network of a poor 4G (150 ms, 1.6 Mbit/s down, 0.75 up) and a processor four times slower:
Lighthouse's profile, but truly throttled. Printed for each kind of page: when the largest picture or words
were painted (LCP), how much jumped (CLS), the bytes of its HTML. Each is the middle of three visits with an
empty cache.
"""

import re
import shutil
import sys
from statistics import median
from typing import Any, Final
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

SHOP: Final = "/de/de/"
KINDS: Final = {
    "home": r"^$",
    "list": r"^$",
    "piece": r'href="(/de/de/pieces/[^"?]+-[A-Z]+-\d+/)"',
    "brand": r'href="(/de/de/brands/[^"?]+/)"',
    "story": r'href="(/de/de/stories/[^"?]+/)"',
}
LISTS: Final = {"home": "", "list": "pieces/", "piece": "pieces/", "brand": "brands/", "story": "stories/"}
VISITS: Final = 3
WATCH: Final = """
window.seen = {lcp: 0, cls: 0};
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.lcp = e.startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});
new PerformanceObserver((list) => {
  for (const e of list.getEntries()) if (!e.hadRecentInput) seen.cls += e.value;
})
  .observe({type: "layout-shift", buffered: true});
"""
NETWORK: Final = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}


def main() -> None:
    address = sys.argv[1].rstrip("/")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for kind in KINDS:
            page = page_of(address, kind)
            visits = [visited(browser, address + page) for _ in range(VISITS)]
            lcp, cls = (median(visit[name] for visit in visits) for name in ("lcp", "cls"))
            size = len(read(address + page))
            sys.stdout.write(f"{kind}: LCP {lcp / 1000:.2f} s, CLS {cls:.3f}, HTML {size / 1000:.1f} kB\n")
        browser.close()


def page_of(address: str, kind: str) -> str:
    """The first page of a kind that its list leads to."""
    start = SHOP + LISTS[kind]
    found = re.search(KINDS[kind], read(address + start).decode())
    return found[1] if found else start


def read(address: str) -> bytes:
    with urlopen(quote(address, safe=":/?=&%")) as answer:  # noqa: S310 (the store's own address)
        return bytes(answer.read())


def visited(browser: Browser, address: str) -> dict[str, Any]:
    """One visit with an empty cache, watched until three seconds after everything was loaded."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", NETWORK)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(3000)
    seen: dict[str, Any] = page.evaluate("window.seen")
    context.close()
    return seen


if __name__ == "__main__":
    main()
