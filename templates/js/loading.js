/** Scripts that come later than the page, and what can wait until the next frame. */
(function (sitegen) {
  "use strict";

  const HIDDEN_MS = 100;

  /** @type {Sitegen["loadScript"]} */
  function loadScript(src) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = src;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${src} could not be loaded`)));
      document.head.append(script);
    });
  }

  /** @type {Sitegen["once"]} */
  function once(load) {
    /** @type {ReturnType<typeof load> | undefined} */
    let coming;
    return () => {
      coming ??= load().catch((error) => {
        coming = undefined;
        throw error;
      });
      return coming;
    };
  }

  /** @type {Sitegen["nextFrame"]} */
  function nextFrame() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, HIDDEN_MS); // a page in the background has no frames
    });
  }

  sitegen.nextFrame = nextFrame;
  sitegen.loadScript = loadScript;
  sitegen.once = once;
})(globalThis.sitegen);
