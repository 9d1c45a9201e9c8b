/** What the site is compared with: a list of as many lines, and a box that hides half of them. */

/** @param {number} rows */
export function plainPage(rows) {
  const items = Array.from({ length: rows }, (_, n) => `<li class="${n % 2 ? "odd" : "even"}">Praktijk ${n}</li>`);
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Lijst</title>
<style>.half .odd { display: none }</style>
<fieldset><label><input type="checkbox"> De helft</label></fieldset>
<ol>
${items.join("\n")}
</ol>
<script>
document.querySelector("input").addEventListener("change", (event) => {
  document.querySelector("ol").classList.toggle("half", event.target.checked);
});
</script>
`;
}
