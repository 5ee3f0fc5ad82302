// Choosing several rows: one box for all of them, and a count of those that are chosen.
export function countPicks() {
  document.addEventListener("change", ({ target }) => {
    const form = target.closest("[data-picking]");
    if (!form) return;
    if (target.closest("[data-pick-all]")) boxes(form).forEach((box) => (box.checked = target.checked));
    tell(form);
  });
  document.querySelectorAll("[data-picking]").forEach((form) => {
    const all = form.querySelector("[data-pick-all]");
    if (all) all.hidden = false;
    tell(form);
  });
}

function boxes(form) {
  return [...form.querySelectorAll('[name="row"], [name="point"]')];
}

function tell(form) {
  const chosen = boxes(form).filter((box) => box.checked).length;
  const all = form.querySelector("[data-pick-all] input");
  if (all) {
    all.checked = chosen === boxes(form).length;
    all.indeterminate = chosen > 0 && !all.checked;
  }
  const count = form.querySelector("[data-pick-count]");
  count.hidden = !chosen;
  count.textContent = chosen === 1 ? count.dataset.one : count.dataset.many.replace("#", chosen);
}
