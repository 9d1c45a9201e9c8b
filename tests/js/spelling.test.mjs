import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { spelling } = load().sitegen;
const known = spelling.knownWords({
  facets: [{ values: [["reizen", "Reisdocumenten", ""]] }],
  practices: [{ title: "Paspoort aanvragen", summary: "Een briefadres, coördinatie en een naturalisatie." }],
});

for (const [typed, meant] of [
  ["pasport", "paspoort"],
  ["paspootr", "paspoort"],
  ["breifadres", "briefadres"],
  ["naturalizatie", "naturalisatie"],
  ["reisdocumeten", "reisdocumenten"],
  ["Coordinatei", "coordinatie"],
  ["pasport aanvragen", "paspoort aanvragen"],
]) {
  test(`for \`${typed}\` it proposes \`${meant}\``, () => {
    assert.equal(spelling.correct(typed, known), meant);
  });
}

for (const right of ["paspoort", "", "een", "xyz", "fiets", "verkiezing"]) {
  test(`for \`${right}\` it proposes nothing`, () => {
    assert.equal(spelling.correct(right, known), "");
  });
}
