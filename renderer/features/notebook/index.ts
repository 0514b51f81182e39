export { type CellKeys, cellKeyNames, cellKeys } from './cell-keys.ts'
export {
  BlocksView,
  FormatToolbar,
  htmlToBlocks,
  useOnScreen,
} from './editor/index.ts'
export { focusIfLost } from './focus-if-lost.ts'
export { NotebookScreen } from './notebook-screen.tsx'
export { SectionText } from './section-text.tsx'
export { TrashNotice } from './trash-notice.tsx'
export { TrashPanel } from './trash-panel.tsx'
export { useCellActions } from './use-cell-actions.tsx'
export { useOtherFormat } from './use-other-format.ts'
export { useWrittenEditor } from './use-written-editor.ts'
export { WordsOnly } from './words-only.tsx'
