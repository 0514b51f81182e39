import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

/** Twentieths of a point, in which Word measures. */
const point = 20
const millimetres = (length: number) => Math.round(length * 56.7)

/** A4, with the margins of the printed HTML. */
export const pageOf = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: {
      top: millimetres(25),
      bottom: millimetres(28),
      left: millimetres(24),
      right: millimetres(24),
    },
  },
} as const

const serif = 'Georgia'

/** The styles, in the look of the printed HTML; sizes in half points, as Word counts. */
export function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { font: serif, size: size * 2, bold: true, color: '000000' },
    paragraph: { spacing: { before: before * point, after: 5 * point }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: serif, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 8 * point, line: 312, lineRule: LineRuleType.AUTO } },
      },
      title: heading(22, 0),
      heading1: heading(15, 22),
      heading2: heading(12.5, 16),
      heading3: heading(11.5, 12),
      heading4: heading(11, 11),
      heading5: heading(11, 11),
      heading6: heading(11, 11),
      listParagraph: { paragraph: { spacing: { after: 3 * point } } },
      hyperlink: { run: { color: '000000', underline: {} } },
    },
    paragraphStyles: [
      style('TitlePage', 'Title Page', 28, { before: 200 * point, after: 12 * point }, true),
      style('Subtitle', 'Subtitle', 12, { after: 16 * point }),
      style('TOCHeading', 'TOC Heading', 11, { before: 12 * point, after: 8 * point }, true),
      style('TOC1', 'toc 1', 11, { after: 3 * point }),
      {
        ...style('TOC2', 'toc 2', 11, { after: 3 * point }),
        paragraph: { spacing: { after: 3 * point }, indent: { left: millimetres(8) } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          indent: { left: millimetres(7) },
          border: { left: { style: 'single', size: 8, space: 10, color: '888888' } },
        },
      },
    ],
  }
}

function style(
  id: string,
  name: string,
  size: number,
  spacing: { before?: number; after: number },
  bold = false,
) {
  const run = { size: size * 2, bold }
  return { id, name, basedOn: 'Normal', next: 'Normal', run, paragraph: { spacing } }
}

/** One kind of list, nine levels deep. */
function list(reference: string, format: 'bullet' | 'decimal', sign: (level: number) => string) {
  return {
    reference,
    levels: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
      level,
      format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: sign(level),
      alignment: AlignmentType.START,
      style: {
        paragraph: { indent: { left: millimetres((level + 1) * 8), hanging: millimetres(6) } },
      },
    })),
  }
}

/** The kinds of lists: bullets, numbers, and the ticked and open boxes of a check list. */
export const numbering: INumberingOptions = {
  config: [
    list('bullet', 'bullet', () => '•'),
    list('number', 'decimal', (level) => `%${level + 1}.`),
    list('done', 'bullet', () => '☑'),
    list('open', 'bullet', () => '☐'),
  ],
}
