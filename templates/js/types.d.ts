/** The types of the one global, `sitegen`, for `tsc --checkJs`. Not shipped. */

interface FacetData {
  key: string;
  label: string;
  /** `any`: one picked value is enough; `all`: a practice must have every picked value. */
  mode: "any" | "all";
  /** `[slug, label]`, in the order of the vocabulary. */
  values: [string, string][];
  /** Old slug → slug. */
  aliases: Record<string, string>;
  /** The different sets of values that practices have, ancestors included: numbers of values. */
  sets: string;
  /** For each practice the number of its set. */
  column: string;
}

/** The values of all practices in one facet, as numbers. */
interface Column {
  facet: FacetData;
  sets: number[][];
  rows: Uint32Array;
}

interface FacetIndex {
  /**
   * The practices that match, and what each value would give; `candidates` are the hits of a search.
   * Nobody changes the answer, for it may be given again.
   */
  query(
    picked: Map<string, string[]>,
    candidates: { keys(): Iterable<number> } | null,
  ): { refs: number[]; counts: Map<string, Map<string, number>> };
}

/** What the card of a practice shows. */
interface PracticeData {
  slug: string;
  id?: string;
  title: string;
  summary: string;
  theme?: string;
  labels?: string[];
  /** Short phrases. */
  facts?: string[];
  archived?: boolean;
  /** Of its texts, if not that of the site. */
  language?: string;
  /** The script with its text. */
  text: string;
}

/** The catalogue by numbers: a practice is its position, newest first. Sources are from the root. */
interface CatalogueData {
  facets: FacetData[];
  /** How many practices there are, with the archived. */
  total: number;
  /** The positions of those that are archived. */
  archived: string;
  /** Their cards, `size` to a script, oldest first: `folder/number.hash.js`, a hash of so many letters. */
  cards: { folder: string; size: number; letters: number; hashes: string };
  /** The script with `OrdersData`. */
  orders: string;
  /** The script with all slugs. */
  slugs: string;
}

/** Way to sort → for each practice where it comes; the same number for what is equal. */
interface OrdersData {
  total: number;
  columns: Record<string, string>;
}

interface Cards {
  /** The position of the practice whose card stands at this place in the page as it came. */
  inPage(place: number): number;
  /** What the card at a position shows, once it has come. */
  known(ref: number): PracticeData | undefined;
  /** Resolves when all have come or failed. */
  load(refs: number[]): Promise<void>;
  /** Where the card is, for `cardAt`. */
  stepTo(ref: number): string;
}

/** What an address says. */
interface State {
  /** What is searched for, as typed. */
  q: string;
  /** Facet key → picked slugs, without empty entries. */
  picked: Map<string, string[]>;
  /** Whether archived practices are asked for too. */
  archived: boolean;
  /** Empty for the order that fits: relevance while searching, else newest. */
  sort: string;
  /** How many portions of the list are shown, from 1. */
  page: number;
  /** Pairs of the address that mean nothing here. */
  unknown: [string, string][];
}

interface Hits {
  /** Position of a practice in the data → score. */
  scores: Map<number, number>;
  /** What each part of the question finds. */
  found: Matches[];
  /** Whether few practices have all the words, and some of these have a part of them. */
  isLoose: boolean;
  /** Whether none of them has a word in a form that was asked. */
  isNear: boolean;
  /** Whether more practices may have the phrases than were read for them. */
  isCut: boolean;
}

/** Words in quotes, which must stand together. */
interface Phrase {
  words: string[];
  /** Whether the last word may be the beginning of one: it is still being typed. */
  isOpen: boolean;
}

/** What a reader typed, taken apart. */
interface Question {
  /** Folded, each once, as far as they are worth asking for. */
  words: string[];
  phrases: Phrase[];
  /** The word that is still being typed, or empty. */
  typing: string;
}

/** What a part of a question finds, in columns by position; these are empty if it finds nothing. */
interface Matches {
  /** The positions that it finds, in no order that means anything. */
  refs: number[];
  /** 2 where it finds the very words, in any inflection; 1 where it finds what comes near; 0 where it finds nothing. */
  kinds: Uint8Array;
  scores: Float64Array;
  /** Where they are from, to say why: clauses of the index, words that must all be there, or ways to mean the same. */
  clauses?: AskedClause[];
  words?: WordMatches[];
  ways?: Matches[];
  /** How much each of the ways counts. */
  weights?: number[];
  /** Of what comes near, where its clauses do not say it. */
  why?: "spelling" | "parts";
}

