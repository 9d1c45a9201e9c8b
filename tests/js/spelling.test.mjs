import assert from "node:assert/strict";
import { test } from "node:test";
import { indexOf } from "./library.mjs";

const practices = [
  { title: "Paspoort aanvragen", summary: "Een briefadres, coördinatie en een naturalisatie." },
  { title: "Reisdocumenten" },
];
const { correct } = indexOf(practices);

for (const [typed, meant] of [
  ["pasport", "paspoort"],
  ["paspootr", "paspoort"],
  ["aspoort", "paspoort"],
  ["breifadres", "briefadres"],
  ["naturalizatie", "naturalisatie"],
  ["reisdocumeten", "reisdocumenten"],
  ["Coordinatei", "coordinatie"],
  ["pasport aanvragen", "paspoort aanvragen"],
]) {
  test(`for \`${typed}\` it proposes \`${meant}\``, async () => {
    assert.equal(await correct(typed), meant);
  });
}

for (const right of ["paspoort", "", "een", "xyz", "fiets", "verkiezing"]) {
  test(`for \`${right}\` it proposes nothing`, async () => {
    assert.equal(await correct(right), "");
  });
}

test("to correct a word, only the shards are loaded that hold words with its beginning or its end", async () => {
  const many = Array.from("bcdfghjklmnprstvwz", (first) => ({
    title: `${first}orpsplein ${first}iersteeg ${first}aarwater`,
  }));
  const searched = indexOf([...practices, ...many]);
  await searched.correct("pasport");
  assert.ok(searched.loaded.length > 0);
  assert.ok(searched.loaded.length <= 5, String(searched.loaded));
});
