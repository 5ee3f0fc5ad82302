// The screens of a round come without leaving the page, so that going back in the browser works; what is chosen is kept
// on this device until it is sent: in this tab alone, under a name that does not tell the code.

const PREFIX = "answers:";

const form = () => document.querySelector("form[data-answers]");
const choices = () => [...document.querySelectorAll("input[type=radio][form=answers]")];

function drafts() {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(name) {
  try {
    return { chosen: {}, ...JSON.parse(sessionStorage.getItem(name)) };
  } catch {
    return { chosen: {} };
  }
}

/** Keep what was chosen, on which screen somebody is, and whether that is to change one answer of all. */
function write(name, more) {
  const { chosen } = read(name);
  const answers = form();
  const where = { at: answers.dataset.screen, looking: Boolean(answers.elements.namedItem("looking")) };
  try {
    sessionStorage.setItem(name, JSON.stringify({ ...where, chosen: { ...chosen, ...more } }));
  } catch {
    // A browser that keeps nothing for us: the form itself carries what was chosen.
  }
}

const nameOf = (answers) => PREFIX + answers.dataset.answers;

const carry = (answers, name, value) => {
  if (answers.elements.namedItem(name)) return;
  answers.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
};

/** What the draft knows and this form does not: the choice of this screen, and those that a reload took from the form. */
function restore() {
  const answers = form();
  if (!answers) return;
  const { chosen } = read(nameOf(answers));
  const asked = choices();
  // Which screens of a study somebody sees was drawn once: what is chosen belongs to those, after a reload too.
  const version = answers.elements.namedItem("version");
  if (version && chosen.version) version.value = chosen.version;
  else if (version) write(nameOf(answers), { version: version.value });
  for (const radio of asked) {
    const isChosen = asked.some((each) => each.name === radio.name && each.checked);
    if (!isChosen && chosen[radio.name] === radio.value) radio.checked = true;
  }
  for (const [name, value] of Object.entries(chosen)) {
    if (!asked.some((each) => each.name === name)) carry(answers, name, value);
  }
}

/** Sent, closed or of no use any more: nothing of it stays on the device. */
function clear() {
  if (!document.querySelector("[data-answers-done]")) return;
  for (const name of drafts()) sessionStorage.removeItem(name);
}

/** Put the next screen in the place of this one, as a page that was loaded would be. */
function show(text) {
  const next = new DOMParser().parseFromString(text, "text/html");
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  document.body.className = next.body.className;
  document.body.replaceChildren(...next.body.childNodes);
  window.scrollTo(0, 0);
  clear();
  restore();
  const begin = document.querySelector("[role=alert], [data-begin]") ?? document.querySelector("h1");
  begin?.setAttribute("tabindex", "-1");
  begin?.focus({ preventScroll: true });
}

/** What was sent may have come in before the connection was lost; it counts once, however often it is sent. */
function sayAway(go) {
  const main = document.querySelector("main");
  main.querySelector("[data-away-said]")?.remove();
  const kind = go === "send" ? "send" : "screen";
  const notice = document.querySelector(`template[data-away="${kind}"]`).content.firstElementChild.cloneNode(true);
  notice.setAttribute("data-away-said", "");
  notice.setAttribute("role", "alert");
  main.prepend(notice);
  notice.scrollIntoView({ block: "nearest" });
}

let asking = false;

/** Where somebody is, for the way back and for a reload: the screen, and the address that has its language. */
const here = (answers) => ({ screen: answers.dataset.screen, url: answers.action });

/** All that was chosen, and where to go. */
function filled(answers, go) {
  const body = new URLSearchParams(new FormData(answers));
  body.set("go", go);
  return body;
}

/** Ask for a screen with all that was chosen, or send it; whether an answer came, and from another address. */
async function ask(url, body) {
  if (asking) return null;
  asking = true;
  try {
    const answer = await fetch(url, { method: "POST", body, referrerPolicy: "no-referrer" });
    show(await answer.text());
    if (form()) write(nameOf(form()), {});
    return { moved: answer.redirected && answer.url };
  } catch {
    sayAway(body.get("go"));
    return null;
  } finally {
    asking = false;
  }
}

async function follow(event) {
  const { target, submitter } = event;
  if (!target.matches("form[data-answers]")) return;
  event.preventDefault();
  const before = target.dataset.screen;
  const url = submitter?.getAttribute("formaction") ?? target.action;
  const answer = await ask(url, filled(target, submitter?.value || "next"));
  if (answer?.moved) history.replaceState({}, "", answer.moved);
  else if (answer && form()) {
    if (form().dataset.screen === before) history.replaceState(here(form()), "");
    else history.pushState(here(form()), "");
  }
}

/** Back or on in the browser. Once it was sent there is no form any more: the address itself says how it stands. */
async function goTo(state) {
  const answers = form();
  if (!state?.screen) return;
  if (!answers) location.reload();
  else if (state.screen !== answers.dataset.screen) await ask(state.url, filled(answers, state.screen));
}

export function answerOnThePhone() {
  clear();
  restore();
  document.addEventListener("input", ({ target }) => {
    const answers = form();
    if (answers && target.form === answers) write(nameOf(answers), { [target.name]: target.value });
  });
  document.addEventListener("submit", follow);
  window.addEventListener("popstate", ({ state }) => goTo(state));
  // A browser may keep the page as it was: after sending, it has a code that is gone.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  if (!form()) return;
  // What somebody else chose at this screen, and did not send, is not left for the next.
  for (const name of drafts()) if (name !== nameOf(form())) sessionStorage.removeItem(name);
  const { at, looking } = read(nameOf(form()));
  if (looking) carry(form(), "looking", "yes");
  if (history.state?.screen) goTo(history.state);
  else goTo({ ...here(form()), screen: at }).then(() => form() && history.replaceState(here(form()), ""));
}