/** What a word finds: the word in any form, and what comes near. */
interface WordMatches {
  word: string;
  exact: Matches;
  near: Matches;
}

/**
 * Whether the word may be the beginning of another, and whether it is being typed: then its last
 * letters may be of an ending that is not complete yet.
 */
type FindWord = (word: string, isBeginning: boolean, isTyping: boolean) => Promise<WordMatches>;

/** Anchor, heading and text of a piece of a practice. */
type Passage = [anchor: string, heading: string, text: string];

/** What a chip or an offer makes of the state that the form has by then. */
type Change = (now: State) => State;

/** One line that the search box proposes. */
interface Suggestion {
  kind: "practice" | "value" | "query" | "forget";
  text: string;
  /** The facet of a value. */
  key: string;
  /** A slug, or a question. */
  value: string;
}

interface SearchIndex {
  /** What of the practices `among` has the words; of all, if there is no such set. */
  find(text: string, among?: Set<number> | null): Promise<Hits>;
  /** The stretches of `text` that a search for `query` should mark, as `[from, to)`. */
  marks(text: string, query: string): [number, number][];
  /** A question with each unknown word replaced by the nearest known one; empty if there is none. */
  correct(query: string): Promise<string>;
  /** A plain lunr query, with lunr's own results. */
  query(clauses: AskedClause[]): Promise<Hit[]>;
  /** The terms that a clause means. */
  entries(clause: AskedClause): Promise<TermEntry[]>;
}

interface Hit {
  /** The number of a document in the index. */
  document: number;
  score: number;
}

interface Shard {
  words: string[];
  /** Of the postings of its words, in the same order; empty on the other shelves; on a card the names. */
  data: string;
}

/** Sorted words in shards. */
interface Shelf {
  /** The shard that holds `word`, if any does. */
  holding(word: string): Promise<Shard | null>;
  /** The shards that may hold words with this beginning. */
  stretchOf(prefix: string): Promise<Promise<Shard>[]>;
  startingWith(prefix: string): Promise<string[]>;
}

interface ShelfCard {
  /** Of each shard the beginning of its first word, enough to tell it from the word before; front-coded. */
  starts: string;
  /** The names of the shards, one after another and of equal length. */
  names: string;
}

interface IndexMeta {
  documents: number;
  fields: string[];
  boosts: number[];
  /** Field → document → how many terms it holds. */
  lengths: Uint32Array[];
  /** Field → how many terms it holds on average. */
  averages: number[];
}

type Narrow = Uint8Array | Uint16Array | Uint32Array;

/** The lists of a shard in a row: for each of its terms one per field. */
interface Postings {
  words: string[];
  /** Number of a list → where it begins in the arrays below, and the one before it ends. */
  starts: Uint32Array;
  documents: Narrow;
  frequencies: Narrow;
  /** In thousandths; -1 until they are worked out. */
  weights: Int32Array;
}

interface TermEntry {
  letters: string;
  /** Document and field of its first occurrence as one number: lunr adds up in this order. */
  first: number;
  /** In how many fields of all documents it stands. */
  found: number;
  postings: Postings;
  /** The number of its list for the first field; those for the others follow. */
  list: number;
}

/** A term of a query, and what it weighs there per field; no weight where it is not asked. */
interface Weighed {
  term: TermEntry;
  weights: (number | undefined)[];
}

/** A term and a field to look for it in. */
interface Matched {
  term: TermEntry;
  field: number;
}

/** What a lunr query finds, in order of first match; the scores in the same order. */
interface Scored {
  documents: number[];
  scores: Float64Array;
}

/** `words` are terms, which are stems; `known` are whole words of titles, summaries and facets. */
interface Shelves<T> {
  postings: T;
  words: T;
  backwards: T;
  known: T;
  knownBackwards: T;
}

interface ShardedIndex {
  meta: IndexMeta;
  shelves: Shelves<Shelf>;
  /** What a query finds; not sorted. */
  scored(clauses: AskedClause[]): Promise<Scored>;
  /** The same as lunr gives it, best first. */
  query(clauses: AskedClause[]): Promise<Hit[]>;
  /** The terms that a clause means. */
  entries(clause: AskedClause): Promise<TermEntry[]>;
}

