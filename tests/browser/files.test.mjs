/** What the files of the site promise, without a browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { clicks, files, follows, loads, pages, target } from "./crawl.mjs";
import { findOrBuild, practicesIn } from "./sites.mjs";

const CLICKS = 2;

/** Data for machines; browsers run none of it. */
const DATA = /^application\/(ld\+)?json$/;

const built = findOrBuild();
const present = new Set(files(built.folder));
const all = pages(built.folder);
const read = (path) => readFileSync(join(built.folder, path), "utf8");
const [, list] = /<a[^>]* href="([^"]+)"[^>]* data-kept/.exec(read("index.html"));
/** The page of a reader's list, and those that print it: behind `#` stands the list itself. */
const listing = [list, ...Array.from(read(list).matchAll(/href="([^"]+)" data-list-sheet/g), ([, path]) => path)];

/** One line for each fault of each page. @param {(page: import("./crawl.mjs").Page) => string[]} faults */
function inEveryPage(faults) {
  assert.deepEqual(
    [...all.values()].flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`)),
    [],
  );
}

describe("the files of the site", () => {
  after(() => built.remove());

  test("every link leads to a file that is there, and its fragment to an id", () => {
    inEveryPage((page) =>
      follows(page).filter((address) => {
        const to = target(page, address);
        if (!to) return !/^(https?|mailto|tel):/.test(address);
        if (!present.has(to.path)) return true;
        return to.fragment && !listing.includes(to.path) && !all.get(to.path)?.ids.has(to.fragment);
      }),
    );
  });

  test("a link inside the site is relative, and a fragment alone stays on its page", () => {
    inEveryPage((page) =>
      follows(page).filter((address) => {
        const to = target(page, address);
        if (!to) return false;
        if (address.startsWith("#")) return to.path !== page.path;
        return page.path !== "404.html" && (address.startsWith("/") || /^[a-z]+:/.test(address));
      }),
    );
  });

  test("every practice is two clicks away, without a script", () => {
    const found = clicks(all, "index.html");
    const far = practicesIn(built.folder).filter((slug) => !(found.get(`practices/${slug}.html`) <= CLICKS));
    assert.deepEqual(far, []);
  });

  test("every page can be reached, some with scripts alone, but for those that only an address leads to", () => {
    const found = clicks(all, "index.html", follows);
    const apart = [...all.values()].filter(({ path }) => path !== "404.html" && !found.has(path));
    assert.deepEqual(
      apart.filter((page) => !isRedirect(page)).map(({ path }) => path),
      [],
    );
  });

  test("every short address leads to a practice of its own", () => {
    const short = [...all.values()].filter(({ path }) => path.startsWith("p/"));
    const led = short.map((page) => target(page, follows(page)[0]).path);
    assert.deepEqual(
      led.sort(),
      practicesIn(built.folder)
        .map((slug) => `practices/${slug}.html`)
        .sort(),
    );
  });

  test("a page loads nothing but files of the site, by relative addresses", () => {
    inEveryPage((page) =>
      loads(page).filter((address) => {
        if (address.startsWith("data:")) return false;
        const to = target(page, address);
        return address.startsWith("/") || !to || !present.has(to.path);
      }),
    );
  });

  test("a style sheet loads nothing but files of the site", () => {
    for (const path of [...present].filter((name) => name.endsWith(".css"))) {
      const css = readFileSync(join(built.folder, path), "utf8");
      const used = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)];
      const bad = used
        .map(([, url, sheet]) => url ?? sheet)
        .filter((address) => {
          const isThere = present.has(new URL(address, `http://site.invalid/${path}`).pathname.slice(1));
          return !address.startsWith("data:") && !isThere;
        });
      assert.deepEqual(bad, [], path);
    }
  });

  test("no page has a script or a style of its own, nor an attribute that is one", () => {
    inEveryPage((page) =>
      page.elements.flatMap(({ name, attributes, text }) => [
        ...[...attributes.keys()].filter((key) => /^(style|srcdoc|integrity|crossorigin|on.*)$/.test(key)),
        ...[...attributes.values()].filter((value) => /^\s*(javascript|vbscript):/i.test(value)),
        ...(name === "style" ? ["<style>"] : []),
        ...(name === "script" && !isAllowed(attributes, text) ? [`<script> ${text.slice(0, 40)}`] : []),
      ]),
    );
  });

  test("every page has its policy before all that loads, and by default it allows nothing", () => {
    inEveryPage(({ elements }) => {
      const policies = elements.filter(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
      const policy = policies[0]?.attributes.get("content") || "";
      const isStrict = /^default-src 'none';.*base-uri.*form-action/.test(policy) && !/unsafe|https?:|\*/.test(policy);
      const first = elements.find(({ name }) => ["script", "link", "style", "base"].includes(name));
      const isLate = first && elements.indexOf(first) < elements.indexOf(policies[0]);
      return [
        ...(policies.length === 1 ? [] : [`${policies.length} policies`]),
        ...(isStrict ? [] : [policy]),
        ...(isLate ? ["the policy comes late"] : []),
      ];
    });
  });

  test("no telephone makes links of numbers, and every browser has an icon that it can draw", () => {
    inEveryPage((page) => {
      const has = (name, attributes) =>
        isRedirect(page) ||
        page.elements.some(
          (each) =>
            each.name === name && Object.entries(attributes).every(([key, is]) => each.attributes.get(key) === is),
        );
      return [
        ...(has("meta", { name: "format-detection", content: "telephone=no, date=no, address=no, email=no" })
          ? []
          : ["no format-detection"]),
        ...(has("link", { rel: "icon", type: "image/svg+xml" }) ? [] : ["no SVG icon"]),
        ...(has("link", { rel: "icon", type: "image/png" }) ? [] : ["no PNG icon"]),
      ];
    });
  });

  test("every page says its language, its title and its one heading", () => {
    inEveryPage((page) => {
      const count = (wanted) => page.elements.filter(({ name }) => name === wanted).length;
      return [
        ...(page.elements[0].attributes.get("lang") ? [] : ["no language"]),
        ...(count("title") ? [] : ["no title"]),
        ...(isRedirect(page) || (count("h1") === 1 && count("main") === 1) ? [] : [`${count("h1")} headings`]),
      ];
    });
  });
});

/** @param {import("./crawl.mjs").Page} page */
function isRedirect({ elements }) {
  return elements.some(({ attributes }) => attributes.get("http-equiv") === "refresh");
}

/**
 * A script from a file, and no module; or data.
 * @param {Map<string, string>} attributes @param {string} text
 */
function isAllowed(attributes, text) {
  const type = attributes.get("type") || "";
  return DATA.test(type) || (!type && attributes.has("src") && !text.trim());
}
