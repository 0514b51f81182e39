export { InformationSheet } from './information-sheet.tsx'
export { RecordSetting } from './record-setting.tsx'
