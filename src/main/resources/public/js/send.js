/*
 * Sending a handout from the worker's own phone: its share sheet, its clipboard. Both are asked
 * for by a tap only. Without this script the links to messages and mail are there all the same.
 */
const said = document.getElementById("sent-said");

function offer(button, act) {
  button.parentElement.hidden = false;
  button.addEventListener("click", act);
}

for (const button of document.querySelectorAll("[data-share]")) {
  if (navigator.share) {
    // closing the sheet without sending is no fault
    offer(button, () => navigator.share({ text: button.dataset.share }).catch(() => {}));
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (navigator.clipboard) {
    offer(button, async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      said.textContent = "Copied.";
      button.lastChild.textContent = "Copied";
    });
  }
}

// choosing a phrase keeps it at once
for (const form of document.querySelectorAll("form.making")) {
  form.addEventListener("change", () => form.requestSubmit());
}
