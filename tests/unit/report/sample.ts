import type { Block, Inline, TextMark } from '../../../shared/notebook/blocks.ts'
import type { Report } from '../../../shared/report/report.ts'

const text = (words: string, ...marks: TextMark[]): Inline => ({ kind: 'text', text: words, marks })
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const item = (words: string, ...children: Extract<Block, { kind: 'list' }>[]) => ({
  content: [text(words)],
  children,
})

/** A report with every kind of block, letters of several scripts, and signs that trip formats up. */
export const everyKind: Report = {
  title: 'What platforms do to culture & what <we> could build',
  date: '2026-11',
  titlePage: true,
  parts: [
    {
      heading: 'How do platforms change?',
      sections: [
        {
          title: 'The feed became the product',
          blocks: [
            paragraph(
              text('A feed used to list what friends said. Now '),
              text('a model', 'bold'),
              text(' chooses '),
              text('what', 'italic'),
              text(' will '),
              text('hold', 'underline'),
              text(' you, '),
              text('not them', 'strikethrough'),
              text(', by '),
              text('score()', 'code'),
              text('.'),
            ),
            { kind: 'heading', level: 1, content: [text('What it asks of us')] },
            { kind: 'quote', content: [text('We were told to stop asking for help.')] },
            {
              kind: 'list',
              style: 'bullet',
              items: [
                item('One thing', {
                  kind: 'list',
                  style: 'number',
                  items: [item('first'), item('second')],
                }),
                {
                  content: [
                    text('with '),
                    {
                      kind: 'link',
                      url: 'https://example.org/a?x=1&y=2',
                      content: [{ kind: 'text', text: 'a link', marks: [] }],
                    },
                  ],
                  children: [],
                },
              ],
            },
            {
              kind: 'list',
              style: 'check',
              items: [
                { ...item('did it'), checked: true },
                { ...item('still to do'), checked: false },
              ],
            },
          ],
        },
        {
          title: 'Łódź, Αθήνα, Київ, Đà Nẵng',
          blocks: [
            paragraph(text('Crème brûlée, “quotes” — dashes … and naïve façades.')),
            paragraph(text('first line'), { kind: 'linebreak' }, text('second line')),
          ],
        },
        { title: '', blocks: [paragraph(text('A section without a title.'))] },
      ],
    },
  ],
}
