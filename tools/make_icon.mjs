/** Draws templates/icon.svg as the PNG beside it, in Base64, for browsers that know no SVG as an icon: `node tools/make_icon.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "../tests/browser/browsers.mjs";

const SIZE = 32;
const svg = readFileSync("templates/icon.svg").toString("base64");
const browser = await launch("chrome");
const page = await browser.newPage();
const drawn = await page.evaluate(
  async (source, size) => {
    const image = new Image(size, size);
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    canvas.getContext("2d").drawImage(image, 0, 0, size, size);
    return canvas.toDataURL("image/png");
  },
  `data:image/svg+xml;base64,${svg}`,
  SIZE,
);
writeFileSync("templates/icon.png.txt", `${drawn.split(",")[1].replace(/.{76}/g, "$&\n")}\n`);
await browser.close();
