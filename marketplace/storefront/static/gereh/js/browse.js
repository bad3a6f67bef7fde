// On wide screens a choice takes effect at once; phones keep their button, so the sheet stays put.
const wide = matchMedia("(width >= 60rem)");

document.addEventListener("change", (event) => {
  const form = event.target.closest("#facets");
  if (form && wide.matches) {
    form.dispatchEvent(new CustomEvent("refine", { bubbles: true }));
  }
  if (event.target.id === "sort") {
    event.target.form.requestSubmit();
  }
});

// What was opened stays open when the list is drawn anew.
let opened = [];

document.addEventListener("htmx:beforeSwap", () => {
  opened = [...document.querySelectorAll("#facets details")].map((each) => each.open);
});

document.addEventListener("htmx:afterSwap", () => {
  document.querySelectorAll("#facets details").forEach((each, index) => {
    each.open = opened[index] ?? each.open;
  });
});
