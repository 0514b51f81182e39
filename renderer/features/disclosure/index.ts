export { type SectionActs, useSectionActs } from './section-acts.ts'
export { SectionMargin } from './section-margin.tsx'
export { StateGlyph } from './state-glyph.tsx'
export { statusText } from './status-text.ts'
