// What htmx sends: the CSRF token along, a sign of life during, and a plain sentence when it fails.
import { isStream } from "./live.js";
import { toast } from "./toast.js";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The sentence for a status, worded by the server in the page's language. */
function sentence(status, headers) {
  const { offline, expired, refused, other, gone, large, often, busy, failed } = document.getElementById("toasts").dataset;
  if (!status) return offline;
  if (status === 401 || status === 400) return expired;
  if (status === 403 && headers.get("X-Signed-In") === "other") return other;
  if (status === 403) return refused;
  if (status === 404 || status === 410) return gone;
  if (status === 413) return large;
  if (status === 429) return often;
  if (status === 503) return busy;
  return failed;
}

const sentAgain = new WeakSet();

/** The same member signed in again elsewhere: the server gave the new token, and the form goes out once more. */
function sendAgain(form, token) {
  document.querySelector('meta[name="csrf-token"]').content = token;
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
  if (!form || sentAgain.has(form)) return false;
  sentAgain.add(form);
  toast(document.getElementById("toasts").dataset.again);
  setTimeout(() => form.requestSubmit());
  return true;
}

export function sendRequests() {
  const progress = document.getElementById("progress");
  let underWay = 0;
  const count = (step) => {
    underWay = Math.max(0, underWay + step);
    progress?.toggleAttribute("data-busy", underWay > 0);
  };

  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    if (SAFE.has(ctx.request.method)) return;
    // A photo takes as long as the telephone needs.
    if (ctx.sourceElement.closest?.("form")?.enctype === "multipart/form-data") ctx.request.timeout = "0s";
    ctx.request.headers["X-CSRFToken"] = document.querySelector('meta[name="csrf-token"]').content;
  });
  document.addEventListener("htmx:before:request", () => count(1));
  document.addEventListener("htmx:finally:request", () => count(-1));
  document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
    const { status, headers } = ctx.response;
    if (status === 409 || status === 422 || isStream(ctx.sourceElement)) return;
    const token = status === 403 && headers.get("X-CSRFToken");
    if (token && sendAgain(ctx.sourceElement.closest?.("form"), token)) return;
    const code = status >= 500 && headers.get("X-Request-ID");
    const help = code ? ` ${document.getElementById("toasts").dataset.code} ${code}` : "";
    toast(sentence(status, headers) + help, { error: true });
  });
  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    if (ctx && !ctx.response && !isStream(ctx.sourceElement)) toast(sentence(0), { error: true });
  });
}
