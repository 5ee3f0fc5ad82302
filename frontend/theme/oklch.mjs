// OKLCH → sRGB, with the chroma lowered until the colour exists on every screen.
// Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).

const toLinear = (lightness, a, b) => {
  const [l, m, s] = [
    lightness + 0.3963377774 * a + 0.2158037573 * b,
    lightness - 0.1055613458 * a - 0.0638541728 * b,
    lightness - 0.0894841775 * a - 1.291485548 * b,
  ].map((cone) => cone ** 3);
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const encode = (channel) =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

const isShown = (channels) => channels.every((c) => c >= -1e-4 && c <= 1 + 1e-4);

/** The nearest sRGB colour of the same lightness and hue, as #rrggbb. */
export function hex(lightness, chroma, hue) {
  const angle = (hue * Math.PI) / 180;
  const at = (c) => toLinear(lightness, c * Math.cos(angle), c * Math.sin(angle));
  let shown = chroma;
  while (shown > 0 && !isShown(at(shown))) shown -= 0.002;
  const channels = at(Math.max(shown, 0)).map((c) => Math.min(1, Math.max(0, encode(c))));
  return `#${channels.map((c) => Math.round(c * 255).toString(16).padStart(2, "0")).join("")}`;
}
