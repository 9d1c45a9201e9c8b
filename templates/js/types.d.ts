/** The types of the one global, `sitegen`, for `tsc --checkJs`. Not shipped. */

interface FacetData {
  key: string;
  label: string;
  /** `any`: one picked value is enough; `all`: a practice must have every picked value. */
  mode: "any" | "all";
  /** Whether authors write its values; else they follow from another field. */
  isWritten: boolean;
  /** The slug for practices without a value, or empty. */
  missing: string;
  /** `[slug, label, slug of the parent or empty]`, in the order of the vocabulary. */
  values: [string, string, string][];
  /** Old slug → slug. */
  aliases: Record<string, string>;
}

/** The values of all practices in one facet, as numbers. */
interface Column {
  facet: FacetData;
  numbers: Map<string, number>;
  starts: Uint32Array;
  values: Uint16Array;
}

interface FacetIndex {
  /** The practices that match, and what each value would give; `candidates` are the hits of a search. */
  query(
    picked: Map<string, string[]>,
    candidates: { has(ref: number): boolean } | null,
  ): { refs: number[]; counts: Map<string, Map<string, number>> };
}

interface PracticeData {
  slug: string;
  id: string;
  title: string;
  summary: string;
  /** Short phrases for its card. */
  facts: string[];
  /** What it takes to set up, in hours. */
  hours: number | null;
  /** The script with its text. */
  text: string;
  /** How many organisations took it over. */
  adopters: number;
  facets: Record<string, string[]>;
}

interface CatalogueData {
  facets: FacetData[];
  practices: PracticeData[];
}

/** What an address says. */
interface State {
  /** What is searched for, as typed. */
  q: string;
  /** Facet key → picked slugs, without empty entries. */
  picked: Map<string, string[]>;
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
  /** Whether no practice has all the words, and these have some of them. */
  isLoose: boolean;
}

/** One line that the search box proposes. */
interface Suggestion {
  kind: "practice" | "value" | "query" | "forget";
  text: string;
  /** The facet of a value. */
  key: string;
  /** A slug, or a question. */
  value: string;
}

/** How one practice fills a slot of a question. */
interface Match {
  /** 1 when it has the very words, in any inflection. */
  exact: 0 | 1;
  score: number;
}

interface SearchIndex {
  find(text: string): Promise<Hits>;
  /** The stretches of `text` that a search for `query` should mark, as `[from, to)`. */
  marks(text: string, query: string): [number, number][];
  /** A plain lunr query, with lunr's own results. */
  query(build: (query: LunrQuery) => void): Promise<Hit[]>;
}

interface Hit {
  /** The number of a document in the index. */
  document: number;
  score: number;
}

interface Shard {
  words: string[];
  /** Of the postings of its words, in the same order; empty on the other shelves. */
  data: string;
}

/** Sorted words in shards. */
interface Shelf {
  /** The shard that holds `word`, if any does. */
  holding(word: string): Promise<Shard | null>;
  startingWith(prefix: string): Promise<string[]>;
}

