/*
 * An open group of the staff's menu closes by Escape and by a tap beside it. Without this script
 * its own heading closes it.
 */
const groups = [...document.querySelectorAll(".desk-links details")];

function closeAllBut(kept) {
  for (const group of groups) {
    group.open &&= group === kept;
  }
}

document.addEventListener("click", (event) => closeAllBut(event.target.closest(".desk-links details")));
document.addEventListener("keydown", (event) => {
  const open = groups.find((group) => group.open);
  if (event.key === "Escape" && open) {
    closeAllBut();
    open.querySelector("summary").focus();
  }
});