/** Loads the shard of a name. */
type LoadShard = (name: string) => Promise<void>;

/** Where an index has from what it does not hold itself. */
interface IndexSources {
  shard: LoadShard;
  /** What misspelt words need, and no others. */
  lunr(): Promise<Lunr>;
  /** All that a practice says, to look for phrases. */
  textsOf(ref: number): Promise<string[]>;
}

/** Where the regions of a French word begin. */
interface FrenchRegions {
  rV: number;
  r1: number;
  r2: number;
}

/** What an author writes in one field. */
type WrittenRecord = Record<string, string | string[]>;
type Written = string | (string | WrittenRecord)[];

interface FormField {
  key: string;
  kind: string;
  label: string;
  required: boolean;
  choices: string[];
  /** What each of the choices is called; none: they speak for themselves. */
  choiceLabels: string[];
  /** In characters; 0 means no limit of its own. */
  maxLength: number;
  /** What a date is that has yet to come: `plan`, `unlikely` or `wrong`. */
  future: string;
  example: string;
  /** The keys of each record. */
  fields: FormField[];
}

/** What fields are checked by, as Python declares it. */
interface FormRules {
  /** Kind → code, what the whole text must be, its greatest length. */
  patterns: Record<string, [string, string, number]>;
  /** Kinds that hold many → the kind of each item. */
  lists: Record<string, string>;
  /** The units that a time can be given in. */
  units: string[];
  flags: string[];
  /** The first day that is likely, and how many years ahead a plan may lie. */
  dates: { earliest: string; planYears: number };
  /** Characters of a list of choices that a message shows whole. */
  longestList: number;
  /** The characters that no text may hold. */
  control: string;
  /** The characters that no file may hold. */
  hidden: string;
  /** The names that no page may have. */
  reserved: string;
  /** How notes to colleagues start, how they end, and whether both are needed to be one. */
  notes: [string, string, boolean][];
  /** What editors remark on: patterns, and the texts of links that say nothing. */
  remarks: { sentence: string; heading: string; bullet: string; address: string; markup: string; vague: string[]; links: Record<string, [source: string, flags: string][]>; marks: [code: string, pattern: string, near: string][]; signs: [pattern: string, plain: string][] };
  wordings: Record<string, { message: string; help: string; [variant: `help_${string}`]: string }>;
}

interface FormPayload extends FormRules {
  forms: Record<string, { folder: string; fields: FormField[] }>;
  /** Slug, name and organisation of everyone who can be named. */
  contacts: [string, string, string][];
  /** Slug, title and number of every practice. */
  practices: [string, string, string][];
  /** Files of images, relative to the folder of practices. */
  images: string[];
  /** Whether every practice should have a numbered list. */
  wantsSteps: boolean;
  newUrl: string;
  editUrl: string;
  email: string;
}

/** One thing that is wrong. */
interface Fault {
  code: string;
  field: string;
  /** The field of a record. */
  inner?: string;
  /** Of a date: whether it keeps from handing in. */
  isWrong?: boolean;
  facts: Record<string, string | number>;
}

/** The names that a file may use, as seen from its folder. */
interface Known {
  /** Of the file itself. */
  slug: string;
  /** Slug → name or title. */
  contacts: Map<string, string>;
  practices: Map<string, string>;
  files: Set<string>;
  images: Set<string>;
  /** Number in small letters → the file that has it. */
  ids: Map<string, string>;
}

/** A file that is there already, for the form to start from. */
interface Original {
  slug: string;
  fields: Record<string, Written>;
  body: string;
}

