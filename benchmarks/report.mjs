/** Figures as Markdown tables, on the screen and in a generated part of a page of docs/. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

/** @param {string[]} head @param {string[][]} rows @returns {string} */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** When, with what and on what. @param {string} software @returns {string} */
export function circumstances(software) {
  const day = new Date().toISOString().slice(0, 10);
  const [busy] = loadavg();
  return `${day}; ${software}; Node ${process.versions.node}; ${cpus().length} cores (${cpus()[0].model.trim()}), load ${busy.toFixed(1)} at the end.`;
}

/**
 * Prints `text`, and puts it between the marks of this part of the page.
 * @param {string} part @param {string} text @param {string} [name] of the page in docs/
 */
export function publish(part, text, name = "client-performance.md") {
  const file = new URL(`../docs/${name}`, import.meta.url);
  const [begin, end] = [`<!-- ${part}: generated -->\n`, `<!-- ${part}: end -->`];
  const page = readFileSync(file, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/${name} has no part "${part}"`);
  console.log(text);
  writeFileSync(file, `${page.slice(0, from) + begin}\n${text}\n\n${page.slice(to)}`);
}
