/** stdin: `{language: [words]}` → stdout: `{language: [stems]}`, as the browser stems them. */
import { readFileSync } from "node:fs";
import { load, stemmers } from "./load.mjs";

const words = JSON.parse(readFileSync(0, "utf8"));
const { tokens } = load({}, ["js/namespace.js", "js/tokens.js", ...stemmers(...Object.keys(words))]).sitegen;
const stems = Object.entries(words).map(([language, list]) => [language, list.map(tokens.stemmer(language))]);
process.stdout.write(JSON.stringify(Object.fromEntries(stems)));
