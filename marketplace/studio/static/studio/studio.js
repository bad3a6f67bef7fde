// A chosen photo is made smaller, for a weak signal, and sent at once. Without this the form works too.

const LONGEST_SIDE = 2400;
const SMALL_ENOUGH = 1_500_000;

async function smaller(file) {
  if (file.size < SMALL_ENOUGH) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
  return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
}

async function send(form, input) {
  form.querySelector(".shoot__wait").hidden = false;
  try {
    const chosen = new DataTransfer();
    chosen.items.add(await smaller(input.files[0]));
    input.files = chosen.files;
  } catch {
    // A picture that this browser cannot read is sent as it is; the store reads more kinds.
  }
  form.requestSubmit();
}

for (const form of document.querySelectorAll(".shoot")) {
  const input = form.querySelector(".shoot__file");
  input.addEventListener("change", () => input.files.length && send(form, input));
}
