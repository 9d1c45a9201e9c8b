import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const eslint = new ESLint({ cwd: fileURLToPath(new URL("../../", import.meta.url)) });

/** What ESLint says of a statement in a script of the templates. */
async function complaints(statement, filePath = "templates/js/planted.js") {
  const code = `(function (element, x) {\n  "use strict";\n  ${statement}\n  return [element, x];\n})();\n`;
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages.map((message) => message.message);
}

const MARKUP = /text must never become markup/;
const CODE = /Text must never become code/;
const NETWORK = /Data arrives by <script src> only/;

const SINKS = [
  ["element.innerHTML = x;", MARKUP],
  ['element["innerHTML"] = x;', MARKUP],
  ["element.outerHTML = x;", MARKUP],
  ['element.insertAdjacentHTML("beforeend", x);', MARKUP],
  ["element.setHTMLUnsafe(x);", MARKUP],
  ["document.createRange().createContextualFragment(x);", MARKUP],
  ["element.srcdoc = x;", MARKUP],
  ['element.setAttribute("srcdoc", x);', MARKUP],
  ['element.setAttribute("onclick", x);', MARKUP],
  ["document.write(x);", MARKUP],
  ["window.document.writeln(x);", MARKUP],
  ['document["write"](x);', MARKUP],
  ["eval(x);", CODE],
  ["globalThis.eval(x);", CODE],
  ["new Function(x)();", CODE],
  ['setTimeout("x()", 1);', CODE],
  ["setTimeout(`${x}()`, 1);", CODE],
  ['window.setInterval(x + "()", 1);', CODE],
  ["fetch(x);", NETWORK],
  ["window.fetch(x);", NETWORK],
  ["new XMLHttpRequest().open(x);", NETWORK],
  ["element.setHTML(x);", MARKUP],
  ["Document.parseHTMLUnsafe(x);", MARKUP],
  ['new DOMParser().parseFromString(x, "text/html");', MARKUP],
  ['element.setAttributeNS(null, "onclick", x);', MARKUP],
  ["element.setAttributeNode(x);", MARKUP],
  ["new WebSocket(x);", NETWORK],
  ["new WebTransport(x);", NETWORK],
  ["new EventSource(x);", NETWORK],
  ["new RTCPeerConnection(x);", NETWORK],
  ["navigator.sendBeacon(x);", NETWORK],
  ["navigator.serviceWorker.register(x);", NETWORK],
  ["new Worker(x);", NETWORK],
  ["new window.SharedWorker(x);", NETWORK],
  ["importScripts(x);", NETWORK],
  ["import(x);", NETWORK],
];

for (const [statement, message] of SINKS) {
  test(`\`${statement}\` is refused in a script of the templates, with the reason`, async () => {
    const found = await complaints(statement);
    assert.equal(found.filter((text) => message.test(text)).length, 1, found.join("\n"));
  });
}

test("components are held to the same as the other scripts", async () => {
  assert.match((await complaints("element.innerHTML = x;", "templates/components/a/a.js"))[0], MARKUP);
});

test("a component looks and listens inside its root only", async () => {
  for (const statement of [
    "document.querySelector(x);",
    "document.querySelectorAll(x);",
    "document.getElementById(x);",
  ]) {
    assert.match(
      (await complaints(statement, "templates/components/a/a.js"))[0] || "",
      /looks inside its root/,
      statement,
    );
  }
  for (const statement of [
    'document.addEventListener("click", x);',
    'addEventListener("popstate", x);',
    'window.addEventListener("a", x);',
  ]) {
    assert.match((await complaints(statement, "templates/components/a/a.js"))[0] || "", /js\/listeners\.js/, statement);
  }
  assert.deepEqual(
    await complaints("element.querySelector(x).addEventListener(x, x);", "templates/components/a/a.js"),
    [],
  );
});

test("the window is listened to in one place", async () => {
  const statement = 'addEventListener("popstate", x);';
  assert.match((await complaints(statement))[0] || "", /js\/listeners\.js/);
  assert.deepEqual(await complaints(statement, "templates/js/listeners.js"), []);
});

test("a comment cannot silence the rule", async () => {
  const found = await complaints("element.innerHTML = x; // eslint-disable-line");
  assert.ok(
    found.some((message) => MARKUP.test(message)),
    found.join("\n"),
  );
});

test("what is safe is not refused", async () => {
  for (const statement of [
    "element.textContent = x;",
    'element.setAttribute("data-one", x);',
    "setTimeout(() => element.focus(), 1);",
    'localStorage.setItem("x", x);',
    "globalThis.sitegen.state.write(x);",
  ]) {
    assert.deepEqual(await complaints(statement), [], statement);
  }
});
