// A block of cells that is pasted on a place of the matrix goes to the page that shows what it would change. A sentence
// goes where one types; only what has tabs, or outside a field several lines, is a block. Without a script the same page
// has a field to paste in.
const PLACE = "table[data-grid] a[data-typing]";
const BOX = "form.ank-typing";

/** The place on which one pastes: the one that has the focus, or whose box is open. */
function placeAt(target) {
  const box = target.closest?.(BOX);
  return box ? document.getElementById(box.dataset.place) : target.closest?.(PLACE);
}

const isBlock = (text, target) => text.includes("\t") || (!target.closest(BOX) && /\n./.test(text.trim()));

export function pasteBlocks() {
  document.addEventListener("paste", (event) => {
    const form = document.getElementById("paste-block");
    const place = form && placeAt(event.target);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!place?.closest("table[data-grid]") || !isBlock(text, event.target)) return;
    event.preventDefault();
    form.elements.table.value = text;
    form.elements.at.value = place.dataset.place;
    form.elements.lying.value = place.closest("[data-type-on-click]") ? "" : "turned";
    form.submit();
  });
}
