// A phone's camera reads a label into the field; without a camera or its reader, the field is typed into.
"use strict";

async function readInto(field, button) {
  const reader = new BarcodeDetector({ formats: ["code_128", "code_39", "qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const video = document.createElement("video");
  video.playsInline = true;
  video.srcObject = stream;
  button.after(video);
  const stop = () => { stream.getTracks().forEach((track) => track.stop()); video.remove(); };
  await video.play();
  const look = async () => {
    if (!video.isConnected) return;
    const [found] = await reader.detect(video);
    if (!found) { requestAnimationFrame(look); return; }
    field.value = found.rawValue;
    stop();
    field.form.requestSubmit();
  };
  button.addEventListener("click", stop, { once: true });
  look();
}

if ("BarcodeDetector" in window && navigator.mediaDevices) {
  for (const button of document.querySelectorAll("[data-scan-button]")) {
    const field = document.querySelector("[data-scan]");
    button.hidden = false;
    button.addEventListener("click", () => { if (!button.nextElementSibling?.srcObject) readInto(field, button); });
  }
}
