// An answer that comes while a button is held down waits for its release: a page that moves in between loses the click.

const ENDS = ["pointerup", "pointercancel", "dragend"];

let pressed = null;

function press() {
  if (pressed) return;
  pressed = new Promise((resolve) => {
    const over = new AbortController();
    const release = () => {
      over.abort();
      pressed = null;
      // The click itself comes after the release, in the same turn.
      setTimeout(resolve);
    };
    for (const end of ENDS) window.addEventListener(end, release, { capture: true, signal: over.signal });
    // Without capture: the window itself, not the field that is left by this very press.
    window.addEventListener("blur", release, { signal: over.signal });
  });
}

export function waitForPresses() {
  document.addEventListener("pointerdown", press, true);
  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    const send = ctx.fetch;
    ctx.fetch = async (...request) => {
      const answer = await send(...request);
      await pressed;
      return answer;
    };
  });
}
