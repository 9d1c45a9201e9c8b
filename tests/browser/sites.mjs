/** The site under test, and the places where a reader can find it. */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { serve } from "./server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{base: string, log: {path: string, status: number}[], close(): Promise<void>}} Site */

/** The folder in `SITE`, else `content/` built anew. */
export function findOrBuild() {
  if (process.env.SITE) return { folder: resolve(process.env.SITE), remove() {} };
  return build(ROOT);
}

/** The content with some practices archived. @param {string[]} slugs */
export function withArchive(slugs) {
  const root = copyOfContent();
  for (const slug of slugs) {
    const file = join(root, `content/practices/${slug}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace("---\n", "---\nstatus: archived\n"));
  }
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}

/** The content of the repository, in a look of its own. @param {string} css */
export function withTheme(css) {
  const root = copyOfContent();
  const settings = join(root, "sitegen.yml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("site:\n", "site:\n  theme: theme.css\n"));
  writeFileSync(join(root, "theme.css"), css);
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}

/** The content of the repository, whose interface speaks another language. @param {string} language */
export function inLanguage(language) {
  const root = copyOfContent(language);
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}

/** The catalogue of the tests with these images, each that of a practice of its own. @param {Map<string, Uint8Array>} images by their names */
export function withImages(images) {
  const root = mkdtempSync(join(tmpdir(), "sitegen-"));
  cpSync(join(ROOT, "tests/tiny"), root, { recursive: true });
  mkdirSync(join(root, "content/images"));
  const start = readFileSync(join(root, "content/practices/briefadres.md"), "utf8").replace(/^(id|aliases):.*\n/gm, "");
  for (const [name, data] of images) {
    writeFileSync(join(root, "content/images", name), data);
    const slug = name.replace(/\W/g, "-");
    writeFileSync(
      join(root, `content/practices/${slug}.md`),
      start.replace("---\n", `---\nimage: ../images/${name}\nimage_alt: ${slug}\n`),
    );
  }
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}

/** @param {string} root of a catalogue */
function build(root) {
  const place = mkdtempSync(join(tmpdir(), "sitegen-"));
  const folder = join(place, "site");
  sitegen("build", "--quiet", "--root", root, "--output", folder);
  return { folder, remove: () => rmSync(place, { recursive: true }) };
}

/** A collection of tests/collections, with its settings. @param {string} name */
export function ofCollection(name) {
  const root = mkdtempSync(join(tmpdir(), "sitegen-"));
  execFileSync(python(), ["-m", "tests.collections.make", name, root], { cwd: ROOT, stdio: "ignore" });
  cpSync(join(ROOT, `tests/collections/${name}.yml`), join(root, "sitegen.yml"));
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}

/** @param {string} [language] of its interface */
function copyOfContent(language = "nl") {
  const root = mkdtempSync(join(tmpdir(), "sitegen-"));
  for (const name of ["content", "sitegen.yml", "schemas", ".github"]) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  if (language !== "nl") {
    const settings = join(root, "sitegen.yml");
    const spoken = readFileSync(settings, "utf8").replace(/^ {2}language: nl$/m, `  language: ${language}`);
    writeFileSync(settings, spoken.replace(/^copies:\n(?: .*\n)*/m, "")); // they are Dutch
  }
  return root;
}

/** The Python of the tests. */
function python() {
  const local = join(ROOT, ".venv/bin/python");
  return process.env.PYTHON || (existsSync(local) ? local : "python3");
}

/** A command of sitegen at the root of the repository; it throws when that fails. @param {string[]} words */
function sitegen(...words) {
  execFileSync(python(), ["-m", "sitegen", ...words], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}

/** A module of Python at the root of the repository, while other tests go on; it throws when that fails. @param {string[]} words @returns {Promise<string>} what it prints */
export async function runPython(...words) {
  const { stdout } = await promisify(execFile)(python(), ["-m", ...words], { cwd: ROOT, maxBuffer: 1 << 26 });
  return stdout;
}

/** @type {Map<string, Promise<void>>} */
const checked = new Map();

/**
 * `sitegen check` on the content of the repository with one file put into it; once for what both browsers give at all
 * places. @param {string} path @param {string} text @param {string} language of the site
 */
export function checkWith(path, text, language) {
  const key = JSON.stringify([path, text, language]);
  if (!checked.has(key)) checked.set(key, checkAnew(path, text, language));
  return checked.get(key);
}

/** @param {string} path @param {string} text @param {string} language */
async function checkAnew(path, text, language) {
  const place = copyOfContent(language);
  writeFileSync(join(place, path), text);
  try {
    await runPython("sitegen", "check", "--quiet", "--root", place);
  } finally {
    rmSync(place, { recursive: true });
  }
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

/**
 * The copy of the content to take along, unpacked as by a reader, where nothing may be written, in a folder with every
 * character that addresses have trouble with; `put` is that of a place, `start` the page to start at.
 */
export function unpackedBundle() {
  const place = mkdtempSync(join(tmpdir(), "sitegen bundel é#% van "));
  const file = join(place, "site.zip");
  sitegen("bundle", "--quiet", "--root", ROOT, file);
  execFileSync(python(), ["-m", "zipfile", "-e", file, place]);
  const inside = readdirSync(place, { withFileTypes: true });
  const [folder] = inside.filter((each) => each.isDirectory()).map(({ name }) => join(place, name));
  const [start] = inside.filter(({ name }) => name.endsWith(".html")).map(({ name }) => join(place, name));
  execFileSync("chmod", ["-R", "a-w", place]);
  return {
    start: pathToFileURL(start).href,
    put: async () => ({ base: pathToFileURL(`${folder}/`).href, log: [], close: async () => undefined }),
    remove() {
      execFileSync("chmod", ["-R", "u+w", place]);
      rmSync(place, { recursive: true });
    },
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

/** A catalogue of its own. @param {Record<string, string>} files path → text */
export function siteOf(files) {
  const root = mkdtempSync(join(tmpdir(), "sitegen-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const built = build(root);
  rmSync(root, { recursive: true });
  return built;
}
