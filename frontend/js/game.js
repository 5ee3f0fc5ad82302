// A game on any of its screens: the clock runs by itself, what changed is said, and cards can be dragged.

const SAY_EVERY = 5000;
const pad = (number) => String(number).padStart(2, "0");

/** How far the clock of this device is from that of the server, by the page itself: what comes later may come late. */
function offset() {
  const clock = document.querySelector("[data-play-clock][data-now]");
  return clock ? Date.now() - Number(clock.dataset.now) : 0;
}

function runClocks(ahead) {
  for (const clock of document.querySelectorAll("[data-play-clock][data-ends]")) {
    const left = Math.max(0, Math.ceil((Number(clock.dataset.ends) + ahead - Date.now()) / 1000));
    const said = `${pad(Math.floor(left / 60))}:${pad(left % 60)}`;
    if (clock.textContent !== said) clock.textContent = said;
  }
}

const heard = new WeakMap();
let saidAt = 0;
let waiting = 0;

/** What changed since it was said last, for who does not see it: at most one message in five seconds. */
function sayWhatChanged() {
  const region = document.querySelector("[data-play-said]");
  if (!region || waiting) return;
  waiting = setTimeout(() => {
    waiting = 0;
    const texts = [...document.querySelectorAll("[data-play-says]")].map((each) => each.textContent.trim());
    const before = heard.get(region) ?? [];
    const news = texts.filter((text) => text && !before.includes(text));
    heard.set(region, texts);
    if (!news.length) return;
    saidAt = Date.now();
    region.textContent = news.join(". ");
  }, Math.max(0, saidAt + SAY_EVERY - Date.now()));
}

function beginSaying() {
  const region = document.querySelector("[data-play-said]");
  if (!region) return;
  heard.set(region, [...document.querySelectorAll("[data-play-says]")].map((each) => each.textContent.trim()));
  document.addEventListener("htmx:after:swap", sayWhatChanged);
}

/** How many dots are left, while they are divided. */
function countDots() {
  const line = document.querySelector("[data-play-left]");
  if (!line) return;
  const given = [...document.querySelectorAll("input[name^=dots-]:checked")].map((each) => Number(each.value));
  const left = 3 - given.reduce((sum, each) => sum + each, 0);
  line.textContent = `${left} ${left === 1 ? line.dataset.one : line.dataset.many}`;
  line.toggleAttribute("data-over", left < 0);
}

/** A card that is dragged onto a pile is ticked, and laid there by the button that is there for everybody. */
function dragCards() {
  const table = () => document.getElementById("table");
  const pileOf = (target) => target.closest?.("#table [data-pile]");
  let dragged = null;
  const mark = (over) => {
    for (const pile of table()?.querySelectorAll("[data-over]") ?? []) pile.removeAttribute("data-over");
    over?.setAttribute("data-over", "");
  };
  document.addEventListener("pointerdown", ({ target }) => {
    const card = target.closest?.("#table .ank-play-card:has(input)");
    if (card) card.draggable = true;
  });
  document.addEventListener("dragstart", ({ target, dataTransfer }) => {
    dragged = target.closest?.("#table .ank-play-card");
    if (dragged) dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    if (!dragged || !pileOf(event.target)) return;
    event.preventDefault();
    mark(pileOf(event.target));
  });
  document.addEventListener("drop", (event) => {
    const pile = pileOf(event.target);
    if (!dragged || !pile) return;
    event.preventDefault();
    for (const each of table().querySelectorAll("input[name=card]")) each.checked = false;
    dragged.querySelector("input[name=card]").checked = true;
    document.getElementById("play-pile").value = pile.dataset.pile;
    table().querySelector("button[name=go][value=pile]").click();
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
  });
}

const laid = new WeakMap();

/** With which cards something is done: others may be ticked before the answer is here. */
function rememberTicked({ detail: { ctx } }) {
  if (!ctx?.request?.submitter?.closest?.(".ank-play__ticked")) return;
  const cards = [...document.querySelectorAll("#table input[name=card]:checked")].map((each) => each.value);
  laid.set(ctx, { cards, pile: document.getElementById("play-pile")?.value });
}

/** What was done with the ticked cards is done: the next act is about others. */
function untickAfterwards({ detail: { ctx } }) {
  const { cards, pile } = (ctx && laid.get(ctx)) ?? { cards: [] };
  for (const each of document.querySelectorAll("#table input[name=card]:checked")) {
    if (cards.includes(each.value)) each.checked = false;
  }
  const field = document.getElementById("play-pile");
  if (field && field.value === pile) field.value = "";
}

export function playAlong() {
  if (!document.querySelector("[data-play-live], [data-play-clock]")) return;
  const ahead = offset();
  setInterval(() => runClocks(ahead), 250);
  runClocks(ahead);
  beginSaying();
  dragCards();
  countDots();
  document.addEventListener("change", countDots);
  document.addEventListener("htmx:after:swap", countDots);
  document.addEventListener("htmx:config:request", rememberTicked);
  document.addEventListener("htmx:after:swap", untickAfterwards);
}
