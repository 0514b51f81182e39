export { BlocksView } from './blocks-view.tsx'
export { SectionEditor, type SectionEditorProps } from './section-editor.tsx'
