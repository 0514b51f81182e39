/**
 * The letters of a title that are read (UTF-16 units). A title is one line: what is longer was not
 * written as one, and each reading of a snapshot, a page or a report would pay for it.
 */
export const mostTitle = 2000

/** A title above this (UTF-16 units) is not put in a field to write in either, where it could still be made shorter. */
export const mostTitleInField = 20_000

/** Letters and line ends (UTF-16 units) of a body above which it is not read: several books. */
export const mostBody = 2_000_000
