import type { Grammar } from './grammar.ts'

const inline = ['a', 'span', 'line-break', 's', 'tab', 'bookmark']
const styles = ['style', 'list-style', 'page-layout']

/**
 * What may stand in what, from OpenDocument 1.3 part 3 (the schema), for the elements that a report has.
 * Attributes and their values are checked by the tables of another library, in the conversion tests.
 */
export const odf: Grammar = {
  manifest: { sequence: ['file-entry'], many: ['file-entry'] },
  'document-content': {
    sequence: ['scripts', 'font-face-decls', 'automatic-styles', 'body'],
  },
  'document-styles': {
    sequence: ['font-face-decls', 'styles', 'automatic-styles', 'master-styles'],
  },
  'font-face-decls': { choice: ['font-face'] },
  styles: { choice: ['default-style', ...styles] },
  'automatic-styles': { choice: styles },
  'master-styles': { choice: ['master-page'] },
  'default-style': { sequence: ['paragraph-properties', 'text-properties'] },
  style: {
    sequence: [
      'table-properties',
      'table-column-properties',
      'table-row-properties',
      'table-cell-properties',
      'paragraph-properties',
      'text-properties',
    ],
  },
  'page-layout': {
    sequence: ['page-layout-properties', 'header-style', 'footer-style'],
  },
  'footer-style': { sequence: ['header-footer-properties'] },
  'master-page': {
    sequence: ['header', 'header-left', 'header-first', 'footer', 'footer-left', 'footer-first'],
  },
  footer: { choice: ['p'] },
  'footer-first': { choice: ['p'] },
  'list-style': { choice: ['list-level-style-bullet', 'list-level-style-number'] },
  'list-level-style-bullet': { sequence: ['list-level-properties', 'text-properties'] },
  'list-level-style-number': { sequence: ['list-level-properties', 'text-properties'] },
  'list-level-properties': { sequence: ['list-level-label-alignment'] },
  body: { sequence: ['text'] },
  text: { choice: ['p', 'h', 'list', 'table'] },
  table: { sequence: ['table-column', 'table-header-rows', 'table-row'], many: ['table-row'] },
  'table-header-rows': { choice: ['table-row'] },
  'table-row': { choice: ['table-cell'] },
  'table-cell': { choice: ['p', 'h', 'list'] },
  list: { choice: ['list-item'] },
  'list-item': { choice: ['p', 'h', 'list'] },
  p: { choice: [...inline, 'page-number'], text: true },
  h: { choice: inline, text: true },
  a: { choice: ['span', 'line-break', 's', 'tab'], text: true },
  span: { choice: inline, text: true },
}
