// Streams: htmx's own extension follows them and resumes after a break. This adds what a room full of people needs.
import "htmx.org/dist/ext/hx-sse.js";

const LONGEST = "5s"; // between two tries; the extension by itself waits up to a minute
const AGAIN = 1500;
const REFUSED = new Set([403, 404]); // the page is too old, or its game is gone: trying again does not help

/** Whether this element follows a stream: what goes wrong with that is said beside it, and not in a toast. */
export const isStream = (element) => Boolean(element?.hasAttribute?.("hx-sse:connect"));

export function followStreams(htmx) {
  htmx.config.sse = { ...htmx.config.sse, reconnectMaxDelay: LONGEST };
  const refused = new WeakSet();
  const say = (state) => (document.body.dataset.live = state);

  // The first try is an ordinary request, which nobody repeats.
  const again = ({ detail: { ctx } }) => {
    const element = ctx?.sourceElement;
    if (!isStream(element) || REFUSED.has(ctx.response?.status)) return;
    say("off");
    const wait = AGAIN * (0.5 + Math.random());
    setTimeout(() => element.isConnected && htmx.ajax("GET", element.getAttribute("hx-sse:connect"), { source: element }), wait);
  };
  document.addEventListener("htmx:error", again);
  document.addEventListener("htmx:response:error", again);

  document.addEventListener("joined", ({ target }) => isStream(target) && say("on"));
  document.addEventListener("htmx:sse:error", ({ target, detail }) => {
    say("off");
    if (REFUSED.has(detail.status)) refused.add(target);
  });
  document.addEventListener("htmx:sse:before:connection", (event) => {
    if (refused.has(event.target)) event.preventDefault();
  });
  document.addEventListener("htmx:sse:close", ({ detail }) => say(detail.reason === "message" ? "over" : "off"));
}
