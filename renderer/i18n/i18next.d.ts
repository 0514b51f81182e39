import type { en } from './en/index.ts'

/** Keys are checked against the English catalogue: a text that is not in it does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}
