/*
 * Leave this page. Without this script the link still works, as a link; with it, the page is gone
 * at once, is replaced in the history, and Shift pressed three times leaves too.
 * The rules for Shift are those of GOV.UK's "Exit this page": alone, not as a modifier; any other
 * key starts again; so does a pause of five seconds after each press. We never count an exit.
 */
const PRESSES = 3;
const PAUSE = 5000;

const link = document.getElementById("leave");
const said = document.getElementById("leave-said");
const title = document.title;
let cover;
let presses = 0;
let modified = false;
let pause;

function say(words) {
  said.textContent = words;
}

function show(count) {
  presses = count;
  link.dataset.presses = count;
}

function leave(event) {
  event?.preventDefault();
  clearTimeout(pause);
  cover ??= Object.assign(document.createElement("div"), { className: "cover", role: "alert" });
  document.body.hidden = true;
  document.documentElement.append(cover);
  cover.textContent = "Loading.";
  document.title = "Loading";
  location.replace(link.href);
}

function stay() {
  cover?.remove();
  document.body.hidden = false;
  document.title = title;
  startAgain("");
}

function startAgain(words) {
  clearTimeout(pause);
  show(0);
  say(words);
}

function keyUp(event) {
  if (event.key === "Shift" && !modified) {
    show(presses + 1);
    clearTimeout(pause);
    if (presses >= PRESSES) {
      leave();
      return;
    }
    const more = PRESSES - presses;
    say(`Shift. Press ${more} more ${more === 1 ? "time" : "times"} to leave this page.`);
    pause = setTimeout(() => startAgain("Leaving this page timed out."), PAUSE);
  } else if (presses > 0) {
    startAgain("");
  }
  modified = event.shiftKey;
}

if (link) {
  link.addEventListener("click", leave);
  document.addEventListener("keyup", keyUp, true);
  addEventListener("pageshow", (event) => event.persisted && stay());
}
