/** The site under test, and the places where a reader can find it. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{base: string, log: {path: string, status: number}[], close(): Promise<void>}} Site */

/** The folder in `SITE`, else `content/` built anew. */
export function findOrBuild() {
  if (process.env.SITE) return { folder: resolve(process.env.SITE), remove() {} };
  const place = mkdtempSync(join(tmpdir(), "sitegen-"));
  const folder = join(place, "site");
  const local = join(ROOT, ".venv/bin/python");
  const python = process.env.PYTHON || (existsSync(local) ? local : "python3");
  execFileSync(python, ["-m", "sitegen", "build", "--quiet", "--output", folder], { cwd: ROOT, stdio: "inherit" });
  return { folder, remove: () => rmSync(place, { recursive: true }) };
}

/** A copy on a disk, in a folder with every character that addresses have trouble with. */
async function onDisk(folder) {
  const place = mkdtempSync(join(tmpdir(), "sitegen kopie é#% van "));
  cpSync(folder, place, { recursive: true });
  return {
    base: pathToFileURL(`${place}/`).href,
    log: [],
    close: async () => rmSync(place, { recursive: true }),
  };
}

/** Name → how to put the site there. @type {Record<string, (folder: string) => Promise<Site>>} */
export const PLACES = {
  "http at the root": (folder) => serve(folder, "/", addressOf(folder)),
  "http under a path": (folder) => serve(folder, "/a/sub path/", addressOf(folder)),
  "file from disk": onDisk,
};

/** The address a site was built for; empty if it was built for any. @param {string} folder */
export function addressOf(folder) {
  const home = readFileSync(join(folder, "index.html"), "utf8");
  return /<link rel="canonical" href="([^"]*)">/.exec(home)?.[1] ?? "";
}

/** @param {string} folder @returns {string[]} the slugs of all practices, sorted */
export function practicesIn(folder) {
  const names = readdirSync(join(folder, "practices"));
  const pages = names.filter((name) => name.endsWith(".html") && name !== "index.html");
  return pages.map((name) => name.slice(0, -".html".length)).sort();
}
