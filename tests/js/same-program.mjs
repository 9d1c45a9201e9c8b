/**
 * Whether scripts say the same, but for space and comments. Reads a JSON list of pairs of texts;
 * prints for each where they first differ, or null. A script that does not parse differs.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** What a script says, in its order. @param {string} text */
function* said(text) {
  const source = ts.createSourceFile("script.js", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  for (const { messageText } of source.parseDiagnostics) yield `mistake: ${messageText}`;
  const open = [source];
  for (let node = open.pop(); node; node = open.pop()) {
    yield `${ts.SyntaxKind[node.kind]} ${node.getChildCount() ? "" : node.getText()}`;
    open.push(
      ...node
        .getChildren()
        .filter(({ kind }) => kind < ts.SyntaxKind.FirstJSDocNode || kind > ts.SyntaxKind.LastJSDocNode)
        .reverse(),
    );
  }
}

/** @param {[string, string]} pair */
function difference([source, minified]) {
  const [one, other] = [[...said(source)], [...said(minified)]];
  const at = one.findIndex((each, n) => each !== other[n]);
  const mistake = other.find((each) => each.startsWith("mistake: "));
  if (mistake) return mistake;
  if (at < 0 && one.length === other.length) return null;
  return `${one.slice(Math.max(at - 5, 0), at + 1).join(" | ")} ≠ ${other[at]}`;
}

console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(difference)));
