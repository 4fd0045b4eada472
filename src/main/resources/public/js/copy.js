/*
 * Buttons that copy a text, by a tap only. Where they can't, they stay hidden, and the text stands
 * beside them to be copied by hand.
 */
for (const button of document.querySelectorAll("[data-copy]")) {
  if (navigator.clipboard) {
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      const done = await navigator.clipboard.writeText(button.dataset.copy).then(
        () => "Copied",
        () => "Please copy it by hand",
      );
      document.getElementById("copied").textContent = `${done}.`;
      button.lastChild.textContent = done;
    });
  }
}
