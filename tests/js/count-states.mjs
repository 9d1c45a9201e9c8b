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
const index = context.sitegen.facets.compile(facets, practices.map((practice) => practice.facets));
const answers = JSON.parse(readFileSync(states, "utf8")).map((state) => {
  const { refs, counts } = index.query(new Map(Object.entries(state)), null);
  return {
    counts: Object.fromEntries([...counts].map(([key, values]) => [key, Object.fromEntries(values)])),
    total: refs.length,
  };
});
process.stdout.write(JSON.stringify(answers));
