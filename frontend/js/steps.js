// A form of several steps in one place: the next step begins at its heading, as a page of its own would.

export function beginSteps() {
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const place = ctx?.target?.id && document.getElementById(ctx.target.id);
    const heading = place?.matches?.("[data-steps]") && place.querySelector("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}
