import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The colour of a person's presence. */
    '--person'?: string
  }
}
