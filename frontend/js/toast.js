// Short messages in the corner. One with something to do, or an error, stays until it is closed.
const LINGER = 8_000;

export function toast(text, { error = false } = {}) {
  const toasts = document.getElementById("toasts");
  const element = document.getElementById("toast-template").content.firstElementChild.cloneNode(true);
  element.classList.toggle("ank-toast--error", error);
  element.querySelector(".ank-toast__text").textContent = text;
  if (error) element.dataset.stays = "";
  toasts.append(element);
}

function linger(element) {
  if ("stays" in element.dataset || element.querySelector("form, a")) return;
  const leave = () => {
    if (element.matches(":hover, :focus-within")) setTimeout(leave, LINGER);
    else element.remove();
  };
  setTimeout(leave, LINGER);
}

/** A new message takes the place of the one before, so that they never pile up over the page. */
function makeRoom(toasts, newest) {
  for (const element of toasts.querySelectorAll(".ank-toast:not([data-stays])")) {
    if (element.compareDocumentPosition(newest) & Node.DOCUMENT_POSITION_FOLLOWING) element.remove();
  }
}

export function tidyToasts() {
  const toasts = document.getElementById("toasts");
  if (!toasts) return;
  toasts.addEventListener("click", (event) => {
    if (event.target.closest("[data-close-toast]")) event.target.closest(".ank-toast").remove();
  });
  for (const element of toasts.querySelectorAll(".ank-toast")) linger(element);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        linger(node);
        makeRoom(toasts, node);
      }
    }
  }).observe(toasts, { childList: true });
}
