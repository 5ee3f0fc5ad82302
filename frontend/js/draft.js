// Keeps what is being typed in a form marked data-draft until it is saved: in this tab only, and gone at sign-out.

const PREFIX = "draft:";
const WAIT = 400;

const keyOf = (form) => `${PREFIX}${form.dataset.draft}`;
const KEPT = "textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit])";

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

const snapshot = (form) => JSON.stringify(fieldsOf(form).map((field) => [field.name, state(field)]));

/** Offers the draft; the text and the buttons come from the form's own <template>. */
function offer(form) {
  const kept = sessionStorage.getItem(keyOf(form));
  const template = form.querySelector("template[data-draft-offer]");
  if (!kept || !template || kept === snapshot(form)) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  form.prepend(notice);
  notice.addEventListener("click", ({ target }) => {
    if (target.closest("[data-draft-use]")) {
      const fields = fieldsOf(form);
      JSON.parse(kept).forEach(([name, value], at) => fields[at]?.name === name && fill(fields[at], value));
      form.setAttribute("data-changed", "");
    } else if (target.closest("[data-draft-drop]")) sessionStorage.removeItem(keyOf(form));
    else return;
    notice.remove();
    fieldsOf(form)[0]?.focus();
  });
}

const drop = (form) => {
  clearTimeout(form.draftTimer);
  sessionStorage.removeItem(keyOf(form));
};

export function keepDrafts() {
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
    form.draftTimer = setTimeout(() => sessionStorage.setItem(keyOf(form), snapshot(form)), WAIT);
  });

  // A plain submit leaves the page: the draft stays until the next page says that it was saved.
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = ctx.sourceElement.closest?.("form[data-draft]");
    if (form && ctx.response?.status < 400) drop(form);
  });
  for (const saved of document.querySelectorAll("[data-draft-saved]")) {
    sessionStorage.removeItem(PREFIX + saved.dataset.draftSaved);
  }
  if (document.querySelector("[data-signed-out]")) {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