interface ShelfCard {
  /** The first word of each shard, front-coded. */
  firsts: string;
  /** The names of the shards, separated by spaces. */
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

interface TermEntry {
  /** Terms are numbered by first occurrence; lunr adds up in this order. */
  number: number;
  fields: { documents: Uint32Array; frequencies: Uint32Array }[];
  /** In how many fields of all documents it stands. */
  found: number;
  /** Field → what each of its documents weighs, once asked for. */
  weights: (Float64Array | undefined)[];
}

interface ShardedIndex {
  meta: IndexMeta;
  shelves: { postings: Shelf; words: Shelf; backwards: Shelf };
  query(build: (query: LunrQuery) => void): Promise<Hit[]>;
}

/** Loads the shard of a name. */
type LoadShard = (name: string) => Promise<void>;

/** Where the regions of a French word begin. */
interface FrenchRegions {
  rV: number;
  r1: number;
  r2: number;
}

interface Sitegen {
  tokens: {
    words(text: string): string[];
    spans(text: string): { from: number; to: number; words: string[] }[];
    stemmer(language: string): (word: string) => string;
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
    compile(facets: FacetData[], practices: Record<string, string[]>[]): FacetIndex;
  };
  order(refs: number[], practices: PracticeData[], sort: string, hits: Hits | null): number[];
  codec: {
    /** Reads one number after another. */
    numbers(text: string): () => number;
    unfront(text: string): string[];
  };
  openShelf(card: ShelfCard, load: LoadShard): Shelf;
  readMeta(payload: IndexPayload): IndexMeta;
  readPostings(shard: Shard, meta: IndexMeta): Map<string, TermEntry>;
  weightsOf(term: TermEntry, field: number, meta: IndexMeta): Float64Array;
  score(query: LunrQuery, expansions: TermEntry[][], meta: IndexMeta): Hit[];
  openIndex(payload: IndexPayload, load: LoadShard): ShardedIndex;
  /** The words worth searching for. */
  askedWords(text: string, stopWords: Set<string>): string[];
  /** Words → slots → ways to fill each → words. */
  askedSlots(words: string[], synonyms: string[][][], stem: (word: string) => string): string[][][];
  /** `known` are words to correct misspellings by. */
  makeIndex(payload: IndexPayload, load: LoadShard, known: Set<string>): SearchIndex;
  loadIndex(): Promise<SearchIndex>;
  facetPanel: { draw(root: Element, state: State, counts: Map<string, Map<string, number>>): void };
  activeFilters: {
    draw(root: HTMLElement, state: State, facets: FacetData[], go: (state: State) => void): void;
  };
  practiceCard: {
    make(template: HTMLTemplateElement, practice: PracticeData, facets: FacetData[]): Element;
  };
  /** How many cards are shown at a time. */
  pageSize: number;
  results: { draw(root: Element, view: ResultsView, data: CatalogueData): void };
  recent: { all(): string[]; add(text: string): void; forget(): void };
  suggest(typed: string, data: CatalogueData, recent: string[]): Suggestion[];
  suggestions: { attach(box: HTMLInputElement, data: CatalogueData, choose: (chosen: Suggestion) => void): void };
  snippet: { draw(card: Element, practice: PracticeData, marks: ResultsView["marks"]): void };
  /** Called by the scripts with texts: slug, and `[anchor, heading, text]` of its passages. */
  setText(carried: [string, [string, string, string][]]): void;
  loadScript(src: string): Promise<void>;
  relief: { draw(root: Element, state: State, total: number, finder: Finder, go: (state: State) => void): void };
  filterDialog: { draw(form: Element, picked: number, total: number): void };
  trail: { keep(slugs: string[]): void };
  finder(data: CatalogueData): Finder;
  spelling: {
    /** A question with each unknown word replaced by the nearest known one; empty if there is none. */
    correct(query: string, known: Set<string>): string;
    knownWords(data: CatalogueData): Set<string>;
  };
  /** Called by the data scripts. */
  setCatalogue(data: CatalogueData): void;
  setIndex(payload: IndexPayload): void;
  shard(name: string, words: string, data: string): void;
  /** The data, once it has arrived. */
  catalogue: Promise<CatalogueData>;
  indexPayload: Promise<IndexPayload>;
  /** All hits, best first, before facets; `id` is the slug. */
  search(text: string): Promise<{ id: string; score: number }[]>;
  /** Facet → value → number of practices in a state. */
  count(state: {
    q?: string;
    picked?: Record<string, string[]>;
  }): Promise<Record<string, Record<string, number>>>;
}

/** From a state to what is found: the one way, for the page and for `sitegen.count`. */
interface Finder {
  data: CatalogueData;
  find(state: State): Promise<Found>;
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
  language: string;
  stopWords: string[];
  /** Groups of phrases that mean the same, each a list of folded words. */
  synonyms: string[][][];
  documents: number;
  fields: string[];
  boosts: number[];
  lengths: string[];
  shelves: { postings: ShelfCard; words: ShelfCard; backwards: ShelfCard };
}

interface ResultsView {
  /** Positions in display order, all of them. */
  refs: number[];
  /** How many of them are shown. */
  shown: number;
  sort: string;
  isSearching: boolean;
  isLoose: boolean;
  /** Whether the search index could not be loaded. */
  isBroken: boolean;
  marks: ((text: string) => [number, number][]) | null;
}

/** What is used of the vendored lunr 2.3.9. */
interface Lunr {
  Query: {
    new (fields: string[]): LunrQuery;
    wildcard: { readonly LEADING: number; readonly TRAILING: number };
    presence: { readonly REQUIRED: number; readonly PROHIBITED: number };
  };
  TokenSet: {
    Builder: new () => { insert(word: string): void; finish(): void; root: LunrTokenSet };
    fromClause(clause: LunrClause): LunrTokenSet;
  };
}

interface LunrTokenSet {
  intersect(other: LunrTokenSet): LunrTokenSet;
  toArray(): string[];
}

interface LunrClause {
  term: string;
  fields: string[];
  boost: number;
  presence: number;
  editDistance?: number;
}

interface LunrQuery {
  clauses: LunrClause[];
  isNegated(): boolean;
  term(
    term: string,
    options: {
      usePipeline: false;
      boost?: number;
      editDistance?: number;
      wildcard?: number;
      presence?: number;
      fields?: string[];
    },
  ): void;
}

declare var sitegen: Sitegen;
/** Only for scripts that come with it, when a search begins. */
declare var lunr: Lunr;
