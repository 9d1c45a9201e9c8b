/** A browser test that fails is run a second time, and no more than that. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const TWICE = new URL("../browser/twice.mjs", import.meta.url).href;

/** @param {string} body of a module of tests @returns {{isRight: boolean, said: string}} */
function outcome(body) {
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const source = `import { test } from ${JSON.stringify(TWICE)};\n${body}`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", source], { env });
  return { isRight: status === 0, said: stdout.toString() };
}

test("what is right the second time passes, and is named", () => {
  const { isRight, said } = outcome('let run = 0; test("a", async () => { if (!run++) throw new Error("late"); });');
  assert.ok(isRight);
  assert.match(said, /# unsteady.*: a: late/);
});

test("what is right at once is not named", () => {
  const { isRight, said } = outcome('test("a", { timeout: 1000 }, () => undefined);');
  assert.ok(isRight);
  assert.doesNotMatch(said, /unsteady/);
});

test("what fails twice fails, and is not called unsteady", () => {
  const { isRight, said } = outcome('test("a", async () => { throw new Error("wrong"); });');
  assert.ok(!isRight);
  assert.doesNotMatch(said, /unsteady/);
});

test("what never ends fails", () => {
  assert.ok(
    !outcome(
      'setInterval(() => 0, 50).unref(); test("a", { timeout: 40 }, () => new Promise((go) => setTimeout(go, 500)));',
    ).isRight,
  );
});

test("of many that are right the second time some fail", () => {
  const many =
    'for (let each = 0; each < 5; each++) { let run = 0; test(`${each}`, () => { if (!run++) throw new Error("late"); }); }';
  assert.ok(!outcome(many).isRight);
});
