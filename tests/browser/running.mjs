/** The browsers of all tests in this process: to start one takes as long as a scenario or two. */
import { after } from "node:test";
import { Running } from "./browsers.mjs";

export const running = new Running();

/** A test that failed may leave a host open, which would keep this process for ever. */
const PATIENCE_MS = 20_000;

after(async () => {
  await running.close();
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
});
