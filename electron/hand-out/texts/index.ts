import type { Language } from '../../../shared/base/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { HandOutTexts } from './hand-out-texts.ts'
import { pt } from './pt.ts'

/** In each language of the interface: where one lacks, this does not compile. */
export const handOutTexts: Readonly<Record<Language, HandOutTexts>> = { en, es, fr, pt, ar }
