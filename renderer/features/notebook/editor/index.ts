export { BlocksView } from './blocks-view.tsx'
export { FormatToolbar } from './format-toolbar.tsx'
export { SectionBody, type SectionBodyProps } from './section-body.tsx'
export { SectionEditor, type SectionEditorProps } from './section-editor.tsx'
