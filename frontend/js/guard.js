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
    const form = ctx.sourceElement.closest?.("form[data-guard]") ?? target;
    if (!form?.removeAttribute) return;
    form.removeAttribute("data-sending");
    if (ctx.response?.status < 400) form.removeAttribute("data-changed");
  });
  window.addEventListener("beforeunload", (event) => {
    const form = changed();
    if (form && !("sending" in form.dataset)) event.preventDefault();
  });
}
