/** A page that a link opens learns nothing of where it was, and has no hold on this window. */
export const linkRel = 'noopener noreferrer'
