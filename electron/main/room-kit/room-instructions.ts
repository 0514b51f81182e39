import { languageNames, languages } from '../../../shared/base/language.ts'
import { handOutTexts } from '../../hand-out/texts/index.ts'

/** What lies on the stick beside the files, as plain text, in all languages: nobody knows who opens it. */
export function roomInstructions(sums: ReadonlyMap<string, string>): string {
  const parts = languages.map((language) => {
    const { sheet, steps } = handOutTexts[language]
    const lines = steps.map((step, i) => `${i + 1}. ${step}`)
    return [`== ${languageNames[language]} ==`, sheet, '', ...lines, ''].join('\r\n')
  })
  const names = [...sums].map(([name, sum]) => `${name}\r\n  ${sum}`)
  // The mark is for Windows' editor, which else takes letters for others.
  return `\ufeff${[...parts, '== SHA-256 ==', ...names, ''].join('\r\n')}`
}
