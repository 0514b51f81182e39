export { type CellKeys, cellKeyNames, cellKeys } from './cell-keys.ts'
export {
  BlocksView,
  FormatToolbar,
  htmlToBlocks,
  SectionBody,
  useOnScreen,
} from './editor/index.ts'
export { focusIfLost } from './focus-if-lost.ts'
export { focusText } from './focus-text.ts'
export { NotebookScreen } from './notebook-screen.tsx'
export { TitleField } from './title-field.tsx'
export { TrashNotice } from './trash-notice.tsx'
export { TrashPanel } from './trash-panel.tsx'
export { useCellActions } from './use-cell-actions.tsx'
