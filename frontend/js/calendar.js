// Moving an activity in the strip of a calendar: by dragging its bar, by V and the arrow keys while it has the focus, or
// by a finger that stays on it for a moment. A card says where it goes and what that touches; letting go, or Enter,
// sends the same form as its page has. Escape puts it back. Without this script the bar leads to that page.
import htmx from "htmx.org/dist/htmx.esm.js";

const BAR = "a[data-move]";
const FAR = 6; // pixels that a pointer goes before it drags
const PRESS = 350; // milliseconds that a finger stays before it drags
const ASK = 150; // milliseconds of rest before the server is asked what a day touches
const STEPS = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 };
const DAY = 86_400_000;

/** What is being moved: the bar, the card, and how many weeks it went. */
let moving = null;
/** A pointer that went down on a bar, and may begin to drag. */
let pressed = null;

const iso = (day) => day.toISOString().slice(0, 10);
const said = (day) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(day);

const firstDay = () => new Date(Date.parse(moving.bar.dataset.first) + moving.weeks * 7 * DAY);
const live = () => document.getElementById("calendar-said");

/** How wide a week is here. */
const week = (bar) => bar.closest("ul").getBoundingClientRect().width / Number(bar.closest("[data-weeks]").dataset.weeks);

function begin(bar) {
  stop();
  const form = document.getElementById("calendar-moving").content.firstElementChild.cloneNode(true);
  form.action = bar.dataset.move;
  form.setAttribute("hx-post", bar.dataset.move);
  form.elements.seen.value = bar.dataset.seen;
  form.querySelector(".ank-moving__name").textContent = bar.dataset.name;
  document.body.append(form);
  htmx.process(form);
  moving = { bar, form, weeks: 0, column: bar.closest("li").dataset.at, asking: 0 };
  bar.dataset.moving = "";
  go(0);
}

/** Where it would be, so many weeks from where it is; within the weeks that are shown. */
function go(weeks) {
  const { bar, form, column } = moving;
  const shown = Number(bar.closest("[data-weeks]").dataset.weeks);
  const at = Number(column) + Number(bar.dataset.at) - 1;
  moving.weeks = Math.min(Math.max(weeks, 1 - at), shown - at);
  bar.style.translate = `${moving.weeks * week(bar)}px 0`;
  const day = firstDay();
  const last = new Date(day.getTime() + Number(bar.dataset.days) * DAY);
  const days = Number(bar.dataset.days) ? `${said(day)} – ${said(last)}` : said(day);
  form.elements.starts_on.value = iso(day);
  form.querySelector(".ank-moving__day").textContent = days;
  live().textContent = days;
  clearTimeout(moving.asking);
  moving.asking = setTimeout(ask, ASK);
}

/** The server says what the day touches; an answer that comes late is of a day that was left. */
async function ask() {
  const { bar, form } = moving;
  const day = form.elements.starts_on.value;
  const answer = await fetch(`${bar.dataset.touches}?on=${day}`, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok || moving?.form !== form || form.elements.starts_on.value !== day) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".ank-touches");
  if (!found || moving?.form !== form) return;
  form.querySelector(".ank-moving__touches").replaceChildren(found);
  live().textContent = `${form.querySelector(".ank-moving__day").textContent}. ${found.textContent.replace(/\s+/g, " ")}`;
}

/** A bar as the page has it. */
function lieDown(bar) {
  for (const name of ["style", "data-moving", "aria-busy"]) bar?.removeAttribute(name);
}

/** Back to where it was. */
function stop({ tell = false } = {}) {
  pressed = null;
  if (!moving) return;
  const { bar, form, asking } = moving;
  clearTimeout(asking);
  moving = null;
  form.remove();
  lieDown(bar);
  if (tell) live().textContent = live().dataset.back;
}

function send() {
  const { bar, form, weeks, asking } = moving;
  if (!weeks) return stop();
  clearTimeout(asking);
  moving = null;
  bar.setAttribute("aria-busy", "true");
  form.dataset.bar = bar.id;
  form.hidden = true;
  form.requestSubmit();
}

function afterwards(form) {
  const bar = document.getElementById(form.dataset.bar);
  form.remove();
  if (!bar) return;
  lieDown(bar);
  if (!document.getElementById("drawer")?.open) bar.focus();
}

function byKeys() {
  document.addEventListener("keydown", (event) => {
    const bar = event.target.closest?.(BAR);
    if (moving && event.key === "Escape") {
      event.preventDefault();
      return stop({ tell: true });
    }
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!moving && event.key.toLowerCase() === "v") {
      event.preventDefault();
      begin(bar);
    } else if (moving?.bar === bar && event.key in STEPS) {
      event.preventDefault();
      go(moving.weeks + STEPS[event.key]);
    } else if (moving?.bar === bar && event.key === "Enter") {
      event.preventDefault();
      send();
    }
  });
  // Leaving it with Tab or a click elsewhere puts it back.
  document.addEventListener("focusout", ({ target }) => {
    if (moving?.bar === target && !pressed) stop({ tell: true });
  });
}

function byPointer() {
  document.addEventListener("pointerdown", (event) => {
    const bar = event.target.closest?.(BAR);
    if (!bar || event.button !== 0) return;
    const touch = event.pointerType === "touch";
    pressed = { bar, x: event.clientX, y: event.clientY, id: event.pointerId, touch, dragging: false };
    if (touch) pressed.wait = setTimeout(() => pressed?.bar === bar && drag(), PRESS);
  });
  document.addEventListener("pointermove", (event) => {
    if (!pressed) return;
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > FAR;
    if (!pressed.dragging && far) {
      // A finger that goes at once scrolls the page.
      if (pressed.touch) return release();
      drag();
    }
    if (pressed.dragging && moving) go(Math.round((event.clientX - pressed.x) / week(pressed.bar)));
  });
  document.addEventListener("pointerup", () => {
    if (!pressed) return;
    const { bar, dragging } = pressed;
    release();
    if (!dragging) return;
    // The page of the activity does not open after a drag.
    bar.addEventListener("click", swallow, { once: true, capture: true });
    setTimeout(() => bar.removeEventListener("click", swallow, { capture: true }));
    if (moving) send();
  });
  document.addEventListener("pointercancel", () => {
    if (!pressed) return;
    release();
    stop();
  });
  document.addEventListener("dragstart", (event) => event.target.closest?.(BAR) && event.preventDefault());
  document.addEventListener("contextmenu", (event) => pressed?.touch && event.preventDefault());
  document.addEventListener("touchmove", (event) => pressed?.dragging && event.preventDefault(), { passive: false });
}

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function drag() {
  const { bar, id } = pressed;
  pressed.dragging = true;
  const kept = pressed;
  begin(bar);
  pressed = kept;
  bar.setPointerCapture(id);
}

function release() {
  clearTimeout(pressed.wait);
  pressed = null;
}

export function moveInCalendar() {
  byKeys();
  byPointer();
  // What is swapped in takes over the attributes of what was there, and a strict page refuses a style among them.
  document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.matches?.("form.ank-moving")) lieDown(document.getElementById(ctx.sourceElement.dataset.bar));
  });
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.matches?.("form.ank-moving")) afterwards(ctx.sourceElement);
  });
}
