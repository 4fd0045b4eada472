/*
 * A document that is being drawn: the bar moves, and when it is done, its pages are shown. Without
 * this script, a link does the same.
 */
const bar = document.getElementById("drawn");
const words = document.getElementById("drawn-words");
const whole = bar.max.toLocaleString("en-GB");

async function look() {
  const done = await fetch(bar.dataset.at).then((answer) => answer.ok ? answer.text() : "");
  if (done === "") {
    location.replace(location.href);
    return;
  }
  bar.value = Number(done);
  words.textContent = `${bar.value.toLocaleString("en-GB")} of ${whole}`;
  setTimeout(look, 300);
}

document.getElementById("again").hidden = true;
look();
