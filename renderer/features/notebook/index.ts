export { BlocksView } from './editor/index.ts'
export { NotebookScreen } from './notebook-screen.tsx'
