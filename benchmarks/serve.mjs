/** A folder on a local address, compressed as ordinary hosts do it: gzip, level 6. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};
const COMPRESSED = new Set([".html", ".css", ".js", ".mjs", ".json", ".svg"]);
const HASHED = /\.[0-9a-f]{10}\.\w+$/;

/**
 * @param {string} folder
 * @param {(path: string, bytes: number) => void} [sent] is told of every body that goes out
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve(folder, sent = () => undefined) {
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map(); // compressed once, as a host with a cache does
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const extension = extname(name);
    if (!bodies.has(name)) bodies.set(name, body(join(folder, name), COMPRESSED.has(extension)));
    try {
      const data = await bodies.get(name);
      response.writeHead(200, {
        "content-type": TYPES[extension] ?? "application/octet-stream",
        "content-length": data.length,
        "cache-control": HASHED.test(name) ? "max-age=31536000, immutable" : "no-cache",
        ...(COMPRESSED.has(extension) && { "content-encoding": "gzip" }),
      });
      response.end(data);
      sent(name, data.length);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {string} file @param {boolean} isCompressed */
async function body(file, isCompressed) {
  const data = await readFile(file);
  return isCompressed ? compress(data, { level: 6 }) : data;
}
