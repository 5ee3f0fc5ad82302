// Counts along while a text for a channel is typed, against the room that the chosen channel gives.

function tell(line) {
  const texts = [...document.querySelectorAll(line.dataset.count)].map((field) => field.value.trim());
  const length = texts.filter(Boolean).join(" ").length;
  const channel = document.querySelector(line.dataset.roomOf)?.value;
  const room = channel && line.querySelector(`[data-room="${CSS.escape(channel)}"]`)?.textContent;
  line.hidden = false;
  line.querySelector("[data-count-now]").value = length;
  line.querySelector("[data-count-room]").hidden = !room;
  line.querySelector("[data-count-most]").textContent = room || "";
  line.toggleAttribute("data-over", Boolean(room) && length > Number(room));
}

export function countAlong() {
  const tellAll = () => document.querySelectorAll("[data-count]").forEach(tell);
  tellAll();
  document.addEventListener("htmx:after:swap", tellAll);
  document.addEventListener("input", tellAll);
  document.addEventListener("change", tellAll);
}
