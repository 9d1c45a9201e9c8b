/** By which names the addresses of lists know practices: today's, and those that were. */

/**
 * @typedef {object} KnownData
 * @property {string[]} ids by position, empty where a practice has none
 * @property {Record<string, number>} aliases old name → position
 *
 * @typedef {object} KnownScript
 * @property {(names: KnownData) => void} setKnown called by this script
 * @property {(ids: string[]) => Promise<Map<string, number>>} refsOf the positions of those that are known
 * @property {(src: string) => Promise<void>} loadOnce a script that more than one way to use a list needs
 * @property {(ref: number) => Promise<string>} idOf what a practice stands by in an address: its id, else its slug
 */
(function (sitegen) {
  "use strict";

  /** @type {(names: KnownData) => void} */
  let hand;
  /** @type {Promise<KnownData>} */
  const names = new Promise((resolve) => {
    hand = resolve;
  });

  /** In whatever letters they are typed; the first of a name has it. @param {[string, number][]} pairs */
  const byName = (pairs) => new Map(pairs.reverse().map(([name, ref]) => [name.toLowerCase(), ref]));

  const byId = sitegen.once(async () => byName((await names).ids.map((id, ref) => [id, ref])));
  const byOther = sitegen.once(async () => {
    const { aliases } = await names;
    const slugs = await sitegen.loadSlugs();
    return byName([
      ...slugs.map((slug, ref) => /** @type {[string, number]} */ ([slug, ref])),
      ...Object.entries(aliases),
    ]);
  });

  /** @type {Sitegen["refsOf"]} */
  async function refsOf(ids) {
    const found = new Map();
    for (const id of ids) {
      const name = id.toLowerCase();
      const ref = (await byId()).get(name) ?? (await byOther()).get(name);
      if (ref !== undefined) found.set(id, ref);
    }
    return found;
  }

  /** @type {Sitegen["idOf"]} */
  async function idOf(ref) {
    return (await names).ids[ref] || (await sitegen.loadSlugs())[ref];
  }

  /** Address → how it is loaded. @type {Map<string, () => Promise<void>>} */
  const loads = new Map();

  /** @type {Sitegen["loadOnce"]} */
  function loadOnce(src) {
    const load = loads.get(src) ?? sitegen.once(() => sitegen.loadScript(src));
    loads.set(src, load);
    return load();
  }

  sitegen.loadOnce = loadOnce;
  sitegen.setKnown = (given) => {
    hand(given);
    sitegen.arrived();
  };
  sitegen.refsOf = refsOf;
  sitegen.idOf = idOf;
})(globalThis.sitegen);
