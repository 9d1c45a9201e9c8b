/** `node count-states.mjs CATALOGUE.js STATES.json WITH_ARCHIVED`: what the browser counts, for pytest to compare. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [data, states, withArchived] = process.argv.slice(2);
const context = vm.createContext({});
for (const name of ["namespace", "codec", "facets", "finder"]) {
  vm.runInContext(readFileSync(new URL(`../../templates/js/${name}.js`, import.meta.url), "utf8"), context);
}
vm.runInContext(readFileSync(data, "utf8"), context);
const catalogue = await context.sitegen.catalogue;
const { facets, total } = catalogue;
const among = withArchived === "True" ? null : context.sitegen.currentOf(catalogue);
const index = context.sitegen.facets.compile(facets, total);
const answers = JSON.parse(readFileSync(states, "utf8")).map((state) => {
  const { refs, counts } = index.query(new Map(Object.entries(state)), among);
  return {
    counts: Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)])),
    total: refs.length,
  };
});
process.stdout.write(JSON.stringify(answers));
