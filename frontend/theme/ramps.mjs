// The ramps behind every colour: a hue and chroma per role, a lightness and share of the chroma per step.
// Change a number here and the contrast test says whether the result can still be read.

/** role: [hue in degrees, full chroma] */
export const ROLES = {
  default: [200, 0.009],
  "accent-1": [215, 0.085],
  "accent-2": [48, 0.12],
  "accent-3": [330, 0.11],
  positive: [155, 0.1],
  negative: [25, 0.17],
  warning: [66, 0.13],
  info: [250, 0.12],
  highlight: [95, 0.13],
};

/** Roles that borrow the colours of another. */
export const ALIASES = {
  "action-1": "accent-1",
  "action-2": "default",
  selected: "accent-1",
  disabled: "default",
};

/** step: { light: [lightness, share of chroma], dark: [..] } */
export const STEPS = {
  "bg-document": { light: [1, 0], dark: [0.235, 0.4] },
  "bg-subtle": { light: [0.982, 0.16], dark: [0.265, 0.36] },
  "bg-default": { light: [0.955, 0.3], dark: [0.3, 0.42] },
  "bg-hover": { light: [0.93, 0.42], dark: [0.335, 0.5] },
  "bg-active": { light: [0.9, 0.52], dark: [0.37, 0.55] },
  "border-subtle": { light: [0.88, 0.38], dark: [0.4, 0.6] },
  "border-default": { light: [0.6, 0.85], dark: [0.66, 0.8] },
  "border-hover": { light: [0.5, 0.95], dark: [0.74, 0.8] },
  "border-active": { light: [0.42, 1], dark: [0.82, 0.7] },
  "color-subtle": { light: [0.465, 0.9], dark: [0.795, 0.75] },
  "color-default": { light: [0.43, 1], dark: [0.84, 0.75] },
  "color-hover": { light: [0.37, 1], dark: [0.88, 0.6] },
  "color-active": { light: [0.32, 0.95], dark: [0.91, 0.5] },
  "color-document": { light: [0.26, 0.6], dark: [0.95, 0.2] },
  "inverse-bg-document": { light: [0.27, 0.7], dark: [0.93, 0.3] },
  "inverse-bg-subtle": { light: [0.33, 0.85], dark: [0.89, 0.45] },
  "inverse-bg-default": { light: [0.43, 1], dark: [0.82, 0.9] },
  "inverse-bg-hover": { light: [0.37, 1], dark: [0.87, 0.75] },
  "inverse-bg-active": { light: [0.31, 0.95], dark: [0.91, 0.6] },
  "inverse-border-subtle": { light: [0.55, 0.8], dark: [0.75, 0.6] },
  "inverse-border-default": { light: [0.78, 0.6], dark: [0.42, 0.8] },
  "inverse-border-hover": { light: [0.85, 0.5], dark: [0.36, 0.8] },
  "inverse-border-active": { light: [0.92, 0.3], dark: [0.3, 0.8] },
  "inverse-color-subtle": { light: [0.88, 0.3], dark: [0.34, 0.6] },
  "inverse-color-default": { light: [0.99, 0.02], dark: [0.2, 0.6] },
  "inverse-color-hover": { light: [1, 0], dark: [0.18, 0.6] },
  "inverse-color-active": { light: [1, 0], dark: [0.16, 0.6] },
  "inverse-color-document": { light: [1, 0], dark: [0.16, 0.6] },
};

/** The page behind the cards is darker than a card in the dark theme too. */
export const EXCEPTIONS = {
  "default-bg-subtle": { dark: [0.19, 0.8] },
};
