// Keys for the queue. They work only while the focus is in the list, so that they never take a key
// from anybody who speaks to their computer (WCAG 2.1.4).

const queue = document.getElementById("queue");

function move(item, step) {
  const items = [...queue.children];
  const next = items[items.indexOf(item) + step];
  if (next) {
    next.focus();
  }
}

queue?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const item = event.target.closest(".queue-item");
  const actions = {
    j: () => move(item, 1),
    k: () => move(item, -1),
    a: () => item.querySelector("[data-key=a]")?.click(),
    r: () => item.querySelector("[data-key=r]")?.click(),
    "?": () => document.querySelector(".keys").scrollIntoView(),
  };
  if (item && actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
});
