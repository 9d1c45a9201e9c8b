/** What JSDoc cannot say: the names that our scripts put beside those of a browser. Not shipped. */
declare var sitegen: Sitegen;
/** Only once a search has needed it. */
declare var lunr: Lunr;
