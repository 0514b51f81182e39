import type { Catalogue } from '../catalogue.ts'
import { after } from './after.ts'
import { common } from './common.ts'
import { countdown } from './countdown.ts'
import { disclosure } from './disclosure.ts'
import { editor } from './editor.ts'
import { failure } from './failure.ts'
import { finding } from './finding.ts'
import { guide } from './guide.ts'
import { join } from './join.ts'
import { merge } from './merge.ts'
import { notebook } from './notebook.ts'
import { people } from './people.ts'
import { practice } from './practice.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { workshop } from './workshop.ts'

/** Every word that the app shows, in French. */
export const fr = {
  after,
  common,
  countdown,
  disclosure,
  editor,
  failure,
  finding,
  guide,
  join,
  merge,
  notebook,
  people,
  practice,
  report,
  review,
  settings,
  workshop,
} satisfies Catalogue<'fr'>
