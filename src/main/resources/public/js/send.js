/*
 * Sending a handout from the worker's own phone by its share sheet, which is asked for by a tap
 * only. Without this script the links to messages and mail are there all the same.
 */
for (const button of document.querySelectorAll("[data-share]")) {
  if (navigator.share) {
    button.parentElement.hidden = false;
    // closing the sheet without sending is no fault
    button.addEventListener("click", () =>
      navigator.share({ text: button.dataset.share }).catch(() => {}));
  }
}
