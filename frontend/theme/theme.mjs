// The theme: every --basis-color-* token of NL Design System, for light and dark, from the ramps.
import { hex } from "./oklch.mjs";
import { ALIASES, EXCEPTIONS, ROLES, STEPS } from "./ramps.mjs";

/** @returns {Record<string, {light: string, dark: string}>} token name without `--basis-color-` → colours */
export function palette() {
  const colours = {};
  for (const [role, [hue, chroma]] of Object.entries(ROLES)) {
    for (const [step, modes] of Object.entries(STEPS)) {
      const name = `${role}-${step}`;
      const { light, dark } = { ...modes, ...EXCEPTIONS[name] };
      const colour = ([lightness, share]) => hex(lightness, chroma * share, hue);
      colours[name] = { light: colour(light), dark: colour(dark) };
    }
  }
  return colours;
}

/** The palette as CSS; `color-scheme`, set in base.css by `data-theme`, chooses between the two. */
export function css(colours) {
  const lines = Object.entries(colours).map(
    ([name, { light, dark }]) => `--basis-color-${name}:light-dark(${light},${dark});`,
  );
  for (const [alias, role] of Object.entries(ALIASES)) {
    for (const step of Object.keys(STEPS)) {
      lines.push(`--basis-color-${alias}-${step}:var(--basis-color-${role}-${step});`);
    }
  }
  return `@layer theme{:root{${lines.join("")}}}`;
}
