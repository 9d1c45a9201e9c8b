/** What pages say in each language, where a scenario looks for it: tag → the words. */

/**
 * @typedef {object} Said
 * @property {string} language
 * @property {[string, string]} practices one, more
 * @property {string} found after the number of them
 * @property {string} none
 * @property {string} clear the button to have everything back
 * @property {string} share a practice
 * @property {string} improve a page
 * @property {string} missing the fault of a title
 * @property {string} attachment before the name of the file
 */

/** @type {Record<"nl" | "en" | "de", Said>} */
export const SAID = {
  nl: {
    language: "nl",
    practices: ["praktijk", "praktijken"],
    found: "praktijken gevonden",
    none: "Geen praktijken gevonden",
    clear: "Wis alles en toon alle praktijken",
    share: "Deel een praktijk",
    improve: "Verbeter deze pagina",
    missing: "Vul een titel in.",
    attachment: "in de bijlage ",
  },
  en: {
    language: "en",
    practices: ["practice", "practices"],
    found: "practices found",
    none: "No practices found",
    clear: "Clear all and show all practices",
    share: "Share a practice",
    improve: "Improve this page",
    missing: "Fill in a title.",
    attachment: "in the attachment ",
  },
  de: {
    language: "de",
    practices: ["Praxisbeispiel", "Praxisbeispiele"],
    found: "Praxisbeispiele gefunden",
    none: "Keine Praxisbeispiele gefunden",
    clear: "Alles löschen und alle Praxisbeispiele anzeigen",
    share: "Ein Praxisbeispiel teilen",
    improve: "Diese Seite verbessern",
    missing: "Geben Sie einen Titel an.",
    attachment: "im Anhang ",
  },
};
