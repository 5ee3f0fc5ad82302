// Moving a row or a column of a table by its handle: with Alt and an arrow while the handle has the focus, or by
// dragging it. The handle opens a menu that says the same, for who does neither and where no script runs.
const HANDLE = "[data-mover] > summary";
const EARLIER = new Set(["ArrowUp", "ArrowLeft"]);
const LATER = new Set(["ArrowDown", "ArrowRight"]);
const FAR = 6; // pixels that a pointer goes before it drags
const EDGE = 48; // pixels from the edge where what is dragged takes the page along

/** The handle that gets the focus again when what was moved is shown in its new place. */
let waiting = null;
let drag = null;

const mover = (handle) => handle.parentElement;
const form = (handle) => mover(handle).querySelector("form");
const cell = (handle) => handle.closest("th, .ank-point");

function send(handle, { to = "", beside = "" }) {
  const fields = form(handle);
  const button = to && fields.querySelector(`[value=${to}]`);
  if (waiting || (to && !button)) return;
  waiting = handle.id;
  mover(handle).setAttribute("aria-busy", "true");
  fields.elements.beside.value = beside;
  fields.requestSubmit(button || undefined);
}

/** The handles among which one moves: of the same table, and of the same noun. */
function others(handle) {
  const [noun] = mover(handle).dataset.mover.split(" ");
  const around = handle.closest("table, .ank-points");
  return [...around.querySelectorAll(HANDLE)].filter((each) => mover(each).dataset.mover.startsWith(`${noun} `));
}

/** Beside which other one it would be let go here, and on which side. */
function target(handle, { clientX, clientY }) {
  const across = Boolean(handle.closest("thead"));
  const rest = others(handle).filter((each) => each !== handle);
  const middle = (each) => {
    const box = cell(each).getBoundingClientRect();
    return across ? box.left + box.width / 2 : box.top + box.height / 2;
  };
  const at = across ? clientX : clientY;
  const next = rest.find((each) => middle(each) > at);
  return next ? { other: next, side: "before" } : { other: rest.at(-1), side: "after" };
}

function show(found) {
  for (const shown of document.querySelectorAll("[data-drop]")) shown.removeAttribute("data-drop");
  if (found) cell(found.other).dataset.drop = found.side;
}

/** What lies beyond the edge comes into sight while one drags towards it. */
function takeAlong(handle, { clientX, clientY }) {
  const towards = (at, from, to) => (at < from + EDGE ? -EDGE / 4 : at > to - EDGE ? EDGE / 4 : 0);
  window.scrollBy(0, towards(clientY, 0, window.innerHeight));
  const box = handle.closest(".ank-scroll");
  if (!box) return;
  const { left, right } = box.getBoundingClientRect();
  box.scrollBy(towards(clientX, left, right), 0);
}

function stop() {
  show(null);
  if (drag) cell(drag.handle).removeAttribute("data-dragged");
  drag = null;
}

export function moveByHandle() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag) return stop();
    const handle = event.target.closest?.(HANDLE);
    if (!handle || !event.altKey) return;
    const to = EARLIER.has(event.key) ? "earlier" : LATER.has(event.key) ? "later" : "";
    if (!to) return;
    event.preventDefault();
    send(handle, { to });
  });

  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest?.(HANDLE);
    if (!handle || event.button !== 0) return;
    drag = { handle, x: event.clientX, y: event.clientY, far: false };
    handle.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    drag.far ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR;
    if (!drag.far) return;
    cell(drag.handle).dataset.dragged = "";
    takeAlong(drag.handle, event);
    show(target(drag.handle, event));
  });
  document.addEventListener("pointerup", (event) => {
    if (!drag) return;
    const { handle, far } = drag;
    const { other, side } = target(handle, event);
    stop();
    if (!far) return;
    // The menu does not open after a drag.
    handle.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    setTimeout(() => send(handle, { beside: `${side} ${mover(other).dataset.mover.split(" ")[1]}` }));
  });
  document.addEventListener("pointercancel", stop);

  document.addEventListener("submit", ({ target: sent }) => {
    const handle = sent.closest?.("[data-mover]")?.querySelector("summary");
    if (handle) waiting = handle.id;
  });
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (!ctx.sourceElement.closest?.("[data-mover]")) return;
    document.querySelector("[data-mover][aria-busy]")?.removeAttribute("aria-busy");
    document.getElementById(waiting)?.focus();
    waiting = null;
  });
}
