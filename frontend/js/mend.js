// A list of rows that each ask one field: Enter saves that row alone and goes on to the next.
export function saveLines() {
  document.addEventListener("keydown", (event) => {
    const line = event.target.closest?.("[data-line]");
    if (event.key !== "Enter" || event.isComposing || !line || !event.target.matches("input")) return;
    event.preventDefault();
    line.nextElementSibling?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    if (event.target.value.trim()) line.querySelector("[data-save-line]").click();
  });
}
