/** The types of the one global, `sitegen`, for `tsc --checkJs`. Not shipped. */

interface FacetData {
  key: string;
  label: string;
  /** `any`: one picked value is enough; `all`: a practice must have every picked value. */
  mode: "any" | "all";
  /** `[slug, label]`, in the order of the vocabulary. */
  values: [string, string][];
}

interface PracticeData {
  slug: string;
  title: string;
  /** ISO date, or empty. */
  date: string;
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
  /** Pairs of the address that mean nothing here. */
  unknown: [string, string][];
}

interface Hits {
  /** Position of a practice in the data → score. */
  scores: Map<number, number>;
  /** Whether no practice has all the words, and these have some of them. */
  isLoose: boolean;
}

interface SearchIndex {
  find(text: string): Hits;
  /** The stretches of `text` that a search for `query` should mark, as `[from, to)`. */
  marks(text: string, query: string): [number, number][];
}

interface Sitegen {
  tokens: {
    words(text: string): string[];
    spans(text: string): { from: number; to: number; words: string[] }[];
    stemmer(language: string): (word: string) => string;
  };
  state: {
    read(search: string, facets: FacetData[]): State;
    write(state: State): string;
    sorts: readonly string[];
  };
  facets: {
    failing(facets: FacetData[], assigned: Record<string, string[]>, picked: Map<string, string[]>): string[];
    matches(facets: FacetData[], assigned: Record<string, string[]>, picked: Map<string, string[]>): boolean;
    count(
      facets: FacetData[],
      practices: Record<string, string[]>[],
      picked: Map<string, string[]>,
    ): Map<string, Map<string, number>>;
  };
  order(refs: number[], practices: PracticeData[], sort: string, hits: Hits | null): number[];
  makeIndex(payload: IndexPayload): SearchIndex;
  loadIndex(): Promise<SearchIndex>;
  facetPanel: { draw(root: Element, state: State, counts: Map<string, Map<string, number>>): void };
  activeFilters: {
    draw(root: HTMLElement, state: State, facets: FacetData[], go: (state: State) => void): void;
  };
  results: {
    draw(root: Element, view: ResultsView): void;
  };
  /** Called by the data scripts. */
  setCatalogue(data: CatalogueData): void;
  setIndex(payload: IndexPayload): void;
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

interface IndexPayload {
  language: string;
  stopWords: string[];
  index: object | null;
}

interface ResultsView {
  /** Slugs in display order. */
  order: string[];
  sort: string;
  isSearching: boolean;
  isLoose: boolean;
  marks: ((text: string) => [number, number][]) | null;
}

/** What is used of the vendored lunr 2.3.9 and its Dutch stemmer. */
interface Lunr {
  Index: { load(serialized: object): LunrIndex };
  Query: { wildcard: { readonly TRAILING: number } };
  nl: { stemmer(word: string): string };
}

interface LunrIndex {
  query(build: (query: LunrQuery) => void): { ref: string; score: number }[];
}

interface LunrQuery {
  term(
    term: string,
    options: { usePipeline: false; boost?: number; editDistance?: number; wildcard?: number },
  ): void;
}

declare var sitegen: Sitegen;
/** Absent until a search begins. */
declare var lunr: Lunr | undefined;
