/** The browsers of all tests in this process: to start one takes as long as a scenario or two. */
import { after } from "node:test";
import { Running } from "./browsers.mjs";

export const running = new Running();

after(() => running.close());
