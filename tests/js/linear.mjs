/** In a worker, which can be ended: what the form does at each key, with a long body of one shape after another. */
import { parentPort, workerData } from "node:worker_threads";
import { FORM, load, shared } from "./load.mjs";

const LENGTH = 120_000;

const { rules, fields } = shared("form");
const { form } = load({ document: { querySelector: () => null } }, [
  "js/namespace.js",
  "js/letters.js",
  ...FORM,
]).sitegen;
const known = {
  slug: "deze",
  folder: "content/practices",
  contacts: form.names([["team", "Team", "Team, Gemeente"]]),
  practices: form.names([["briefadres", "Briefadres", "Briefadres"]]),
  files: new Set(["content/practices/briefadres.md"]),
  images: new Set(),
  ids: new Map(),
};

for (const [start, piece] of workerData) {
  const shape = start + piece.repeat(LENGTH / piece.length);
  const body = `${shape}x\n\n[dit](weg.md)\n`;
  const faults = form.checkWhole("practice", fields.practice, new Map(), body, known, rules);
  form.advise("practice", new Map([["summary", shape]]), body, rules, true);
  form.checkFields(
    fields.practice,
    new Map(fields.practice.map(({ key, kind }) => [key, kind === "records" ? [] : shape])),
    rules,
  );
  const text = form.compose([["title", shape]], `${shape}x`);
  parentPort.postMessage({
    shape: [start, piece],
    isFound: faults.some(({ code, facts }) => code === "broken-link" && facts.link === "weg.md"),
    isKept: text.endsWith(`${piece.trim()}x\n`) || text.endsWith("x\n"),
  });
}
