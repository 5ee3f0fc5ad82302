// A table marked data-grid is walked with the arrow keys, and is one stop for the Tab key.
// Roles are set here, not in the template: without JavaScript it is a plain table of links.

const STEPS = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

const rowsOf = (grid) =>
  [...grid.tBodies].flatMap((body) => [...body.rows]).map((row) => [...row.querySelectorAll("a.ank-cell")]);

function describe(grid) {
  grid.setAttribute("role", "grid");
  for (const row of grid.rows) row.setAttribute("role", "row");
  for (const section of [grid.tHead, ...grid.tBodies]) section?.setAttribute("role", "rowgroup");
  for (const head of grid.querySelectorAll("thead th")) head.setAttribute("role", "columnheader");
  for (const head of grid.querySelectorAll("tbody th")) head.setAttribute("role", "rowheader");
  for (const cell of grid.querySelectorAll("td")) cell.setAttribute("role", "gridcell");
}

function enter(grid, cell) {
  for (const other of grid.querySelectorAll("a.ank-cell")) other.tabIndex = other === cell ? 0 : -1;
}

/** The cells between two, corner to corner, as one marks them in a spreadsheet. */
function between(grid, one, other) {
  const rows = rowsOf(grid);
  const at = (cell) => [rows.findIndex((row) => row.includes(cell)), cell.closest("td").cellIndex];
  const [[top, left], [bottom, right]] = [at(one), at(other)];
  const within = (value, from, to) => value >= Math.min(from, to) && value <= Math.max(from, to);
  return rows.flatMap((row, number) =>
    row.filter((cell) => within(number, top, bottom) && within(cell.closest("td").cellIndex, left, right)),
  );
}

let start = null;

/** Mark from where one began to here; one cell alone is no selection. */
function mark(grid, to) {
  const cells = to ? between(grid, start, to) : [];
  for (const cell of grid.querySelectorAll("td[aria-selected]")) cell.removeAttribute("aria-selected");
  if (cells.length > 1) for (const cell of cells) cell.closest("td").setAttribute("aria-selected", "true");
}

/** The cells that are marked in a grid. */
export const marked = (grid) => [...grid.querySelectorAll('td[aria-selected="true"] a.ank-cell')];

/** The nearest cell to go to, skipping cells that are no link. */
function neighbour(grid, cell, event) {
  const rows = rowsOf(grid).filter((row) => row.length);
  const at = rows.findIndex((row) => row.includes(cell));
  const column = cell.closest("td").cellIndex;
  const [down, right] = STEPS[event.key] ?? [0, 0];
  if (right) return rows[at][rows[at].indexOf(cell) + right];
  if (down) {
    const row = rows[at + down];
    return row?.reduce((best, other) => {
      const distance = (link) => Math.abs(link.closest("td").cellIndex - column);
      return distance(other) < distance(best) ? other : best;
    });
  }
  if (event.key === "Home") return event.ctrlKey ? rows[0][0] : rows[at][0];
  return event.ctrlKey ? rows.at(-1).at(-1) : rows[at].at(-1);
}

const HANDLE = "[data-mover] > summary";
const handlesOf = (grid) => [...grid.querySelectorAll(HANDLE)];
const handleIn = (head) => head?.querySelector(HANDLE) ?? undefined;

/** Before the first cell of a row and above that of a column is the handle that moves it. */
function handleAt(grid, cell, key) {
  const place = cell.closest("td");
  if (key === "ArrowLeft") return handleIn(place.parentElement.cells[0]);
  return key === "ArrowUp" ? handleIn(grid.tHead.rows[grid.tHead.rows.length - 1].cells[place.cellIndex]) : undefined;
}

/** From a handle to the one beside it, or into its row or column. */
function fromHandle(grid, handle, key) {
  const head = handle.closest("th");
  const across = Boolean(handle.closest("thead"));
  const step = (STEPS[key] ?? [0, 0])[across ? 1 : 0];
  const along = handlesOf(grid).filter((each) => Boolean(each.closest("thead")) === across);
  if (step) return along[along.indexOf(handle) + step];
  if (key !== (across ? "ArrowDown" : "ArrowRight")) return undefined;
  if (!across) return head.parentElement.querySelector("a.ank-cell");
  return rowsOf(grid).flat().find((cell) => cell.closest("td").cellIndex === head.cellIndex);
}

function prepare(root) {
  for (const grid of root.querySelectorAll?.("table[data-grid]") ?? []) {
    const cells = grid.querySelectorAll("a.ank-cell");
    if (!cells.length) continue;
    describe(grid);
    for (const handle of handlesOf(grid)) handle.tabIndex = -1;
    enter(grid, grid.querySelector('a.ank-cell[tabindex="0"], a.ank-cell[aria-current="true"]') ?? cells[0]);
  }
}

export function walkGrids() {
  prepare(document);
  document.addEventListener("htmx:after:swap", () => prepare(document));

  document.addEventListener("focusin", ({ target }) => {
    const cell = target.closest?.("table[data-grid] a.ank-cell");
    if (cell) enter(cell.closest("table"), cell);
  });

  document.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS) && event.key !== "Home" && event.key !== "End") return;
    const spot = event.target.closest?.(`table[data-grid] :is(a.ank-cell, ${HANDLE})`);
    if (!spot || event.altKey || event.metaKey) return;
    event.preventDefault();
    const grid = spot.closest("table");
    if (spot.matches(HANDLE)) return fromHandle(grid, spot, event.key)?.focus();
    const to = neighbour(grid, spot, event) ?? (event.shiftKey ? undefined : handleAt(grid, spot, event.key));
    if (!event.shiftKey) mark(grid, null);
    else if (!marked(grid).length) start = spot;
    to?.focus();
    if (event.shiftKey && to) mark(grid, to);
  });

  document.addEventListener("keydown", ({ key, target }) => {
    const grid = target.closest?.("table[data-grid]");
    if (grid && key === "Escape") mark(grid, null);
  });
}
