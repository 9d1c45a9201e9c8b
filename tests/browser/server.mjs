/** A static host as they are everywhere: files with their types, `404.html` for what is not there. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/**
 * @param {string} folder
 * @param {string} prefix the path the site is under, with a slash at both ends
 * @param {string} meant the address the site was built for
 * @param {(path: string, response: import("node:http").ServerResponse) => boolean | Promise<boolean>} [meddle] whether it answers itself
 */
export async function serve(folder, prefix, meant, meddle = () => false) {
  /** @type {{path: string, status: number}[]} */
  const log = [];
  const server = createServer(async (request, response) => {
    if (await meddle(request.url, response)) return;
    answer({ folder, prefix, meant }, request.url, response).then(
      (status) => log.push({ path: request.url, status }),
      (error) => response.destroy(error),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    base: new URL(encodeURI(prefix), origin).href,
    log,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @returns {Promise<number>} the status */
async function answer(host, address, response) {
  const path = fileFor(host, address);
  const isFile = path && (await stat(path).catch(() => null))?.isFile();
  if (!isFile) return notFound(host, response);
  response.writeHead(200, head(path));
  createReadStream(path).pipe(response);
  return 200;
}

/** @returns {string | null} nothing for what is outside the site */
function fileFor({ folder, prefix }, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://host").pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(prefix)) return null;
  const file = join(folder, path.slice(prefix.length) + (path.endsWith("/") ? "index.html" : ""));
  return file.startsWith(folder + sep) ? file : null;
}

/**
 * The page for what is not there is shown at any depth, so it carries the address the site will have.
 * This host has another, as after `sitegen build --base-url`.
 */
async function notFound({ folder, prefix, meant }, response) {
  const page = await readFile(join(folder, "404.html"), "utf8");
  const here = `http://${response.req.headers.host}${encodeURI(prefix)}`;
  response.writeHead(404, head("404.html"));
  response.end(meant ? page.replaceAll(meant, here) : page);
  return 404;
}

/** @param {string} path */
function head(path) {
  return {
    "content-type": TYPES[extname(path)] || "application/octet-stream",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
}
