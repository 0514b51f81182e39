import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Report } from '../../../shared/report/report.ts'
import { seededRandom } from '../../support/seeded.ts'

const vocabulary =
  'feed rank model room trust reach letter forum host server fund artist gallery pattern signal crowd stranger platform protocol account'.split(
    ' ',
  )

/** A report of so many sections: four paragraphs, a list, a quotation and a link in each. */
export function bigReport(sections: number): Report {
  const random = seededRandom(7)
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(
      ' ',
    )
  const text = (count: number) => ({ kind: 'text' as const, text: words(count), marks: [] })
  const paragraph = (): Block => ({
    kind: 'paragraph',
    content: [text(30), { ...text(4), marks: ['bold'] }, text(20)],
  })
  const section = (_: unknown, i: number) => ({
    title: `${words(4)} ${i + 1}`,
    blocks: [
      paragraph(),
      paragraph(),
      { kind: 'quote' as const, content: [text(12)] },
      {
        kind: 'list' as const,
        style: 'bullet' as const,
        items: [1, 2, 3].map(() => ({ content: [text(8)], children: [] })),
      },
      paragraph(),
      {
        kind: 'paragraph' as const,
        content: [
          text(10),
          { kind: 'link' as const, url: `https://example.org/${i}`, content: [text(2)] },
        ],
      },
    ],
  })
  return {
    title: 'A long report',
    parts: [{ sections: Array.from({ length: sections }, section) }],
  }
}
