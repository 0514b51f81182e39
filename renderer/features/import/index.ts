export { DroppedImport } from './dropped-import.tsx'
export { ImportDialog } from './import-dialog.tsx'
