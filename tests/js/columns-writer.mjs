/** Practices → the columns that the browser reads: what `sitegen/render/columns.py` does, for a few. */
import { number, numbers } from "./shards-writer.mjs";

/** `[slug, parent]` → a value with all that it is a kind of. @param {[string, string][]} values */
function lineages(values) {
  const parents = new Map(values);
  return (slug) => {
    const found = [];
    for (let value = slug; value; value = parents.get(value) || "") found.push(value);
    return found;
  };
}

/**
 * Facets with their columns; the values in `written` are those of `tests/shared/facets.json`.
 * @param {{key: string, values: [string, string][]}[]} facets as the browser gets them
 * @param {{key: string, values: [string, string][]}[]} written with parents
 * @param {Record<string, string[]>[]} practices
 */
export function withColumns(facets, written, practices) {
  return facets.map((facet, n) => ({ ...facet, ...column(written[n], practices) }));
}

/** @param {{key: string, values: [string, string][]}} facet @param {Record<string, string[]>[]} practices */
function column({ key, values }, practices) {
  const lineage = lineages(values);
  const slugs = values.map(([slug]) => slug);
  const rows = practices.map((practice) => {
    const having = new Set((practice[key] || []).flatMap(lineage));
    return JSON.stringify([...having].map((slug) => slugs.indexOf(slug)).sort((a, b) => a - b));
  });
  const sets = [...new Set(rows)];
  return {
    sets: number(sets.length) + sets.map((set) => ascending(JSON.parse(set))).join(""),
    column: numbers(rows.map((row) => sets.indexOf(row))),
  };
}

/** @param {number[]} values ascending */
export function ascending(values) {
  return number(values.length) + numbers(values.map((value, n) => value - (n ? values[n - 1] : -1) - 1));
}
