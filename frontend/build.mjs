// Builds frontend/ into src/ankerpunt/web/static/dist/: app.css, app.js, phone.js, play.js, icons.svg, the fonts and palette.json;
// and the fonts for paper into src/ankerpunt/publish/fonts/.
// File names are stable: Django's manifest storage adds the hashes.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { css, palette } from "./theme/theme.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "src", "ankerpunt");
const out = join(source, "web", "static", "dist");
const modules = join(here, "node_modules");
const paperFonts = join(source, "publish", "fonts");
const PAPER_FACES = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];

/** Lets app.css import the generated palette as `palette.css`. */
const generatedPalette = (text) => ({
  name: "palette",
  setup(builder) {
    builder.onResolve({ filter: /^palette\.css$/ }, () => ({ path: "palette", namespace: "generated" }));
    builder.onLoad({ filter: /.*/, namespace: "generated" }, () => ({ contents: text, loader: "css" }));
  },
});

/** One <symbol> per icon of kit/icons.json, which maps our names to Tabler's. */
async function sprite() {
  const icons = JSON.parse(await readFile(join(source, "kit", "icons.json"), "utf8"));
  const symbols = Object.entries(icons).map(async ([name, tabler]) => {
    const svg = await readFile(join(modules, "@tabler/icons/icons/outline", `${tabler}.svg`), "utf8");
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return (
      `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ` +
      `stroke-linecap="round" stroke-linejoin="round">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${(await Promise.all(symbols)).join("")}</svg>\n`;
}

/** The faces that Typst prints with, and their licence, beside the templates of publish/. */
async function printing() {
  const family = join(modules, "@expo-google-fonts", "source-sans-3");
  await rm(paperFonts, { recursive: true, force: true });
  await mkdir(paperFonts, { recursive: true });
  await Promise.all(
    PAPER_FACES.map((face) => {
      const file = `SourceSans3_${face}.ttf`;
      return copyFile(join(family, face, file), join(paperFonts, file));
    }),
  );
  await copyFile(join(family, "LICENSE_FONT"), join(paperFonts, "LICENSE.txt"));
}

const colours = palette();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  build({
    entryPoints: [join(here, "css/app.css"), join(here, "js/app.js"), join(here, "js/phone.js"), join(here, "js/play.js")],
    outdir: out,
    entryNames: "[name]",
    assetNames: "[name]",
    bundle: true,
    minify: true,
    sourcemap: false,
    legalComments: "linked",
    target: ["es2022"],
    format: "iife",
    loader: { ".woff2": "file" },
    plugins: [generatedPalette(css(colours))],
    logLevel: "warning",
  }),
  sprite().then((svg) => writeFile(join(out, "icons.svg"), svg)),
  writeFile(join(out, "palette.json"), JSON.stringify(colours)),
  copyFile(join(here, "images/favicon.svg"), join(out, "favicon.svg")),
  printing(),
  copyFile(join(modules, "@fontsource-variable/source-sans-3/LICENSE"), join(out, "source-sans-3.LICENSE.txt")),
  copyFile(join(modules, "@tabler/icons/LICENSE"), join(out, "icons.LICENSE.txt")),
]);
