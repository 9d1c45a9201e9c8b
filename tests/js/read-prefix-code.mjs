/** Prints the numbers that the browser reads from each of some columns: a JSON list of `[column, count]`. */
import { readFileSync } from "node:fs";
import { load, plain } from "./load.mjs";

const { sitegen } = load();
const columns = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(columns.map(([column, count]) => [...plain(sitegen.prefixCoded(column, count))])));