interface FormTools {
  isBlank(text: string): boolean;
  compose(fields: Iterable<[string, Written]>, body: string): string;
  /** All that someone may write → what it stands for. */
  nearest(word: string, names: Iterable<[string, string]>): string;
  nearestFew(word: string, names: Iterable<[string, string]>, count: number): string[];
  checkFields(fields: FormField[], values: Map<string, Written>, rules: FormRules): Fault[];
  checkWhole(kind: string, fields: FormField[], values: Map<string, Written>, body: string, known: Known, rules: FormRules): Fault[];
  isDay(text: string, rules: FormRules): boolean;
  /** Dates that can hardly be right; `today` and they are written as `2026-03-12`. */
  checkDates(fields: FormField[], values: Map<string, Written>, rules: FormRules, today: string): Fault[];
  /** What is not wrong, and could be better. */
  advise(kind: string, values: Map<string, Written>, body: string, rules: FormRules, wantsSteps: boolean): Fault[];
  /** What stands behind the opening of each block of code, and the body without these blocks. */
  fences(body: string): { infos: string[]; rest: string };
  /** With each span of code, and each sign behind a backslash, changed. */
  mapCode(text: string, change: (code: string) => string): string;
  withoutCode(body: string): string;
  /** What was meant as Markdown and is not, but for links … */
  almost(body: string, rules: FormRules): Fault[];
  /** … and these, with what is left of the text, code less. */
  almostLinks(body: string, rules: FormRules): { all: { value: string; near: string }[]; left: string };
  markupInFields(values: Map<string, Written>, rules: FormRules): Fault[];
  /** The part of the form that holds a field. */
  partOf(root: ParentNode, key: string): Element | null;
  /** Whether something in it is other than the page came with. */
  isTouched(part: Element | null): boolean;
  /** Empty for a key that the record does not have. */
  valueIn(record: WrittenRecord, key: string): string | string[];
  /** Without any of the signs at both ends. */
  strip(text: string, signs: string): string;
  links(body: string): { isImage: boolean; text: string; target: string }[];
  /** The notes to colleagues in a body, and in a field. */
  notes(body: string, rules: FormRules): string[];
  notesInWords(text: string, rules: FormRules): string[];
  wording(found: Fault, rules: FormRules): { message: string; help: string };
  slugify(text: string): string;
  newFile(pattern: string, path: string, value: string): { href: string; isWhole: boolean };
  letter(to: string, subject: string, body: string, instead: string): { href: string; isWhole: boolean };
  /** Controls ↔ values. */
  read(root: HTMLElement, fields: FormField[], before: Map<string, Written>): Map<string, Written>;
  fill(root: HTMLElement, fields: FormField[], values: Map<string, Written>): void;
  addRow(list: Element): HTMLElement;
  settle(input: HTMLInputElement, names: Map<string, string>): void;
  showFaults(root: HTMLElement, faults: Fault[], rules: FormRules): void;
  showAdvice(root: HTMLElement, advice: Fault[], rules: FormRules): void;
  /** What was typed before, kept in this browser. */
  draft: { keep(name: string, text: string): void; read(name: string): string; forget(name: string): void };
}

/** Of a script that has run: whether it was what was asked for. */
type HasArrived = (script: Element) => boolean;

/** Resolves when what was asked for has arrived. */
type Ask = (address: string) => Promise<void>;

/** What goes before the scripts of the page, and watches over them. */
interface Early {
  /** Whether the scripts have taken over. */
  isTaken: boolean;
  /** Presses what was pressed before; the rest of what a reader did is in the address. Whether a question was sent. */
  takeOver(): boolean;
  /**
   * Has a file asked for, and again when that fails. Rejects after the second failure, or when it lasts too long;
   * then the page says so, and it is asked for until it comes: an event `sitegen-return` of the window.
   */
  watch(src: string, ask: Ask): Promise<void>;
}

