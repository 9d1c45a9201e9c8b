/** The files of a site, and where their links lead. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "./html.mjs";
import { addressOf } from "./sites.mjs";

/** Where addresses are resolved; no link may name it. */
const HOST = "http://site.invalid/";

/** Elements and the attribute by which they load something. */
const LOADING = {
  audio: "src",
  embed: "src",
  iframe: "src",
  img: "src",
  object: "data",
  script: "src",
  source: "src",
  video: "src",
};
const LOADING_LINKS = new Set(["icon", "stylesheet", "preload", "modulepreload", "manifest"]);

/**
 * @typedef {object} Page
 * @property {string} path
 * @property {import("./html.mjs").Element[]} elements without those in templates
 * @property {Set<string>} ids
 * @property {string} base where its links count from
 * @property {string} own the address the site was built for
 */

/** @param {string} folder @returns {string[]} paths with `/`, sorted */
export function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return names.map((path) => path.slice(folder.length + 1)).sort();
}

/** @param {string} folder @returns {Map<string, Page>} path → page */
export function pages(folder) {
  const html = files(folder).filter((path) => path.endsWith(".html"));
  const own = addressOf(folder);
  return new Map(html.map((path) => [path, pageAt(folder, path, own)]));
}

/** @param {string} folder @param {string} path @param {string} own @returns {Page} */
function pageAt(folder, path, own) {
  try {
    const all = parse(readFileSync(join(folder, path), "utf8"));
    const elements = all.filter(({ parents }) => !parents.some(({ name }) => name === "template"));
    const ids = elements.map(({ attributes }) => attributes.get("id")).filter((id) => id !== undefined);
    const twice = ids.find((id, n) => ids.indexOf(id) !== n);
    if (twice !== undefined) throw new Error(`the id ${twice} is there twice`);
    const base = elements.find(({ name }) => name === "base")?.attributes.get("href") ?? path;
    return { path, elements, ids: new Set(ids), own, base: within(base, own).href };
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}

/** @param {string} address @param {string} own @param {string} base */
function within(address, own, base = HOST) {
  return new URL(own && address.startsWith(own) ? HOST + address.slice(own.length) : address, base);
}

/**
 * Where an address leads: a path and fragment in the site, or nothing for another site. A page may
 * name the address of the site, as the accessibility statement does; that is not a link inside it.
 * @param {Page} page @param {string} address
 */
export function target(page, address) {
  if (address === page.own && page.path !== "404.html") return null;
  const url = within(address, page.own, page.base);
  if (!url.href.startsWith(HOST)) return null;
  const path = decodeURIComponent(url.pathname.slice(1));
  return { path: path || "index.html", fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** @param {Page} page @returns {string[]} the `href`s a reader without scripts can follow */
export function links(page) {
  const isHidden = ({ attributes }) => attributes.has("data-needs-script") || attributes.has("hidden");
  const isForAll = (element) => ![...element.parents, element].some(isHidden);
  return page.elements
    .filter((element) => element.name === "a" && isForAll(element))
    .map(({ attributes }) => attributes.get("href"))
    .filter((address) => address !== undefined);
}

/** @param {Page} page @returns {string[]} every address a reader can follow, with scripts or without */
export function follows(page) {
  const named = page.elements.flatMap(({ name, attributes }) => {
    if (name === "a" || name === "area") return attributes.get("href");
    if (name === "form") return attributes.get("action");
    const isRedirect = name === "meta" && attributes.get("http-equiv") === "refresh";
    return isRedirect ? attributes.get("content").split("url=")[1] : undefined;
  });
  return named.filter((address) => address !== undefined);
}

/** @param {Page} page @returns {string[]} every address a browser loads of itself */
export function loads(page) {
  return page.elements.flatMap(({ name, attributes }) => {
    if (name === "link" && LOADING_LINKS.has(attributes.get("rel"))) return [attributes.get("href")];
    const inSet = (attributes.get("srcset") || "").split(",").map((part) => part.trim().split(" ")[0]);
    const later = (attributes.get("data-search") || "").split(" ");
    return [attributes.get(LOADING[name]), ...inSet, ...later].filter(Boolean);
  });
}

/**
 * @param {Map<string, Page>} all @param {string} start
 * @returns {Map<string, number>} path → clicks from the start
 */
export function clicks(all, start, ways = links) {
  const found = new Map([[start, 0]]);
  for (const [path, distance] of found) {
    const page = all.get(path);
    for (const address of page ? ways(page) : []) {
      const next = target(page, address)?.path;
      if (next && !found.has(next)) found.set(next, distance + 1);
    }
  }
  return found;
}
