// While words are typed, what they may become stands below the field. Without this script the form just searches.
const form = document.querySelector("[data-suggest]");
const field = form?.querySelector("input[type=search]");
const sheet = form?.querySelector("[data-suggestions]");
const PAUSE = 120;
let timer;
let asking;

const close = () => {
  sheet.hidden = true;
  sheet.replaceChildren();
};

const ask = async () => {
  asking?.abort();
  asking = new AbortController();
  const words = field.value.trim();
  if (words.length < 2) {
    close();
    return;
  }
  try {
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: asking.signal });
    const found = answer.ok ? await answer.text() : "";
    const page = new DOMParser().parseFromString(found, "text/html");
    sheet.replaceChildren(...page.body.childNodes);
    sheet.hidden = !sheet.querySelector("a");
  } catch (trouble) {
    if (trouble.name !== "AbortError") {
      close();
    }
  }
};

const step = (event) => {
  const links = [...sheet.querySelectorAll("a")];
  const stops = [field, ...links];
  const here = stops.indexOf(document.activeElement);
  if (event.key === "Escape" && !sheet.hidden) {
    event.preventDefault();
    close();
    field.focus();
  } else if (["ArrowDown", "ArrowUp"].includes(event.key) && links.length && here >= 0) {
    event.preventDefault();
    const next = here + (event.key === "ArrowDown" ? 1 : -1);
    stops[(next + stops.length) % stops.length].focus();
  }
};

if (sheet) {
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("keydown", step);
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
}
