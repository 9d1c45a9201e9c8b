/** `node count-states.mjs CATALOGUE.js STATES.json`: what the browser counts, for pytest to compare. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [data, states] = process.argv.slice(2);
const context = vm.createContext({});
for (const name of ["namespace", "facets"]) {
  vm.runInContext(readFileSync(new URL(`../../templates/js/${name}.js`, import.meta.url), "utf8"), context);
}
vm.runInContext(readFileSync(data, "utf8"), context);
const { facets, practices } = await context.sitegen.catalogue;
const assigned = practices.map((practice) => practice.facets);
const answers = JSON.parse(readFileSync(states, "utf8")).map((state) => {
  const picked = new Map(Object.entries(state));
  const counts = context.sitegen.facets.count(facets, assigned, picked);
  return {
    counts: Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)])),
    total: assigned.filter((values) => context.sitegen.facets.matches(facets, values, picked)).length,
  };
});
process.stdout.write(JSON.stringify(answers));
