/** What a file may name as authors know it, by name; the file names it by slug. */

/**
 * @typedef {object} NameBook all that a file may name of one kind
 * @property {[slug: string, shown: string][]} all
 * @property {(slug: string) => boolean} has
 * @property {(slug: string) => string} shown a name that no other has; of an unknown slug, the slug
 * @property {(text: string) => string[]} meant the slugs that a text may stand for: a name, one of a kind or not, or a
 *   slug
 * @property {(text: string) => string} slugOf the one that is meant; else the text
 * @property {(value: string) => string} nearest the slug of the one that looks most like it
 * @property {(value: string) => string[]} some the slugs of those that look like it, however little that is
 *
 * @typedef {object} Books by the kind of field that names them
 * @property {NameBook} contacts
 * @property {NameBook} practices
 * @property {NameBook} wanteds what is asked for
 * @property {NameBook} organisation those of the vocabulary; none of a catalogue that has none
 *
 * @typedef {object} NamesScript
 * @property {(kind: string, books: Books) => NameBook | undefined} bookOf the names that a kind of field takes
 * @property {(all: [slug: string, name: string, apart: string][]) => NameBook} names `apart` is the name with what
 *   tells it apart from others
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;
  const FEW = 3;

  /** Another script than that of slugs has only itself. @param {string} text */
  const folded = (text) => form.slugify(text) || text.trim();

  /** Those that are apart by nothing else get their slug. @param {[slug: string, name: string, apart: string][]} all */
  function unique(all) {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const [, , apart] of all) times.set(apart, (times.get(apart) || 0) + 1);
    return all.map(
      ([slug, , apart]) =>
        /** @type {[string, string]} */ ([slug, times.get(apart) === 1 ? apart : `${apart} (${slug})`]),
    );
  }

  /** @param {[slug: string, text: string][]} pairs */
  function byText(pairs) {
    /** @type {Map<string, string[]>} */
    const slugs = new Map();
    for (const [slug, text] of pairs) slugs.set(folded(text), [...(slugs.get(folded(text)) || []), slug]);
    return slugs;
  }

  /** @type {FormTools["bookOf"]} */
  form.bookOf = (kind, books) => (Object.hasOwn(books, kind) ? books[/** @type {keyof Books} */ (kind)] : undefined);

  /** @type {FormTools["names"]} */
  form.names = function (all) {
    const pairs = unique(all);
    const shown = new Map(pairs);
    const names = all.map(([slug, name]) => /** @type {[string, string]} */ ([slug, name]));
    const [byShown, byName] = [byText(pairs), byText(names)];
    const slugOf = new Map(pairs.map(([slug, text]) => [text, slug]));
    /** A path or an ending does not matter. @param {string} value */
    const stem = (value) => value.replace(/\.md$/, "").replace(/^.*\//s, "");
    const known = [...names, ...pairs].map(([slug, text]) => /** @type {[string, string]} */ ([text, slug]));
    const writable = [...known, ...all.map(([slug]) => /** @type {[string, string]} */ ([slug, slug]))];

    /** @param {string} text */
    function meant(text) {
      const exact = slugOf.get(text.trim());
      if (exact !== undefined) return [exact];
      if (shown.has(text)) return [text];
      return byShown.get(folded(text)) || byName.get(folded(text)) || (shown.has(folded(text)) ? [folded(text)] : []);
    }

    return {
      all: pairs,
      has: (slug) => shown.has(slug),
      shown: (slug) => shown.get(slug) ?? slug,
      meant,
      slugOf(text) {
        const slugs = meant(text);
        return slugs.length === 1 ? slugs[0] : text;
      },
      nearest: (value) => form.nearest(stem(value), writable),
      some: (value) => form.nearestFew(stem(value), writable, FEW),
    };
  };
})(globalThis.sitegen);
