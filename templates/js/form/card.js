/** What is filled in → the card that readers will see, made as all cards are. */

/**
 * @typedef {object} CardScript
 * @property {(place: Element, payload: FormPayload, values: Map<string, Written>) => void} showCard in an element with
 *   a template of a card, and with its words
 */
(function (sitegen) {
  "use strict";

  const { form } = sitegen;

  /** @param {FormPayload} payload @param {Map<string, Written>} values @param {string} key */
  function labelsOf(payload, values, key) {
    const field = payload.forms.practice.fields.find((each) => each.key === key);
    const chosen = /** @type {string[]} */ ([values.get(key) || []].flat());
    return chosen.map((value) => field?.choiceLabels[field.choices.indexOf(value)] || value);
  }

  /** @param {Element} place @param {FormPayload} payload @param {Map<string, Written>} values */
  function factsOf(place, payload, values) {
    const named = values.get("contacts") || [];
    const organisations = payload.contacts.filter(([slug]) => named.includes(slug)).map(([, , its]) => its);
    const adopters = (values.get("adopted_by") || []).length;
    return [
      String(values.get("effort") || ""),
      adopters ? sitegen.counted(place, adopters) : "",
      ...new Set(organisations),
    ].filter(Boolean);
  }

  /** @param {Element} place @param {FormPayload} payload @param {string} day */
  function publishedOf(place, payload, day) {
    if (!form.isDay(day, payload)) return "";
    const month = form.dayOf(day, { month: "long", year: "numeric" });
    return sitegen.filled(place.getAttribute("data-published") || "", { month });
  }

  /** @param {FormPayload} payload @param {Map<string, Written>} values @param {string} key */
  function textOf(payload, values, key) {
    return String(values.get(key) || payload.forms.practice.fields.find((field) => field.key === key)?.label || "");
  }

  /** @type {FormTools["showCard"]} */
  form.showCard = function (place, payload, values) {
    const card = sitegen.practiceCard.make(/** @type {HTMLTemplateElement} */ (place.querySelector("template")), {
      slug: "",
      id: String(values.get("id") || ""),
      title: textOf(payload, values, "title"),
      summary: textOf(payload, values, "summary"),
      theme: labelsOf(payload, values, payload.theme)[0],
      facts: factsOf(place, payload, values),
      published: publishedOf(place, payload, String(values.get("date") || "")),
      archived: values.get("status") === "archived",
      language: String(values.get("language") || ""),
    });
    card.querySelector("a")?.removeAttribute("href"); // there is no page to go to yet
    place.querySelector("ul")?.replaceChildren(card);
  };
})(globalThis.sitegen);
