/*
 * Suggestions while typing, as the ARIA combobox pattern has it (list, no completion of the text).
 * What is typed goes out in the body of a POST, so it stands in no address, and is kept nowhere.
 * Without this script nothing is missing: the form leads to the same pages.
 */
const PAUSE = 120;
const SHORTEST = 2;

for (const input of document.querySelectorAll("input[name=words][type=search]")) {
  offer(input);
}

function offer(input) {
  const list = Object.assign(document.createElement("ul"), {
    id: `${input.id}-near`,
    className: "near-list",
    role: "listbox",
    ariaLabel: "Suggestions",
    hidden: true,
  });
  const said = Object.assign(document.createElement("p"), { className: "unseen", role: "status" });
  let options = [];
  let chosen = -1;
  let pause;
  let asked = 0;

  input.parentElement.append(list);
  input.form.append(said);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);

  function choose(index) {
    chosen = index;
    options.forEach((option, i) => (option.ariaSelected = String(i === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    forgetAsked();
    list.hidden = true;
    input.ariaExpanded = "false";
    said.textContent = "";
    choose(-1);
  }

  function optionOf(near, index) {
    const option = Object.assign(document.createElement("li"), {
      id: `${list.id}-${index}`,
      role: "option",
      ariaSelected: "false",
    });
    option.append(
      Object.assign(document.createElement("b"), { textContent: near.label }),
      Object.assign(document.createElement("span"), { textContent: near.kind }),
    );
    option.addEventListener("click", () => location.assign(near.address));
    return option;
  }

  function show(suggestions) {
    options = suggestions.map(optionOf);
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.ariaExpanded = String(!list.hidden);
    said.textContent = list.hidden
      ? ""
      : `${options.length} ${options.length === 1 ? "suggestion" : "suggestions"}. Use the arrow keys.`;
    choose(-1);
  }

  async function ask() {
    const words = input.value.trim();
    if (words.length < SHORTEST) {
      close();
      return;
    }
    const mine = (asked += 1);
    try {
      const answer = await fetch(new URL("suggest", input.form.action), { method: "POST", body: new URLSearchParams({ words }) });
      const suggestions = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) {
        show(suggestions);
      }
    } catch {
      close();
    }
  }

  function forgetAsked() {
    clearTimeout(pause);
    asked += 1;
  }

  // who has begun to choose keeps the list they see: an answer that comes later is not shown
  function step(by) {
    forgetAsked();
    const places = options.length + 1;
    choose(((chosen + 1 + by + places) % places) - 1);
  }

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen >= 0) {
      options[chosen].click();
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  // the pointer must not take the focus away before the click
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
}
