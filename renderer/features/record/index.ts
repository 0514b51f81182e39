export { InformationSheet } from './information-sheet.tsx'
export { RecordSheet } from './record-page.tsx'
