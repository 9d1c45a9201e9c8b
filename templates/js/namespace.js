/** The one global. Data scripts hand over what they carry; whoever needs it awaits the promise. */

/**
 * @typedef {object} NamespaceScript
 * @property {() => void} arrived called by each script of ours once it has brought what it carries
 * @property {Record<string, (root: Element) => void>} modules by the name in `data-module`: what works by itself, and
 *   gets its root element at once
 * @property {(data: CatalogueData) => void} setCatalogue called by the data scripts, as the other setters
 * @property {(payload: IndexPayload) => void} setIndex
 * @property {(orders: OrdersData) => void} setOrders
 * @property {(slugs: string[]) => void} setSlugs
 * @property {(payload: FormPayload) => void} setForm
 * @property {Promise<CatalogueData>} catalogue the data, once it has arrived
 * @property {Promise<IndexPayload>} indexPayload
 * @property {Promise<OrdersData>} orders
 * @property {Promise<string[]>} slugs by position
 * @property {Promise<FormPayload>} formPayload
 */

/**
 * What is on `sitegen`, in the order in which it comes, and which script puts it there: `CardsScript` is described at
 * the top of `cards.js`, and so on.
 *
 * @typedef {FirstScript // showAsked
 *   & OutageScript // early, isTaken
 *   & NamespaceScript // arrived, modules, and what data scripts hand over
 *   & LoadingScript // nextFrame, loadScript, once
 *   & WritingScript // write, marked
 *   & CountingScript // number, filled, counted
 *   & LettersScript // folded
 *   & TokensScript // tokens, stemmers
 *   & CodecScript // codec
 *   & StateScript // state
 *   & FacetsScript // facets
 *   & OrderScript // order, mostFirst
 *   & StretchesScript // openStretches, cardAt, setStretch
 *   & CardsScript // openCards
 *   & RecentScript // recent
 *   & KeptScript // openKept, idsOf, toggled, mostIds
 *   & FinderScript // finder, currentOf
 *   & ApiScript // loadIndex, loadSeldom, loadOrders, loadSlugs, loadValues, loadWords, search, count
 *   & ActiveFiltersScript // activeFilters
 *   & FacetPanelScript // facetPanel
 *   & FoldingScript // folding
 *   & NarrowScript // narrow
 *   & FetchingScript // fetchAll
 *   & OptionsScript // options, setValues
 *   & LookAheadScript // lookAhead
 *   & FilterDialogScript // filterDialog
 *   & PracticeCardScript // practiceCard
 *   & ReliefScript // relief
 *   & CardListScript // cardList
 *   & InViewScript // inView
 *   & ResultsScript // results, pageSize
 *   & TrailScript // trail
 *   & CopyingScript // copy
 *   & AddressScript // address
 *   & KeepingScript // kept, carried, drawKept, keepIn
 *   & TogetherScript // setKeeper, together
 *   & CarryingScript // brought
 *   & DrawingScript // drawing, parts
 *   & PaperScript // paper
 *   & PartsScript // wordParts
 *   & TextsScript // passagesOf, textsOf
 *   & ShelfScript // openShelf, lastUpTo, shard
 *   & PostingsScript // readMeta, readPostings, findTerm, listOf, documentsOf, weightsOf
 *   & ScoreScript // openScorer
 *   & ShardsScript // openIndex
 *   & MatchesScript // matches
 *   & QuestionScript // readQuestion, askedSlots, joinsOf
 *   & PhraseScript // phrase
 *   & MarksScript // openMarks
 *   & RankScript // ranked
 *   & SpellingScript // openSpelling
 *   & WordScript // wordFinder
 *   & InsteadScript // openInstead
 *   & ListsScript // openLists
 *   & OfferedScript // drawLists
 *   & SearchScript // makeIndex
 *   & SuggestScript // suggest, suggestTitles
 *   & SnippetScript // snippet
 *   & SuggestionsScript // suggestions
 *   & FindingsScript // findings, setFindings
 *   & WaysOnScript // waysOn, setWaysOn
 *   & ComposeScript // form
 *   & ListAddressScript // list
 *   & HeadScript // openHead
 *   & TellingScript // openTelling
 *   & KnownScript // setKnown, refsOf, idOf, loadOnce
 *   & ItemsScript // listItems
 *   & MovingScript // moving
 *   & ShownScript // openShown
 *   & FoundScript // setMarking, markFound
 *   & MailScript // mailOf
 *   & SharingScript // openSharing
 *   & AsTextScript // asText
 *   & ComparingScript // openComparing
 *   & DifferencesScript // differences
 *   & ComparisonScript // comparison
 *   & BodiesScript // setBodies, wholeOf, drawBody
 *   & AskedScript // askedFor
 *   & SheetScript // sheetPart
 *   & HandoutScript // drawHandout
 *   & WorksheetScript // drawWorksheet
 *   & CodesScript // qr, drawCode
 * } Sitegen
 */
(function () {
  "use strict";

  /** What data scripts hand over: who awaits it reads the first, who brings it calls the second. */
  const HANDED_OVER = {
    catalogue: "setCatalogue",
    indexPayload: "setIndex",
    orders: "setOrders",
    slugs: "setSlugs",
    formPayload: "setForm",
  };

  /** @type {Sitegen["arrived"]} */
  function arrived() {
    globalThis.document?.currentScript?.setAttribute("data-arrived", "");
  }

  /** @type {Record<string, unknown>} */
  const sitegen = { ...globalThis.sitegen, arrived, modules: {} };
  for (const [name, setter] of Object.entries(HANDED_OVER)) {
    sitegen[name] = new Promise((resolve) => {
      sitegen[setter] = (/** @type {unknown} */ value) => {
        arrived();
        resolve(value);
      };
    });
  }
  globalThis.sitegen = /** @type {Sitegen} */ (/** @type {unknown} */ (sitegen));
})();
