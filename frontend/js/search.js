// A key jumps to the search field or to its page, unless somebody is typing. The field names the key, if the member wants one.

const typing = (element) => element.isContentEditable || element.matches("input, textarea, select");

export function jumpToSearch() {
  const field = document.querySelector("[data-search-key]");
  if (!field) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== field.dataset.searchKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    if (!field.checkVisibility()) return location.assign(field.form.action); // on a narrow page it has a page of its own
    field.focus();
    field.select();
  });
}
