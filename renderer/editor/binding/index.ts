export { $createAtomNode, $isAtomNode, AtomNode } from './atom-node.ts'
export type { EditorConfig } from './bound-editor.tsx'
export type { BreakCause } from './breaker.ts'
export { CollaborativeBody, type NotebookDoc } from './collaborative-body.tsx'
export { isKeptStep, joinLastTo, lastStep, takeBackStep } from './history-steps.ts'
export type { LaterPlace } from './later-carets.ts'
export {
  editorOfBody,
  isAtPlace,
  isInPlainLine,
  isReady,
  keepForLater,
  lengthOfBody,
  letGo,
  putThere,
  withWordsNow,
} from './later-place.ts'
export { moveWords } from './move-words.ts'
export { askForHistory } from './register-undo.ts'
export { $selectedBlocks } from './selected-blocks.ts'
export { actOnTable, newTableId, type TableAct } from './table-acts.ts'
export {
  $createCaptionNode,
  $createCellNode,
  $createRowNode,
  $createTableNode,
  $isCaptionNode,
  $isCellNode,
  $isRowNode,
  $isTableNode,
  CaptionNode,
  CellNode,
  RowNode,
  TableNode,
  tableNodes,
} from './table-nodes.ts'
export { inUnseenEditor } from './unseen-editor.ts'
