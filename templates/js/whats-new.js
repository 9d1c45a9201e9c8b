/**
 * Which news is from after the day on which this browser was here before. That day is kept in this browser and sent
 * nowhere; where nothing is remembered, and on a first visit, nothing is said. Only the page of what is new loads it.
 */
(function (sitegen) {
  "use strict";

  /** Several sites may stand on one host, and on a disk. */
  const KEY = `sitegen-visit ${location.pathname}`;
  const DAY = /^\d{4}-\d\d-\d\d$/;

  /** The day of the reader, as news has its own. */
  function today() {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    return now.toISOString().slice(0, 10);
  }

  /**
   * The day of the visit before today's, also when this is not the first of today; empty where none is known.
   * @param {string} now
   */
  function lastVisit(now) {
    try {
      const [day, before] = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      const last = [day, before].find((each) => DAY.test(each) && each < now) ?? "";
      localStorage.setItem(KEY, JSON.stringify([now, last]));
      return last;
    } catch {
      return "";
    }
  }

  /** @param {string} since @returns {number} of what is newer */
  function mark(since) {
    const newer = [...document.querySelectorAll("[data-day]")].filter(
      (each) => (each.getAttribute("data-day") ?? "") > since,
    );
    for (const each of newer) each.querySelector("[hidden]")?.removeAttribute("hidden");
    return newer.length;
  }

  sitegen.arrived();
  const since = lastVisit(today());
  const said = document.querySelector("[data-since]");
  if (since && said) {
    const n = mark(since);
    const day = new Date(`${since}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    const none = sitegen.filled(said.getAttribute("data-none") ?? "", { day });
    said.removeAttribute("hidden");
    sitegen.write(said, n ? sitegen.counted(said, n, { day }) : none);
  }
})(globalThis.sitegen);
