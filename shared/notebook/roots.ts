/**
 * The root types of a notebook or draft (see README.md): `sections`, five flat maps beside it,
 * and `about`, which says what format it is of.
 * Flat on purpose: two people who create the same nested map at once lose one of them.
 */
export const roots = {
  sections: 'sections',
  marks: 'marks',
  holds: 'holds',
  trash: 'trash',
  sources: 'sources',
  quotes: 'quotes',
  about: 'about',
} as const
