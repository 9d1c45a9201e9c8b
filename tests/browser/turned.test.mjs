/** A picture stands on the page as its own file shows it, and the page has made room for it that way. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { running } from "./running.mjs";
import { withImages } from "./sites.mjs";
import { test } from "./twice.mjs";
import { browsers } from "./ways.mjs";

const [WIDTH, HEIGHT] = [40, 20];
const TURNS = [1, 2, 3, 4, 5, 6, 7, 8];

/** @param {string} kind @param {Buffer} data */
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @param {number} turn @param {{ isLittle?: boolean, kind?: number }} [how] */
function exif(turn, { isLittle = false, kind = 3 } = {}) {
  const all = Buffer.alloc(26);
  const put = (/** @type {number} */ value, /** @type {number} */ at, size = 2) =>
    isLittle ? all.writeUIntLE(value, at, size) : all.writeUIntBE(value, at, size);
  all.write(isLittle ? "II" : "MM");
  put(42, 2);
  put(8, 4, 4);
  put(1, 8);
  put(0x0112, 10);
  put(kind, 12);
  put(1, 14, 4);
  put(turn, 18, kind === 3 ? 2 : 4);
  return all;
}

/** Four corners of four colours. @param {Buffer} before the pixels @param {Buffer} [behind] */
function png(before, behind = Buffer.alloc(0)) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  const rows = Buffer.alloc(HEIGHT * (1 + 3 * WIDTH));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      rows.set([x < WIDTH / 2 ? 255 : 0, y < HEIGHT / 2 ? 255 : 0, 80], y * (1 + 3 * WIDTH) + 1 + 3 * x);
    }
  }
  const parts = [chunk("IHDR", head), before, chunk("IDAT", deflateSync(rows)), behind, chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

/** The photo of the tests, 6 by 4, held in another way. @param {Buffer} held */
function photo(held) {
  const written = readFileSync(fileURLToPath(new URL("../images/metadata.jpg", import.meta.url)));
  const body = Buffer.concat([Buffer.from("Exif\0\0"), held]);
  const start = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([written.subarray(0, 2), start, body, written.subarray(2)]);
}

/** The WebP of the tests, said to be held in some way. @param {Buffer} held */
function webp(held) {
  const written = readFileSync(fileURLToPath(new URL("../images/metadata.webp", import.meta.url)));
  const end = 8 + written.readUInt32LE(4);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(held.length);
  const all = Buffer.concat([written.subarray(0, end), Buffer.from("EXIF"), length, held]);
  all.writeUInt32LE(all.length - 8, 4);
  all[20] |= 8;
  return all;
}

const images = new Map(
  TURNS.flatMap(
    (turn) =>
      /** @type {[string, Buffer][]} */ ([
        [`png-${turn}.png`, png(chunk("eXIf", exif(turn)))],
        [`klein-${turn}.png`, png(chunk("eXIf", exif(turn, { isLittle: true })))],
        [`achter-${turn}.png`, png(Buffer.alloc(0), chunk("eXIf", exif(turn)))],
        [`lang-${turn}.png`, png(chunk("eXIf", exif(turn, { kind: 4 })))],
        [`foto-${turn}.jpg`, photo(exif(turn))],
        [`lang-${turn}.jpg`, photo(exif(turn, { kind: 4 }))],
        [`web-${turn}.webp`, webp(exif(turn))],
      ]),
  ),
);
images.set("kapot.png", png(Buffer.concat([chunk("eXIf", exif(6)).subarray(0, -4), Buffer.from("fout")])));

/** Runs in the page: the size of an image, and the colours of its corners. @param {string} address */
async function seen(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.drawImage(image, 0, 0);
  const corners = [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
  ];
  return { size: [width, height], corners: corners.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].join()) };
}

const built = withImages(images);

describe("a picture that was turned", { concurrency: true }, () => {
  after(() => built.remove());

  for (const name of browsers) {
    test(`is on the page as its own file shows it, in ${name}`, async () => {
      const page = await running.page(name);
      try {
        for (const [file, data] of images) {
          const kind = { png: "png", jpg: "jpeg", webp: "webp" }[file.split(".")[1]];
          await page.goto("about:blank");
          const own = await page.evaluate(seen, `data:image/${kind};base64,${data.toString("base64")}`);
          const address = pathToFileURL(join(built.folder, `practices/${file.replace(/\W/g, "-")}.html`)).href;
          await page.goto(address);
          const source = await page.$eval(".practice__image", (image) => image.getAttribute("src") || "");
          const bytes = readFileSync(join(built.folder, "practices", source));
          const shown = await page.$eval(".practice__image", (image) =>
            ["width", "height"].map((side) => Number(image.getAttribute(side))),
          );
          assert.deepEqual(shown, own.size, `${file}: room on the page`);
          await page.goto("about:blank");
          const published = await page.evaluate(seen, `data:image/${kind};base64,${bytes.toString("base64")}`);
          assert.deepEqual(published, own, file);
        }
      } finally {
        await page.browserContext().close();
      }
    });
  }
});
