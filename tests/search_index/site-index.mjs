/** The index of a built site in plain Node: scripts in a vm context, shards from disk. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** @param {string} folder of a site */
export function openSite(folder) {
  const context = vm.createContext({ URLSearchParams, IntersectionObserver: class {} }); // what stands beside the search on a page;
  const assets = readdirSync(join(folder, "assets"));
  /** @param {string} path */
  const run = (path) => vm.runInContext(readFileSync(join(folder, path), "utf8"), context, { filename: path });
  const asset = (name) => `assets/${assets.find((file) => file.startsWith(`${name}.`) && file.endsWith(".js"))}`;
  const site = readFileSync(join(folder, asset("site")), "utf8");
  // Up to the components, which want a page; the first is that of the chips.
  const components = site.lastIndexOf("(function(sitegen)", site.indexOf("sitegen.activeFilters"));
  vm.runInContext(site.slice(0, components), context);
  for (const name of ["catalogue", "search", "index"]) run(asset(name));
  const loaded = [];
  const shard = async (name) => {
    loaded.push(name);
    run(`index/${name}.js`);
  };
  const lunr = async () => {
    if (!context.lunr) run(asset("lunr"));
    return context.lunr;
  };
  context.sitegen.loadScript = async (path) => run(path);
  return { sitegen: context.sitegen, shard, lunr, loaded };
}
