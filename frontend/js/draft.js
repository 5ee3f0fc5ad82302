// Keeps what is being typed in a form marked data-draft until the server has it: in this browser, for a week, and for
// the member who typed it. Another member's sign-in or a sign-out throws it away; a session that ran out does not.

const PREFIX = "draft:";
const SENT = "draft-sent";
const WAIT = 400;
const WEEK = 7 * 24 * 60 * 60 * 1000;
const KEPT = "textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit]), [data-draft-key]";

const member = () => document.body.dataset.member ?? "";
const keyOf = (form) => `${PREFIX}${member()}:${form.dataset.draft}`;
const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
const fieldsOf = (form) => [...form.querySelectorAll(KEPT)].filter((field) => field.name && !field.disabled);

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return Array.isArray(draft?.fields) && Date.now() - draft.at < WEEK ? draft : null;
  } catch {
    return null;
  }
}

function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing for us: the form itself still has what was typed.
  }
}

function state(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked;
  if (field.multiple) return [...field.selectedOptions].map((option) => option.value);
  return field.value;
}

function fill(field, kept) {
  if (field.type === "checkbox" || field.type === "radio") field.checked = kept;
  else if (field.multiple) for (const option of field.options) option.selected = kept.includes(option.value);
  else field.value = kept;
}

/** What each name holds, in the order of the page. */
function byName(entries) {
  const found = new Map();
  for (const [name, value] of entries) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

const entries = (form) => fieldsOf(form).map((field) => [field.name, state(field)]);
const plain = (values) => JSON.stringify(values).replaceAll("\\r\\n", "\\n").replace(/(\\n|\s)+"/g, '"');

/** Whether the form shows something else than what was typed; of what it does not ask, and of its key, nothing is said. */
function differs(form, kept) {
  const keys = new Set(fieldsOf(form).filter((field) => field.matches("[data-draft-key]")).map((field) => field.name));
  const shown = byName(entries(form));
  return [...byName(kept)].some(
    ([name, values]) => shown.has(name) && !keys.has(name) && plain(values) !== plain(shown.get(name)),
  );
}

function put(form, kept) {
  const values = byName(kept);
  for (const field of fieldsOf(form)) {
    const [value, ...rest] = values.get(field.name) ?? [];
    if (value === undefined) continue;
    fill(field, value);
    values.set(field.name, rest);
  }
  for (const part of form.querySelectorAll("details:not([open])")) {
    if (fieldsOf(part).some((field) => field.matches("textarea, input[type=text]") && field.value)) part.open = true;
  }
  form.setAttribute("data-changed", "");
}

/** The server keeps a copy for who has no scripts, which would be offered on the next page. */
function letGo(url) {
  const token = document.querySelector('meta[name="csrf-token"]').content;
  fetch(url, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" });
}

/** Offers the draft; the text and the buttons come from the form's own <template>. */
export function offer(form) {
  form.setAttribute("data-draft-seen", "");
  const draft = read(keyOf(form));
  const template = form.querySelector("template[data-draft-offer]");
  if (!draft || !template || !differs(form, draft.fields)) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  for (const line of notice.querySelectorAll("[data-draft-said]")) {
    line.hidden = (line.dataset.draftSaid === "out") !== Boolean(draft.out);
  }
  form.prepend(notice);
  const waiting = draft.out && document.querySelector("[data-typed-waiting]");
  if (waiting) waiting.remove();
  notice.addEventListener("click", ({ target }) => {
    if (target.closest("[data-draft-use]")) put(form, draft.fields);
    else if (target.closest("[data-draft-drop]")) {
      localStorage.removeItem(keyOf(form));
      if (waiting) letGo(waiting.dataset.typedWaiting);
    } else return;
    notice.remove();
    fieldsOf(form)[0]?.focus();
  });
}

function stop(form) {
  clearTimeout(form.draftTimer);
  form.draftTimer = null;
}

const keep = (form) => {
  stop(form);
  write(keyOf(form), { at: Date.now(), fields: entries(form) });
};

const drop = (form) => {
  stop(form);
  localStorage.removeItem(keyOf(form));
};

/** After a plain submit only the next page knows: its message says that it was saved, else the draft stays. */
function dropWhatWasSaved() {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (sent && document.querySelector(".ank-toast:not(.ank-toast--error)")) localStorage.removeItem(sent);
}

/** Whose drafts may stay: those of this member; where nobody is signed in they wait, and are shown to nobody. */
function tidy() {
  const own = `${PREFIX}${member()}:`;
  for (const key of drafts()) if (!read(key) || (member() && !key.startsWith(own))) localStorage.removeItem(key);
  if (!document.querySelector("[data-signed-out]")) return;
  for (const key of drafts()) write(key, { ...read(key), out: true });
  const waiting = document.querySelector("[data-draft-waiting]");
  if (waiting && drafts().length) waiting.hidden = false;
}

export function keepDrafts() {
  dropWhatWasSaved();
  tidy();
  const offerAll = () => document.querySelectorAll("form[data-draft]:not([data-draft-seen])").forEach(offer);
  offerAll();
  document.addEventListener("htmx:after:swap", offerAll);

  document.addEventListener("input", ({ target }) => {
    const form = target.form;
    if (!form?.matches("[data-draft]")) return;
    clearTimeout(form.draftTimer);
    form.draftTimer = setTimeout(() => keep(form), WAIT);
  });
  // A phone may put the page away at any moment; what was typed last is kept too.
  document.addEventListener("visibilitychange", () => {
    for (const form of document.querySelectorAll("form[data-draft]")) if (form.draftTimer) keep(form);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.matches('form[action$="/accounts/logout/"]')) {
      for (const form of document.querySelectorAll("form[data-draft]")) stop(form);
      for (const key of drafts()) localStorage.removeItem(key);
    }
    if (!target.matches("form[data-draft]")) return;
    keep(target);
    if (!target.hasAttribute("hx-post")) sessionStorage.setItem(SENT, keyOf(target));
  });

  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.matches?.("input, select, textarea")) return;
    const form = ctx.sourceElement.closest?.("form[data-draft]");
    if (form && ctx.response?.status < 400) drop(form);
  });
}