interface Sitegen {
  /** The form for authors; only on its own pages. */
  form: FormTools;
  setForm(payload: FormPayload): void;
  formPayload: Promise<FormPayload>;
  setOriginal(original: Original): void;
  original: Promise<Original>;
  tokens: {
    words(text: string): string[];
    spans(text: string): { from: number; to: number; words: string[] }[];
    stemmer(language: string): (word: string) => string;
    /** The stems of a folded word in each of the languages, each once. */
    formsBy(languages: string[]): (word: string) => string[];
  };
  /** Language → its stemmer, once that has arrived: from a folded word to its stem. */
  stemmers: Record<string, (word: string) => string>;
  /** What stemmers take words apart with. Regions are named by where they begin. */
  wordParts: {
    /** A word as what is before its longest ending, and that ending or nothing. */
    split(word: string, endings: RegExp): [rest: string, ending: string];
    /** Behind the first vowel and non-vowel from `start` on, else the end of the word. */
    regionAfter(start: number, word: string, vowelAndOther: RegExp): number;
    /** The pattern of endings that stand in a text with spaces between them. */
    oneOf(endings: string): RegExp;
  };
  state: {
    read(search: string, facets: FacetData[]): State;
    write(state: State): string;
    /** The state less one picked value. */
    without(state: State, key: string, slug: string): State;
  };
  facets: {
    compile(facets: FacetData[], total: number): FacetIndex;
  };
  /** `refs` ascending; without `orders` only by relevance or newest first. */
  order(refs: number[], sort: string, hits: Pick<Hits, "scores"> | null, orders: OrdersData | null): number[];
  openCards(data: CatalogueData): Cards;
  /** One card by where it is; `root` leads to the root of the site. */
  cardAt(step: string, root: string): Promise<PracticeData | undefined>;
  codec: {
    /** Reads one number after another. */
    /** The six bits of a character. */
    valueAt(text: string, position: number): number;
    numbers(text: string): () => number;
    /** Numbers in rising order. */
    ascending(next: () => number): number[];
    unfront(text: string): string[];
  };
  openShelf(card: ShelfCard | string, load: LoadShard): Shelf;
  readMeta(payload: IndexPayload): IndexMeta;
  readPostings(shard: Shard, meta: IndexMeta): Postings;
  findTerm(letters: string, postings: Postings, meta: IndexMeta): TermEntry | undefined;
  /** Where the list of a term for a field begins and ends in the arrays of its postings. */
  listOf(term: TermEntry, field: number): { start: number; end: number };
  documentsOf(term: TermEntry, field: number): Narrow;
  /** The weights of its postings, worked out from where the list of a term for a field begins to where it ends. */
  weightsOf(term: TermEntry, field: number, meta: IndexMeta): Int32Array;
  /** The position of the last of some sorted words that is `word` or comes before it, else 0. */
  lastUpTo(word: string, words: string[]): number;
  /** Of the terms that each clause means, which documents have what was asked, and how well. */
  openScorer(meta: IndexMeta): (clauses: LunrClause[], expansions: TermEntry[][]) => Scored;
  openIndex(payload: IndexPayload, load: LoadShard, loadLunr: IndexSources["lunr"]): ShardedIndex;
  readQuestion(text: string, stopWords: Set<string>, askingWords: Set<string>): Question;
  /** Words → slots → ways to fill each → words. */
  askedSlots(words: string[], synonyms: string[][][], stem: (word: string) => string): string[][][];
  /** `formsOf` gives the stems of a word, one per language or fewer; `meantBy` the right spelling of a word, or nothing. */
  wordFinder(
    ask: (clauses: AskedClause[]) => Promise<Matches>,
    formsOf: (word: string) => string[],
    meantBy: (word: string) => string | Promise<string>,
  ): FindWord;
  phrase: {
    stands(phrase: Phrase, text: string): boolean;
    /** As `[from, to)`. */
    spans(phrase: Phrase, text: string): [number, number][];
  };
  matches: {
    NONE: Matches;
    /** What of `size` documents a query found, if it is `among` some. */
    of(scored: Scored, size: number, among: Set<number> | null): Matches;
    /** Practices that have every word; exact only if every word is. */
    together(words: WordMatches[]): Matches;
    /** The best of some ways to fill a slot, each with its weight. */
    best(ways: Matches[], weights: number[]): Matches;
    /** The refs that all have. */
    common(found: Matches[]): number[];
    /** The refs that half of them have, or more. */
    atLeastHalf(found: Matches[]): number[];
    /**
     * A whole number for the slots that are met exactly, and lunr's scores squeezed between 0 and
     * 1: compounds and misspellings come below exact hits, whatever they weigh.
     */
    total(found: Matches[], ref: number): number;
    /** Whether any of them has the very words. */
    isExact(found: Matches[], ref: number): boolean;
  };
  makeIndex(payload: IndexPayload, sources: IndexSources): SearchIndex;
  loadIndex(): Promise<SearchIndex>;
  loadOrders(): Promise<OrdersData>;
  /** Once what has changed by now stands on the screen. */
  nextFrame(): Promise<void>;
  /** Fetches and makes the cards that a tick would bring while the pointer rests on its box. */
  lookAhead(form: HTMLFormElement, prepare: (change: Change) => Promise<void>): void;
  /** State ↔ the address of the page. */
  address: {
    read(facets: FacetData[]): State;
    /** Unless the reader goes back or forth before there is time for it. */
    note(state: State, how: "pushState" | "replaceState"): Promise<void>;
    /** What was not noted yet is left behind. */
    forget(): void;
  };
  /** The elements of a component. */
  parts<T extends HTMLElement>(root: ParentNode, name: string): NodeListOf<T>;
  /** By the name in `data-module`: what works by itself, and gets its root element at once. */
  modules: Record<string, (root: Element) => void>;
  drawing: {
    /** Draws what the address asks for. */
    open(catalogue: DrawnCatalogue): Promise<boolean>;
    /** Whether all of it was drawn, and nothing newer was asked for. */
    route(state: State): Promise<boolean>;
    /** Has the cards ready that a change would bring. */
    lookAhead(change: Change): Promise<void>;
    focusTotal(): void;
    /** What was asked for last. */
    state(): State;
    /** What is found, in order. */
    refs(): number[];
  };
  facetPanel: {
    tick(panel: Element, state: State): void;
    /** After `tick`, for a ticked box stays in reach. */
    draw(panel: Element, counts: Map<string, Map<string, number>>): void;
  };
  activeFilters: {
    /** Whether the focus was in it and has no place there any more. */
    draw(root: HTMLElement, state: State, facets: FacetData[], take: (change: Change) => void): boolean;
  };
  practiceCard: { make(template: HTMLTemplateElement, practice: PracticeData): Element };
  /** How many cards are shown at a time. */
  pageSize: number;
  results: {
    /** Says that the list is of an earlier state, until it is drawn. */
    wait(root: Element): void;
    /** Resolves when the cards of the view are there, as far as they could be loaded. */
    prepare(root: Element, view: ListView, cards: Cards): Promise<void>;
    /** All that the reader sees of it. */
    draw(root: Element, view: ResultsView, cards: Cards): void;
    /** Says, in a later frame, that the whole list is drawn. */
    finish(root: Element): void;
    /** The slug of a practice whose card was shown, else empty. */
    slugOf(ref: number): string;
  };
  cardList: {
    /** These cards in place of what stands there; those that stay are not moved. */
    replace(list: Element, cards: Element[]): void;
  };
  inView: {
    /** From now on these cards are the list. */
    watch(cards: Element[]): void;
    /** Which places, `from` up to `to`, the reader will see of a list of `count` cards after the one `before`. */
    places(before: Element[], count: number): { from: number; to: number };
  };
  recent: { all(): string[]; add(text: string): void; forget(): void };
  /** Earlier questions and facet values, at once. */
  suggest(typed: string, facets: FacetData[], recent: string[]): Suggestion[];
  /** Titles, by the index. */
  suggestTitles(typed: string, finder: Finder): Promise<Suggestion[]>;
  suggestions: { attach(root: Element, finder: Finder, choose: (chosen: Suggestion) => void): void };
  snippet: { draw(card: Element, practice: PracticeData, marks: ResultsView["marks"]): void; retry(): void };
  /** Called by the scripts with texts. */
  setText(carried: [slug: string, passages: Passage[]]): void;
  passagesOf(practice: PracticeData): Promise<Passage[]>;
  /** Title, summary, headings and texts of a practice; of its texts none when they do not arrive. */
  textsOf(practice: PracticeData): Promise<string[]>;
  /** Called by each script of ours once it has brought what it carries. */
  arrived(): void;
  /** Resolves on arrival, by default when the script has said so; rejects when that fails twice or lasts too long. */
  loadScript(src: string, hasArrived?: HasArrived): Promise<void>;
  /** What runs before the first paint; nothing if its script did not come. */
  early?: Early;
  /** What is loaded once; after a failure the next call tries again. */
  once<T>(load: () => Promise<T>): () => Promise<T>;
  relief: { draw(root: HTMLElement, state: State, total: number, finder: Finder, take: (change: Change) => void): void };
  filterDialog: {
    draw(dialog: Element, opener: Element | null, picked: number, total: number): void;
    /** With the filters, which go home when it closes. */
    open(dialog: Element, home: Element | null): void;
  };
  /** Each step a slug, or where a card is. */
  /** A text that may change: it is put there when it is another than the one put there last. */
  write(element: Element | null, text: string): void;
  /** A text from one place to another, or to its end, with marks; these are in order and none overlap. */
  marked(text: string, spans: [number, number][], from: number, to?: number): (string | Element)[];
  trail: {
    /** By a link of the card of a practice; `steps` are all results in order: slugs, or where cards are. */
    leave(event: MouseEvent, slug: string, steps: string[]): void;
    /** To the place and the card that were left. */
    comeBack(form: ParentNode): void;
    /** At a page; the slug is empty where it is that of no practice. */
    arrive(slug: string): void;
    draw(root: HTMLElement, slug: string): void;
  };
  finder(data: CatalogueData): Finder;
  /** The practices that are found without asking for the archived; null when all are. */
  currentOf(data: CatalogueData): Set<number> | null;
  openSpelling(shelves: { known: Shelf; knownBackwards: Shelf }): Pick<SearchIndex, "correct">;
  /** Called by the data scripts. */
  setCatalogue(data: CatalogueData): void;
  setIndex(payload: IndexPayload): void;
  setOrders(orders: OrdersData): void;
  setSlugs(slugs: string[]): void;
  setCards(carried: [number: number, cards: PracticeData[]]): void;
  shard(name: string, words: string, data: string): void;
  /** The data, once it has arrived. */
  catalogue: Promise<CatalogueData>;
  indexPayload: Promise<IndexPayload>;
  orders: Promise<OrdersData>;
  /** By position. */
  slugs: Promise<string[]>;
  /** All hits but the archived, best first, before facets; `id` is the slug. */
  search(text: string): Promise<{ id: string; score: number }[]>;
  /** Facet → value → number of practices in a state. */
  count(state: {
    q?: string;
    picked?: Record<string, string[]>;
    archived?: boolean;
  }): Promise<Record<string, Record<string, number>>>;
}

