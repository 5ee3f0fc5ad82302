// Typing in the matrix itself. A link with data-typing is a place: Enter (in a view of texts a click too) opens its box,
// Enter in the box saves and goes on to the next. What is saved comes back as the place alone, so nobody waits for it;
// what cannot be saved is shown in the drawer. Without JavaScript the link leads to a page, with a form.
import htmx from "htmx.org/dist/htmx.esm.js";
import { offer } from "./draft.js";
import { marked } from "./grid.js";

const PLACE = "a[data-typing]";
const LATE = 229; // the key code while an input method is composing
const IN_THE_DRAWER = new Set([409, 422]);

/** The box that is open; it outlives what is swapped around it. */
let box = null;
const coarse = () => window.matchMedia("(pointer: coarse)").matches;
const shown = (place) => place.offsetParent !== null;

/** What was typed in a place and not sent, until the page is left; a draft outlives that, and is offered. */
const kept = new Map();

const placeOf = (form) => document.getElementById(form.dataset.place);

/** What the box says now, to compare with what it began with. */
const saying = (form) => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken"));

function fill(form, { text = "", state = "idea", owner = "", due = "", seen = "" }) {
  form.elements.text.value = text;
  form.elements.state.value = state;
  form.elements.owner.value = owner;
  form.elements.due_on.value = due;
  form.elements.seen.value = seen;
  form.elements.not_here.value = "";
}

/** Whether a box is for many places at once. */
const isForMany = (form) => "many" in form.dataset;

/** Where one begins to type. */
const first = (form) => form.querySelector("textarea, input[type=radio]:checked");

/** Where the box lies: in a view of texts in the place, in a table of states below its row, where there is room. */
function lay(form, place) {
  place.closest("details")?.setAttribute("open", "");
  place.toggleAttribute("data-open", !isForMany(form));
  const table = place.closest("table[data-grid]");
  if (!table || (table.matches("[data-type-on-click]") && !isForMany(form))) return place.after(form);
  const row = document.createElement("tr");
  const cell = document.createElement("td");
  row.className = "ank-typing-row";
  cell.colSpan = place.closest("tr").cells.length;
  cell.append(form);
  row.append(cell);
  place.closest("tr").after(row);
}

function put(form) {
  (form.closest("tr.ank-typing-row") ?? form).remove();
}

function open(place, { quiet = false } = {}) {
  close();
  const form = document.getElementById("place-typing").content.firstElementChild.cloneNode(true);
  form.action = place.dataset.typing;
  form.setAttribute("hx-post", place.dataset.typing);
  form.querySelector(".ank-typing__called").textContent = place.dataset.called;
  fill(form, { ...place.dataset, ...kept.get(place.dataset.typing) });
  form.dataset.place = place.id;
  form.dataset.draft = place.dataset.typing;
  const all = form.querySelector("[data-typing-all]");
  all.href = place.href;
  all.setAttribute("hx-get", place.href);
  lay(form, place);
  form.dataset.began = saying(form);
  htmx.process(form);
  box = form;
  if (quiet) return form;
  if (!kept.has(place.dataset.typing)) offer(form);
  first(form).focus();
  return form;
}

/** One box for all places that are marked: what is left empty in it stays as it is in each of them. */
function openMany(places) {
  close();
  const last = places.at(-1);
  const form = document.getElementById("places-typing").content.firstElementChild.cloneNode(true);
  form.setAttribute("hx-post", form.getAttribute("action"));
  form.querySelector(".ank-typing__called").textContent = form.dataset.many.replace("#", places.length);
  for (const { dataset } of places) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "place", value: dataset.place }));
  }
  form.dataset.place = last.id;
  lay(form, last);
  form.dataset.began = saying(form);
  htmx.process(form);
  box = form;
  first(form).focus();
}

/** Put the box away; what was typed in it stays with its place. */
function close(form = box) {
  if (!form) return;
  if (form === box) box = null;
  const place = placeOf(form);
  if (place && !isForMany(form) && saying(form) !== form.dataset.began) {
    const { text, state, owner, due_on: due, seen } = Object.fromEntries(new FormData(form));
    kept.set(place.dataset.typing, { text, state, owner, due, seen });
  }
  place?.removeAttribute("data-open");
  put(form);
}

