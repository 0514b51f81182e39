/** What a report is printed on. */
export type Paper = 'a4' | 'letter'

/** Width and height of the papers, in millimetres (ISO 216; ANSI Y14.1). */
export const paperSizes: Readonly<
  Record<Paper, { readonly width: number; readonly height: number }>
> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

/** What stays empty at the edges of a page, in millimetres; the number of the page stands below. */
export const pageMargins = { top: 25, side: 24, bottom: 28 } as const
