/*
 * A phrase that is chosen on a handout is kept at once, without leaving the page or moving
 * anything: the server answers with the new address, which then stands wherever the old one did.
 * Without this script each phrase has a button that keeps it.
 */
const form = document.querySelector("form.making");
let address = new URL(form.action).pathname;
let keeping = Promise.resolve();

/* The handout's own address counts what is on it; in front of other pages it does not. */
const carried = (edit) => edit.replace(/^(\/H\/).(.*)\/edit$/, "$1$2");

function moveTo(next) {
  for (const name of ["href", "action"]) {
    for (const element of document.querySelectorAll(`[${name}^="/H/"]`)) {
      const now = element.getAttribute(name);
      element.setAttribute(
        name,
        now === address ? next : now.replace(carried(address), carried(next)),
      );
    }
  }
  address = next;
  history.replaceState(null, "", next);
}

async function keep(select) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(address, { method: "POST", body }).catch(() => null);
  if (answer?.ok) {
    moveTo(new URL(answer.url).pathname);
  }
  const said = answer?.ok ? "Kept." : "Not kept: are you online? Choose it again.";
  select.closest(".saying").querySelector(".kept").textContent = said;
}

form.addEventListener("change", (event) => {
  keeping = keeping.then(() => keep(event.target));
});
