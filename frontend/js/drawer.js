// The drawer: a link with data-drawer opens its page beside the current one. Without JavaScript it is a page.
// The address follows: opening pushes one entry, steps inside replace it, closing goes back to where it began.

const CONTENT = "#drawer-content";
const here = () => location.pathname + location.search;

export function useDrawer() {
  const drawer = document.getElementById("drawer");
  if (!drawer) return;
  const content = drawer.querySelector(CONTENT);
  let opener = null;
  let origin = "";
  let title = "";
  let wentBack = false;

  // Everything outside an open drawer is out of reach, so the messages with their undo button move in with it.
  const toasts = document.getElementById("toasts");
  const home = document.createComment("toasts");
  toasts.before(home);

  const open = () => {
    if (drawer.open) return;
    drawer.append(toasts);
    drawer.showModal();
    content.scrollTop = 0;
  };

  const mayLeave = () => {
    const form = content.querySelector("form[data-changed]");
    return !form || window.confirm(drawer.dataset.unsaved);
  };

  const close = () => {
    if (mayLeave()) drawer.close();
  };

  /** The element that opened the drawer, or its successor when the page was refreshed meanwhile. */
  const successor = () =>
    opener?.isConnected ? opener : document.querySelector(`a[href="${CSS.escape(opener?.getAttribute("href") ?? "")}"]`);

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (ctx.target !== content || drawer.open) return;
    opener = ctx.sourceElement;
    origin = here();
    title = document.title;
  });

  document.addEventListener("htmx:before:history:update", ({ detail }) => {
    if (drawer.open && detail.sourceElement?.closest?.("#drawer")) detail.history.type = "replace";
  });

  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (ctx.target !== content || !content.childElementCount) return;
    open();
    const first = ["[data-error-summary]", "[autofocus]", "h2"].map((part) => content.querySelector(part)).find(Boolean);
    first?.focus();
  });

  drawer.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });

  drawer.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-close-drawer]")) {
      event.preventDefault();
      close();
    }
  });

  drawer.addEventListener("close", () => {
    content.replaceChildren();
    home.after(toasts);
    if (!wentBack && origin && here() !== origin) history.back();
    wentBack = false;
    document.title = title;
    successor()?.focus();
  });

  // The server says that the work in the drawer is done.
  document.addEventListener("drawer:close", () => {
    for (const form of content.querySelectorAll("form[data-changed]")) form.removeAttribute("data-changed");
    if (drawer.open) drawer.close();
  });

  // htmx takes over a step back in the history, and the browser would then move the focus to the top of the page.
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.navigationType !== "traverse" || !event.canIntercept) return;
    const { pathname, search } = new URL(event.destination.url);
    if (pathname + search === origin) event.intercept({ focusReset: "manual", scroll: "manual" });
  });

  // Going back to the page underneath only closes the drawer: that page is still there.
  document.addEventListener("htmx:before:history:restore", (event) => {
    if (event.detail.path !== origin) return;
    event.preventDefault();
    origin = "";
    if (drawer.open) {
      wentBack = true;
      drawer.close();
    }
  });
}
