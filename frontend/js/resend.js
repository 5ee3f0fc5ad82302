// A form marked data-keep that could not be sent says so, keeps everything, and goes out when the network is back.
// Its key makes sure that it counts once, also when the server had it but the answer got lost.

const WAITING = "form[data-keep][data-waiting]";

function settle(form) {
  form.removeAttribute("data-waiting");
  form.querySelector("[data-resend]")?.remove();
}

function wait(form) {
  if (form.hasAttribute("data-waiting")) return;
  const template = form.querySelector("template[data-resend-offer]");
  if (!template) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  notice.setAttribute("data-resend", "");
  form.append(notice);
  form.setAttribute("data-waiting", "");
}

export function resendForms() {
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = ctx.sourceElement.closest?.("form[data-keep]");
    if (!form) return;
    if (ctx.response) settle(form);
    else wait(form);
  });
  window.addEventListener("online", () => {
    for (const form of document.querySelectorAll(WAITING)) form.requestSubmit();
  });
}
