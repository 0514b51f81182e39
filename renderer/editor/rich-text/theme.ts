import type { EditorThemeClasses } from 'lexical'

/**
 * Class names of what tags cannot say. The same names are used by the static view, so that a cell
 * looks the same with and without an editor; the rest is styled by tag under `.blocks`.
 */
export const theme: EditorThemeClasses = {
  list: {
    checklist: 'blocks-checklist',
    listitemChecked: 'blocks-checked',
    listitemUnchecked: 'blocks-unchecked',
    nested: { listitem: 'blocks-nested' },
  },
  text: {
    italic: 'blocks-italic',
    strikethrough: 'blocks-strikethrough',
    underline: 'blocks-underline',
    underlineStrikethrough: 'blocks-underline-strikethrough',
  },
}
