/**
 * Draws what some programs know as PNG alone, in Base64 beside the SVG it is drawn from: the icon, for browsers that
 * take no SVG there, and the picture that shared pages are shown with. `node tools/make_icon.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "../tests/browser/browsers.mjs";

const PICTURES = [
  ["icon", 32, 32],
  ["preview", 1200, 630],
];
const browser = await launch("chrome");
const page = await browser.newPage();
for (const [name, width, height] of PICTURES) {
  const svg = readFileSync(`templates/${name}.svg`).toString("base64");
  const drawn = await page.evaluate(
    async (source, wide, high) => {
      const image = new Image(wide, high);
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = wide;
      canvas.height = high;
      canvas.getContext("2d").drawImage(image, 0, 0, wide, high);
      return canvas.toDataURL("image/png");
    },
    `data:image/svg+xml;base64,${svg}`,
    width,
    height,
  );
  writeFileSync(`templates/${name}.png.txt`, `${drawn.split(",")[1].replace(/.{76}/g, "$&\n")}\n`);
}
await browser.close();