/** The place after this one, as one reads; the last leads nowhere. */
function next(place) {
  const all = [...(place.closest("table, .ank-points") ?? document).querySelectorAll(PLACE)].filter(shown);
  return all[all.indexOf(place) + 1];
}

/** Whether there is anything to send; the box then stays, out of the way, until the answer is there. */
function leave(form) {
  const place = placeOf(form);
  if (!isForMany(form)) kept.delete(place.dataset.typing);
  if (saying(form) === form.dataset.began) {
    close(form);
    return false;
  }
  form.setAttribute("data-sent", "");
  box = null;
  place.removeAttribute("data-open");
  place.setAttribute("aria-busy", "true");
  return true;
}

function saveAndGoOn(form) {
  const place = placeOf(form);
  if (leave(form)) form.requestSubmit();
  const following = isForMany(form) ? null : next(place);
  if (following) open(following);
  else place.focus();
}

function notHere(form) {
  form.elements.not_here.value = "on";
  if (leave(form)) form.requestSubmit();
}

export function typeInPlaces() {
  if (!document.getElementById("place-typing")) return;

  document.addEventListener(
    "click",
    (event) => {
      const place = event.target.closest(`[data-type-on-click] ${PLACE}`);
      if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      open(place);
    },
    { capture: true },
  );

  document.addEventListener("click", ({ target }) => {
    const form = target.closest("form.ank-typing");
    if (target.closest("[data-typing-back]")) {
      const place = placeOf(form);
      close(form);
      place.focus();
    }
    if (target.closest("[data-typing-all]")) close(form);
  });

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("form.ank-typing:not([data-sent])")) return;
      const place = placeOf(form);
      if (event.submitter?.matches("[data-typing-not-here]")) form.elements.not_here.value = "on";
      if (!leave(form)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      place.focus();
    },
    { capture: true },
  );

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.keyCode === LATE || event.ctrlKey || event.metaKey || event.altKey) return;
      const form = event.target.closest("form.ank-typing");
      if (form) {
        const leaves = event.key === "Enter" && !event.shiftKey && event.target.matches("textarea, input") && !coarse();
        if (leaves) {
          event.preventDefault();
          saveAndGoOn(form);
        } else if (event.key === "Escape") {
          event.preventDefault();
          form.querySelector("[data-typing-back]").click();
        }
        return;
      }
      const place = event.target.closest(PLACE);
      if (!place) return;
      if (event.key === "Enter") {
        const places = marked(place.closest("table[data-grid]") ?? document.createElement("table"));
        event.preventDefault();
        event.stopImmediatePropagation();
        if (places.length > 1) openMany(places);
        else open(place);
      } else if (event.key.toLowerCase() === "n") {
        event.preventDefault();
        notHere(open(place, { quiet: true }));
        place.focus();
      }
    },
    { capture: true },
  );

  // What lay around the box was swapped away, and the box with it: it goes back to its place, with all that was typed.
  document.addEventListener("htmx:after:swap", () => {
    if (!box || box.isConnected) return;
    const place = placeOf(box);
    if (!place) return;
    lay(box, place);
    first(box).focus();
  });

  // The answer is there: the place is new, and its box has done its work. What was refused is in the drawer now; of many
  // places at once a message says why, and the box is there again.
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = ctx.sourceElement;
    if (!form.matches?.("form.ank-typing")) return;
    placeOf(form)?.removeAttribute("aria-busy");
    const status = ctx.response?.status;
    if (isForMany(form) && !(status < 400)) {
      form.removeAttribute("data-sent");
      box = form;
      first(form).focus();
    } else if (status < 400 || IN_THE_DRAWER.has(status)) put(form);
    else if (!ctx.response?.headers.get("X-CSRFToken")) {
      // Neither saved nor refused: its place has what was typed. With a new token it is being sent once more.
      form.removeAttribute("data-sent");
      close(form);
    }
  });
}
