/** The largest file that is read, in bytes: a book with its pictures. */
export const largestFile = 20_000_000
