/** Scripts of the templates may not touch what turns text into markup or code, nor the network. */
import js from "@eslint/js";
import compat from "eslint-plugin-compat";

const USE_NODES = "Make elements and set textContent; text must never become markup.";
const NO_CODE = "Text must never become code; write a function.";
const NO_NETWORK = "Data arrives by <script src> only: from disk, nothing else may be read.";

const SINK_PROPERTIES = {
  innerHTML: USE_NODES,
  outerHTML: USE_NODES,
  insertAdjacentHTML: USE_NODES,
  setHTML: USE_NODES,
  setHTMLUnsafe: USE_NODES,
  parseHTMLUnsafe: USE_NODES,
  parseFromString: USE_NODES,
  setAttributeNS: USE_NODES,
  setAttributeNode: USE_NODES,
  createContextualFragment: USE_NODES,
  srcdoc: USE_NODES,
  eval: NO_CODE,
  Function: NO_CODE,
  fetch: NO_NETWORK,
  XMLHttpRequest: NO_NETWORK,
  WebSocket: NO_NETWORK,
  WebTransport: NO_NETWORK,
  EventSource: NO_NETWORK,
  RTCPeerConnection: NO_NETWORK,
  sendBeacon: NO_NETWORK,
  serviceWorker: NO_NETWORK,
  Worker: NO_NETWORK,
  SharedWorker: NO_NETWORK,
  importScripts: NO_NETWORK,
};
const SINK_GLOBALS = Object.keys(SINK_PROPERTIES).filter((name) => /^[A-Z]|^(eval|fetch|importScripts)$/.test(name));

const restricted = (names) => names.map((name) => ({ name, message: SINK_PROPERTIES[name] }));

const TEXT_FIRST = "[arguments.0.type=/^(Literal|TemplateLiteral|BinaryExpression)$/]";

const SINK_SYNTAX = [
  {
    selector:
      "MemberExpression:matches([property.name=/^write(ln)?$/], [property.value=/^write(ln)?$/])" +
      ":matches([object.name='document'], [object.property.name='document'])",
    message: `document.write: ${USE_NODES}`,
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(srcdoc|style|on.*)$/i]",
    message: `setAttribute of srcdoc, style or a handler: ${USE_NODES}`,
  },
  { selector: "ImportExpression", message: `import(): ${NO_NETWORK}` },
  ...["callee.name", "callee.property.name"].map((callee) => ({
    selector: `CallExpression[${callee}=/^set(Timeout|Interval)$/]${TEXT_FIRST}`,
    message: `A timer with a string: ${NO_CODE}`,
  })),
];

const TO_LISTENERS = "What happens outside a component is heard in js/listeners.js.";
const WINDOW_SYNTAX = [
  { selector: "CallExpression[callee.name='addEventListener']", message: TO_LISTENERS },
  {
    selector:
      "CallExpression[callee.object.name=/^(window|globalThis|document)$/][callee.property.name='addEventListener']",
    message: TO_LISTENERS,
  },
];
const ROOT_SYNTAX = [
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(querySelector|getElement)/]",
    message: "A component looks inside its root; what else it needs is handed over.",
  },
];

const STRICT = {
  eqeqeq: "error",
  "no-var": "error",
  "prefer-const": "error",
  "no-throw-literal": "error",
  "no-unused-expressions": "error",
  "no-useless-return": "error",
  "object-shorthand": "error",
  "prefer-template": "error",
  curly: ["error", "multi-line"],
};

const readable = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

export default [
  {
    ignores: [
      ".sitegen-cache/",
      "benchmarks/.work/",
      "**/.venv/",
      "build/",
      "dist/",
      "screenshots/",
      "templates/js/vendor/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { rules: STRICT },
  {
    // What is not in every browser of the floor ("browserslist" in package.json); tsc knows the methods, eslint the rest.
    ...compat.configs["flat/recommended"],
    files: ["templates/**/*.js", "sitegen/**/*.js"],
  },
  {
    files: ["templates/**/*.js", "sitegen/**/*.js"],
    languageOptions: { ecmaVersion: 2021, sourceType: "script" },
    linterOptions: { noInlineConfig: true },
    rules: {
      strict: ["error", "function"],
      "no-implicit-globals": "error",
      "no-undef": "off", // tsc knows the names of a browser, and their types
      "no-script-url": "error",
      "no-restricted-globals": ["error", ...restricted(SINK_GLOBALS)],
      "no-restricted-properties": [
        "error",
        ...Object.entries(SINK_PROPERTIES).map(([property, message]) => ({ property, message })),
      ],
      "no-restricted-syntax": ["error", ...SINK_SYNTAX],
    },
  },
  {
    files: ["templates/js/**/*.js"],
    ignores: [
      "templates/js/early/*.js",
      "templates/js/listeners.js",
      "templates/js/list/page.js",
      "templates/js/list/carrying.js",
      "templates/js/list/keeper.js",
      "templates/js/list/together.js",
      "templates/js/printed/page.js",
    ],
    rules: { "no-restricted-syntax": ["error", ...SINK_SYNTAX, ...WINDOW_SYNTAX] },
  },
  {
    files: ["templates/components/**/*.js"],
    rules: { "no-restricted-syntax": ["error", ...SINK_SYNTAX, ...WINDOW_SYNTAX, ...ROOT_SYNTAX] },
  },
  {
    // No part of a site: `sitegen serve` tells it what changed, on the same machine.
    files: ["sitegen/devserver/*.js"],
    rules: { "no-restricted-globals": ["error", ...restricted(SINK_GLOBALS.filter((name) => name !== "EventSource"))] },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: readable(Object.getOwnPropertyNames(globalThis)) },
  },
  {
    files: ["tests/browser/**/*.mjs", "benchmarks/client/addresses.mjs", "tools/make_icon.mjs"],
    rules: { "no-undef": "off" }, // half of each file runs in the page
  },
];
