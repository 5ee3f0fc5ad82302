// Warns before what was typed in a form marked data-guard is lost.

const changed = () => document.querySelector("form[data-guard][data-changed]");

export function guardChanges() {
  document.addEventListener("input", ({ target }) => {
    target.form?.matches("[data-guard]") && target.form.setAttribute("data-changed", "");
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.matches("[data-guard]")) target.dataset.sending = "";
  });
  document.addEventListener("htmx:finally:request", ({ target, detail: { ctx } }) => {
    // A field that asks something by itself, such as the help with words, did not send its form.
    if (ctx.sourceElement.matches?.("input, select, textarea")) return;
    const form = ctx.sourceElement.closest?.("form[data-guard]") ?? target;
    if (!form?.removeAttribute) return;
    form.removeAttribute("data-sending");
    // Who was signed out goes to sign in; the draft keeps what was typed.
    if (ctx.response?.status < 400 || ctx.response?.status === 401) form.removeAttribute("data-changed");
  });
  window.addEventListener("beforeunload", (event) => {
    const form = changed();
    if (form && !("sending" in form.dataset)) event.preventDefault();
  });
}
