/** A host as `server.mjs`, but for some files: those are missing, come as a page, or never come. */
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml" };

/** @typedef {"missing" | "page" | "never" | "fine"} Fate */

/**
 * @param {string} folder
 * @param {(path: string) => Fate | Promise<Fate>} fate of a path from the root of the site; asked at each request
 */
export async function badHost(folder, fate) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname.slice(1));
    const kind = await fate(path);
    if (kind === "never") return;
    if (kind === "fine") {
      response.writeHead(200, {
        "content-type": `${TYPES[extname(path)]}; charset=utf-8`,
        "cache-control": "no-store",
      });
      createReadStream(join(folder, path))
        .on("error", () => response.destroy())
        .pipe(response);
    } else {
      response.writeHead(kind === "page" ? 200 : 404, { "content-type": "text/html" });
      response.end("<!doctype html><title>Sign in</title><p>Sign in");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
