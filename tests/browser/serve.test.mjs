/** `sitegen serve`, as an author meets it: break a file, read what is wrong, mend it, see the page. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe } from "node:test";
import { fileURLToPath } from "node:url";
import { running } from "./running.mjs";
import { open, shown } from "./reader.mjs";
import { test } from "./twice.mjs";
import { until } from "./until.mjs";
import { browsers } from "./ways.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PYTHON = join(ROOT, process.env.PYTHON || ".venv/bin/python");
const FILE = "content/practices/briefadres.md";
const RIGHT = "fase: begin\n";
const WRONG = "fase: beginn\n";

const place = mkdtempSync(join(tmpdir(), "sitegen-serve-"));
let server;
let address;
let said = "";

/** As editors do: a new file in the place of the old one. @param {string} from @param {string} to */
function edit(from, to) {
  const path = join(place, FILE);
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), `${from} is not in ${text}`);
  writeFileSync(`${path}.tmp`, text.replace(from, to));
  renameSync(`${path}.tmp`, path);
}

const overlay = (page) => page.$eval(".sitegen-overlay[open]", (element) => element.textContent);

describe("a site that is served while it is written", () => {
  before(async () => {
    cpSync(join(ROOT, "tests/tiny"), place, { recursive: true });
    server = spawn(PYTHON, ["-m", "sitegen", "serve", "--drafts", "--root", place, "--port", "0"], { cwd: ROOT });
    server.stderr.on("data", (data) => (said += data));
    const [line] = await once(createInterface({ input: server.stdout }), "line");
    address = line.split(" ")[0];
  });

  after(async () => {
    if (server.exitCode === null) {
      server.kill("SIGINT");
      await once(server, "exit");
    }
    rmSync(place, { recursive: true });
  });

  for (const browser of browsers) {
    describe(`in ${browser}`, () => {
      test("a fault shows over the last good page, and mending it brings the new page", async () => {
        const page = await running.page(browser);
        await open(page, `${address}practices/briefadres.html`);
        edit(RIGHT, WRONG);
        said = "";
        const shownText = await until("the overlay is there", () => overlay(page));
        assert.match(shownText, /content\/practices\/briefadres\.md:6:7: error\[unknown-value\]/);
        assert.match(shownText, /fase: beginn/);
        assert.match(shownText, /\^{6}/);
        assert.match(said, /briefadres\.md:6:7: error\[unknown-value\]/, "the terminal says it too");
        const link = await page.$eval(".sitegen-overlay a", (element) => element.href);
        assert.ok(link.endsWith(`${FILE}:6:7`), link);
        assert.match(await page.$eval("h1", (element) => element.textContent), /Briefadres/);

        await page.reload();
        assert.match(await until("the overlay is there after a reload", () => overlay(page)), /unknown-value/);

        edit(WRONG, RIGHT);
        edit("Post ontvangen", `Brieven in ${browser}`);
        await until("the page is new", () =>
          page.$eval(".lead", (lead, name) => lead.textContent.includes(`Brieven in ${name}`), browser),
        );
        assert.equal(await page.$(".sitegen-overlay"), null);
        edit(`Brieven in ${browser}`, "Post ontvangen");
        await until("the page is as it was", () =>
          page.$eval(".lead", (lead) => lead.textContent.includes("Post ontvangen")),
        );
      });

      test("filters and the place on the page stay when the page comes anew", async () => {
        const page = await running.page(browser);
        await page.setViewport({ width: 320, height: 300 });
        await open(page, `${address}index.html?thema=adres`);
        await shown(page, "[data-chips] button", /Adres/);
        await page.evaluate(() => {
          scrollTo({ top: 400, behavior: "instant" });
          window.isOld = true;
        });
        const before = await page.evaluate(() => scrollY);
        assert.ok(before > 0);
        // As long as it was: where a card above gets shorter, some browsers keep what is in view and some the number.
        edit("zonder woonadres", "zonder huisadres");
        await until("the page is new", () =>
          page.evaluate(() => !window.isOld && document.documentElement.hasAttribute("data-sitegen-ready")),
        );
        await shown(page, "[data-chips] button", /Adres/);
        await until("it is where it was", () => page.evaluate((top) => Math.abs(scrollY - top) < 2, before));
        edit("zonder huisadres", "zonder woonadres");
        await page.close();
      });
    });
  }

  test("a draft says that it is one", async () => {
    const draft = join(place, "content/practices/half.md");
    writeFileSync(
      draft,
      readFileSync(join(place, FILE), "utf8")
        .replace(/^id: .*\n/m, "")
        .replace("title: ", "status: draft\ntitle: Half: ")
        .replace(/title: (.*)/, 'title: "$1"'),
    );
    const text = () => fetch(`${address}practices/half.html`).then((answer) => (answer.ok ? answer.text() : ""));
    assert.match(await until("the draft is there", text), /class="banner"><strong>Concept/);
    rmSync(draft);
  });

  test("only this machine is served, under its own name, and an address that is not there says so", async () => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await fetch(`${address}nergens.html`)).status, 404);
    assert.match(await (await fetch(`${address}nergens.html`)).text(), /niet gevonden/);
    assert.equal((await fetch(`${address}..%2f..%2fsitegen.yml`)).status, 404);
  });

  test("Ctrl-C ends it without a traceback", async () => {
    said = "";
    server.kill("SIGINT");
    const [status] = await once(server, "exit");
    assert.equal(status, 130);
    assert.doesNotMatch(said, /Traceback/);
    assert.ok(existsSync(join(place, FILE)));
  });
});
