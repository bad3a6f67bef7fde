// The clock of the hold, and countries that take effect when chosen.
const box = document.querySelector("[data-hold-until]");

if (box) {
  const end = new Date(box.dataset.holdUntil).getTime();
  const clock = box.querySelector("[data-hold-clock]");
  const digits = new Intl.NumberFormat(document.documentElement.lang, { minimumIntegerDigits: 2 });
  const tick = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    clock.textContent = `${digits.format(Math.floor(left / 60))}:${digits.format(left % 60)}`;
    if (left === 0) {
      box.querySelector("p").textContent = box.dataset.holdOver;
      clearInterval(timer);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}

for (const form of document.querySelectorAll("[data-submit-on-change]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
