/** The address of a list, by the cases that pytest reads too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOGIC, load, plain, shared } from "./load.mjs";

const { list } = load({}, [...LOGIC, "js/list/address.js"]).sitegen;

for (const { name, items, room, fragment } of shared("list").cases) {
  test(`a list has this address: ${fragment}`, () => {
    const whole = { name, items: items.map(([id, note]) => ({ id, note })) };
    const { hasName, unfit } = list.write(whole, room);
    assert.equal(list.write(whole, room).fragment, fragment);
    const notes = items.map(([id, note]) => ({ id, note: unfit.includes(id) ? "" : note }));
    assert.deepEqual(plain(list.read(fragment)), { name: hasName ? name : "", items: notes });
  });
}
