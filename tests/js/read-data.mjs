/** `node read-data.mjs FILE…`: what scripts with data say when a browser runs them, for pytest to compare. */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const said = [];
const sitegen = new Proxy(
  {},
  {
    get:
      () =>
      (...given) =>
        said.push(given),
  },
);
const context = createContext({ sitegen });
for (const file of process.argv.slice(2)) runInContext(readFileSync(file, "utf8"), context);
process.stdout.write(JSON.stringify(said));
