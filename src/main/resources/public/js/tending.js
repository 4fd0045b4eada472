// Shows, while a steward types, what families will see and what could be plainer.
// Without this script the button "Preview" does the same.

const form = document.getElementById("editing");
const look = document.getElementById("look");
const PAUSE = 400;
let waiting;
let asked = 0;

async function refresh() {
  const number = ++asked;
  try {
    const answer = await fetch("/work/resources/preview", {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    });
    // signed out meanwhile, or a later question is on its way: what stands, stays
    if (answer.ok && !answer.redirected && number === asked) {
      look.innerHTML = await answer.text();
    }
  } catch {
    // no line just now: the form is untouched, and the button still works
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, PAUSE);
});
