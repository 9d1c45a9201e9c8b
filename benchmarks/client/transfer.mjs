/** What a first visit brings over the line, as the browser counted it: compressed, with headers. */

/**
 * @param {import("puppeteer-core").Browser} browser @param {string} address
 * @returns {Promise<Record<string, number>>} bytes by kind: html, css, js, data, other
 */
export async function transferred(browser, address) {
  const context = await browser.createBrowserContext(); // with an empty cache
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const kinds = new Map();
  const bytes = { html: 0, css: 0, js: 0, data: 0, other: 0 };
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, kindOf(type, response.url));
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId)] += encodedDataLength;
  });
  await session.send("Network.enable");
  await page.goto(address, { waitUntil: "networkidle0" });
  await context.close();
  return bytes;
}

/** @param {string} type @param {string} url */
function kindOf(type, url) {
  if (url.includes("/assets/catalogue.")) return "data";
  return { Document: "html", Stylesheet: "css", Script: "js" }[type] ?? "other";
}
