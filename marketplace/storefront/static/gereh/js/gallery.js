// Pictures change in place, and the large one opens for a close look down to the knots.
const gallery = document.querySelector("[data-gallery]");
const large = gallery?.querySelector("[data-zoom]");

function show(thumb) {
  const image = large.querySelector("img");
  large.querySelector("source").srcset = thumb.dataset.avif;
  image.srcset = thumb.dataset.srcset;
  image.src = thumb.dataset.src;
  image.width = thumb.dataset.width;
  image.height = thumb.dataset.height;
  image.alt = thumb.querySelector("img").alt;
  large.href = thumb.dataset.large;
  for (const each of gallery.querySelectorAll("[data-large]")) {
    each.toggleAttribute("aria-current", each === thumb);
    if (each === thumb) each.setAttribute("aria-current", "true");
  }
}

function dialogFor(link) {
  const dialog = document.createElement("dialog");
  dialog.className = "zoom";
  const close = document.createElement("button");
  close.className = "button zoom__close";
  close.textContent = gallery.dataset.closeLabel;
  close.addEventListener("click", () => dialog.close());
  const stage = document.createElement("div");
  stage.className = "zoom__stage";
  stage.tabIndex = 0;
  const image = document.createElement("img");
  image.src = link.href;
  image.alt = link.querySelector("img").alt;
  stage.append(image);
  dialog.append(close, stage);
  dialog.addEventListener("close", () => dialog.remove());
  stage.addEventListener("click", (event) => comeCloser(stage, event));
  return dialog;
}

function comeCloser(stage, event) {
  const box = stage.getBoundingClientRect();
  const across = (event.clientX - box.left) / box.width;
  const down = (event.clientY - box.top) / box.height;
  if (!stage.toggleAttribute("data-close-up")) return;
  stage.scrollTo(
    across * stage.scrollWidth - box.width / 2,
    down * stage.scrollHeight - box.height / 2,
  );
}

gallery?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const thumb = event.target.closest("[data-large]");
  const zoom = event.target.closest("[data-zoom]");
  if (thumb) {
    event.preventDefault();
    show(thumb);
  } else if (zoom) {
    event.preventDefault();
    const dialog = dialogFor(zoom);
    document.body.append(dialog);
    dialog.showModal();
  }
});
