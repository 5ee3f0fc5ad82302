// Keeps what is being typed in a form marked data-draft until the server has it: in this tab, or with data-keep in this
// browser, so that closing the tab on the way loses nothing. Gone once it is saved, and at sign-out.

const PREFIX = "draft:";
const SENT = "draft-sent";
const WAIT = 400;
const STORES = [sessionStorage, localStorage];

const keyOf = (form) => `${PREFIX}${form.dataset.draft}`;
const storeOf = (form) => (form.hasAttribute("data-keep") ? localStorage : sessionStorage);
const KEPT = "textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit]), [data-draft-key]";

const fieldsOf = (form) => [...form.querySelectorAll(KEPT)].filter((field) => field.name && !field.disabled);

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

const entries = (form) => fieldsOf(form).map((field) => [field.name, state(field)]);

/** What was typed, without the key that every opened form has of its own. */
function typed(form, kept) {
  const keys = new Set(fieldsOf(form).filter((field) => field.matches("[data-draft-key]")).map((field) => field.name));
  return JSON.stringify(kept.filter(([name]) => !keys.has(name)));
}

function put(form, kept) {
  const fields = fieldsOf(form);
  kept.forEach(([name, value], at) => fields[at]?.name === name && fill(fields[at], value));
  for (const part of form.querySelectorAll("details:not([open])")) {
    if (fieldsOf(part).some((field) => field.matches("textarea, input[type=text]") && field.value)) part.open = true;
  }
  form.setAttribute("data-changed", "");
}

/** Offers the draft; the text and the buttons come from the form's own <template>. */
function offer(form) {
  const kept = JSON.parse(storeOf(form).getItem(keyOf(form)) ?? "null");
  const template = form.querySelector("template[data-draft-offer]");
  if (!kept || !template || typed(form, kept) === typed(form, entries(form))) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  form.prepend(notice);
  notice.addEventListener("click", ({ target }) => {
    if (target.closest("[data-draft-use]")) put(form, kept);
    else if (target.closest("[data-draft-drop]")) storeOf(form).removeItem(keyOf(form));
    else return;
    notice.remove();
    fieldsOf(form)[0]?.focus();
  });
}

const keep = (form) => {
  clearTimeout(form.draftTimer);
  form.draftTimer = null;
  storeOf(form).setItem(keyOf(form), JSON.stringify(entries(form)));
};

const drop = (form) => {
  clearTimeout(form.draftTimer);
  form.draftTimer = null;
  storeOf(form).removeItem(keyOf(form));
};

/** After a plain submit only the next page knows: its message says that it was saved, else the draft stays. */
function dropWhatWasSaved() {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (sent && document.querySelector(".ank-toast:not(.ank-toast--error)")) for (const store of STORES) store.removeItem(sent);
}

export function keepDrafts() {
  dropWhatWasSaved();
  const offerAll = () => document.querySelectorAll("form[data-draft]:not([data-draft-seen])").forEach((form) => {
    form.setAttribute("data-draft-seen", "");
    offer(form);
  });
  offerAll();
  document.addEventListener("htmx:after:swap", offerAll);

  document.addEventListener("input", ({ target }) => {
    const form = target.form;
    if (!form?.matches("[data-draft]")) return;
    clearTimeout(form.draftTimer);
    form.draftTimer = setTimeout(() => keep(form), WAIT);
  });
  // A phone may put the page away at any moment; what was typed last goes along.
  document.addEventListener("visibilitychange", () => {
    for (const form of document.querySelectorAll("form[data-draft]")) if (form.draftTimer) keep(form);
  });
  document.addEventListener("submit", ({ target }) => {
    if (!target.matches("form[data-draft]")) return;
    if (target.draftTimer) keep(target);
    if (!target.hasAttribute("hx-post")) sessionStorage.setItem(SENT, keyOf(target));
  });

  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.matches?.("input, select, textarea")) return;
    const form = ctx.sourceElement.closest?.("form[data-draft]");
    if (form && ctx.response?.status < 400) drop(form);
  });
  if (document.querySelector("[data-signed-out]")) {
    for (const store of STORES) {
      for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
    }
  }
}