/** From a state to what is found: the one way, for the page and for `sitegen.count`. */
interface Finder {
  data: CatalogueData;
  cards: Cards;
  find(state: State): Promise<Found>;
  /** The practices that match a text best. */
  named(text: string): Promise<PracticeData[]>;
}

/** What is drawn into, and from where. */
interface DrawnCatalogue {
  form: HTMLFormElement;
  box: HTMLInputElement;
  finder: Finder;
  /** Called by a chip or an offer. */
  take(change: Change): void;
}

interface Found {
  /** Positions in display order. */
  refs: number[];
  counts: Map<string, Map<string, number>>;
  sort: string;
  hits: Hits | null;
  searcher: SearchIndex | null;
}

interface IndexPayload {
  /** The script of lunr.js. */
  lunr: string;
  /** That of the site first. */
  languages: string[];
  stopWords: string[];
  /** What sentences ask with, and no subject. */
  askingWords: string[];
  /** Groups of phrases that mean the same, each a list of folded words. */
  synonyms: string[][][];
  documents: number;
  fields: string[];
  boosts: number[];
  /** Field → how many terms each document holds, in codes. */
  lengths: string[];
  /** The card of a shelf, or the name of the shard that holds it. */
  shelves: Shelves<ShelfCard | string>;
}

/** Which cards a list shows, and what is marked in them. */
interface ListView {
  /** Positions in display order, all of them. */
  refs: number[];
  /** How many of them are shown. */
  shown: number;
  marks: ((text: string) => [number, number][]) | null;
}

interface ResultsView extends ListView {
  /** As typed. */
  question: string;
  sort: string;
  isSearching: boolean;
  isLoose: boolean;
  isCut: boolean;
  /** Whether the search index could not be loaded. */
  isBroken: boolean;
}

/** What is used of the vendored lunr 2.3.9. */
interface Lunr {
  TokenSet: {
    Builder: new () => { insert(word: string): void; finish(): void; root: LunrTokenSet };
    fromClause(clause: LunrClause): LunrTokenSet;
  };
}

interface LunrTokenSet {
  intersect(other: LunrTokenSet): LunrTokenSet;
  toArray(): string[];
}

/** As in the `clauses` of a `lunr.Query`; a star in the term stands for any letters. */
interface LunrClause {
  term: string;
  fields: string[];
  boost: number;
  presence: number;
  editDistance?: number;
}

/** What is left out is as in lunr: all fields, no boost, optional. */
type AskedClause = Pick<LunrClause, "term"> & Partial<LunrClause>;

declare var sitegen: Sitegen;
/** Only once a search has needed it. */
declare var lunr: Lunr;
