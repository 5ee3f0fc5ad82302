// Adding to a table in place: Enter adds what was typed and stays for the next one, lines that are pasted are several.
// What is typed while the answer is on its way stays too; what could not be saved comes back.
const FIELD = "textarea[data-adds]";
const LATE = 229; // the key code while an input method is composing

let sent = "";
let next = null;

export function addInPlace() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === LATE) return;
    const field = event.target.closest(FIELD);
    if (!field || next) return;
    event.preventDefault();
    if (field.value.trim()) field.form.requestSubmit();
  });

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const field = ctx.sourceElement.querySelector?.(FIELD);
    if (!field) return;
    sent = field.value;
    field.value = "";
    next = { text: "", focused: true };
  });
  document.addEventListener("input", ({ target }) => {
    if (next && target.matches(FIELD)) next.text = target.value;
  });
  document.addEventListener("focusin", ({ target }) => {
    if (next) next.focused = target.matches(FIELD);
  });
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    if (!next || !ctx.sourceElement.matches?.("form.ank-add")) return;
    const field = document.querySelector(FIELD);
    const failed = !(ctx.response?.status < 400);
    field.value = failed ? [sent, next.text].filter(Boolean).join("\n") : next.text;
    if (next.focused) field.focus();
    next = null;
  });
}
