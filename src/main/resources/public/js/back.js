/*
 * "Close" and "Back" lead to where one came from, when that was a page of ours: a worker's results,
 * or a family's list. Without this script they lead to what the link says.
 */
for (const link of document.querySelectorAll("[data-back]")) {
  link.addEventListener("click", (event) => {
    if (window.navigation?.canGoBack) {
      event.preventDefault();
      window.navigation.back();
    }
  });
}
