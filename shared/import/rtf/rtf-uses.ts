import type { Use } from './rtf-group.ts'
import { beginNote } from './rtf-notes.ts'
import type { RtfReading } from './rtf-reading.ts'

const uses: ReadonlyMap<string, Use> = new Map([
  ...'colortbl info listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl mmathPr bkmkstart bkmkend filetbl revtbl docvar userprops nonshppict falt panose xe tc txe template operator author sp shprslt pnseclvl atnid atnauthor atntime atnicn atnref atnparent listname listpicture listlevel ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgptbl protusertbl wgrffmtfilter mmath2 do result passwordhash'
    .split(' ')
    .map((name): [string, Use] => [name, 'skip']),
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtext', 'sign'],
  ['pntext', 'sign'],
  ['fldinst', 'instruction'],
  ['footnote', 'note'],
  ...'header headerl headerr headerf footer footerl footerr footerf'
    .split(' ')
    .map((name): [string, Use] => [name, 'pageText']),
])
/** Groups that may be left out, and are not: their words stand in the text. AbiWord writes so of what a field says. */
const read = new Set('shpinst shptxt shppict moMath mr ud shpgrp shp fldrslt'.split(' '))

/** Whether a word says what its group is. */
export function opensUse(r: RtfReading, name: string): boolean {
  if (name === 'pict') {
    if (r.group.use === 'text' || r.group.use === 'note') r.leftOut.add('picture')
    r.group.use = 'skip'
    return true
  }
  if (name === 'object' && r.group.use !== 'skip') r.leftOut.add('media')
  if (name === 'annotation') {
    r.leftOut.add('remark')
    r.group.use = 'skip'
    return true
  }
  const use = uses.get(name)
  if (r.group.use === 'skip' || r.group.use === 'fonts') return false
  if (use === undefined) {
    if (r.group.isOptional && r.group.use !== 'styles' && !read.has(name)) r.group.use = 'skip'
    return false
  }
  if (use === 'note') beginNote(r)
  r.group.use = use === 'note' ? 'text' : use
  return true
}
