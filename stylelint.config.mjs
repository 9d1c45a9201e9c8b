/**
 * What browsers of the floor (docs/browsers.md) lack, a style sheet may not need. Baseline counts in years: by the end of
 * 2022 every browser had what ours have, but for a few things that Safari got between 15.5 and 16.2.
 */
const ANY = ["/^.+$/"];

export default {
  plugins: ["stylelint-plugin-use-baseline"],
  rules: {
    "max-nesting-depth": [0, { ignoreAtRules: ["layer", "media"] }],
    "plugin/use-baseline": [
      true,
      {
        available: 2022,
        ignoreFunctions: ["light-dark"], // the build writes it out: sitegen/render/style.py
        ignoreProperties: {
          // The floor has as much of these as we use.
          "accent-color": ANY,
          "break-after": ["avoid"],
          outline: ANY,
          // Where these are lacking, a page is a little less fine or fast.
          "contain-intrinsic-block-size": ANY,
          "content-visibility": ANY,
          float: ["inline-start", "inline-end"],
          "forced-color-adjust": ANY,
          hyphens: ANY,
          orphans: ANY,
          page: ANY,
          "overflow-clip-margin": ANY,
          resize: ANY,
          "scrollbar-width": ANY,
          "text-size-adjust": ANY,
          "text-wrap": ANY,
          widows: ANY,
        },
        ignoreAtRules: ["page"],
        ignoreSelectors: ["marker"],
      },
    ],
  },
};
