/** What is written by hand for a language; each a list of words between spaces. */
export interface LanguageWords {
  /** The words by which a text is known to be in the language. */
  readonly known: string
  /** Titles, callings and kinship before a name. */
  readonly titles: string
  /** The same behind a name. */
  readonly titlesAfter: string
  /** What makes the words beside it the name of an organisation. */
  readonly organisations: string
  /** What somebody is, who can be told by a place or a year: `the mayor of`. */
  readonly roles: string
  /** What stands before the name of a place, or behind it in other languages. */
  readonly placeSigns: string
  /** What stands over those who were there: `Present:`. */
  readonly attendance: string
  /** What stands before a colon and speaks for nobody: `Note:`. */
  readonly labels: string
  /** Towns and countries, in this language's script. */
  readonly places: string
  /** First and family names that the lists of packages lack. */
  readonly names: string
  /** Words of every day that the lists of packages lack. */
  readonly common: string
  /** Verbs that people are the subject of: `said`. */
  readonly saying: string
  /** What words of every day that no list has look like. */
  readonly forms?: RegExp
}
