/**
 * The letters of a title that are read (UTF-16 units). A title is one line: what is longer was not
 * written as one, and each reading of a snapshot, a page or a report would pay for it.
 */
export const mostTitle = 2000

/** A title above this (UTF-16 units) is not put in a field to write in either, where it could still be made shorter. */
export const mostTitleInField = 20_000

/** Letters and line ends (UTF-16 units) of a body above which it is not read: a long book. */
export const mostBody = 1_000_000

/** Sections of one document that are read. A workshop's group writes a few hundred. */
export const mostSections = 2000

/**
 * Marks, holds or go-aheads of one section (keys) that are read one by one; with more it counts as held
 * (rule D3). Each device in a room has one or two.
 */
export const mostActs = 1000
