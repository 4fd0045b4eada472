import "./leave.js";
import "./suggest.js";

// On a wide screen there is room: further ways to narrow a search stand open.
if (matchMedia("(min-width: 60rem)").matches) {
  for (const details of document.querySelectorAll("details[data-wide]")) {
    details.open = true;
  }
}
