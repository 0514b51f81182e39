import type { LucideIcon } from 'lucide-react'
import * as lucide from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'

const styles = filesOf(['renderer'], ['.css'])
const sources = filesOf(['renderer'], ['.tsx', '.ts'])

/** Drawn, not written: the tick in its box has the same shape in every language. */
const drawings = ['border-width: 0 2px 2px 0', 'border-radius: 3px 3px 3px 0']

/** What a line of a style sheet says of left or right where it should say start or end. */
function physical(line: string): string | undefined {
  const [, property = '', value = ''] = /^\s*([\w-]+):\s*([^;]*);/.exec(line) ?? []
  if (drawings.includes(`${property}: ${value}`)) return undefined
  const sides = value.split(/\s+(?![^(]*\))/)
  const uneven = sides.length === 4 && sides[1] !== sides[3]
  const isSided = /^(margin|padding|inset|border-(width|style|color)|border-radius)$/.test(property)
  if (isSided && uneven) return line.trim()
  if (/(^|-)(left|right)(-|$)/.test(property)) return line.trim()
  if (/^(text-align|float|clear|justify-[a-z]+|caption-side)$/.test(property))
    return /\b(left|right)\b/.test(value) ? line.trim() : undefined
  return undefined
}

/** Icons by the name that they are imported under. */
const icons = sources.flatMap(({ text }) =>
  [...text.matchAll(/import \{([^}]*)\} from 'lucide-react'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
  ),
)
const directed = [...new Set(icons)].filter((name) =>
  /Left|Right|Undo|Redo|Rotate|Indent|List|Text|Reply|Forward|LogOut/.test(name),
)
/** Figures stand before their lines in every language of ours; a circle of arrows has no side. */
const notMirrored = ['ListOrdered']
const mirrored = styles.find(({ path }) => path === 'renderer/ui/directions.css')?.text ?? ''

describe('the page is mirrored where it is written from right to left', () => {
  it.each([
    'margin-left: 1px;',
    'right: 0;',
    'text-align: left;',
    'padding: 0 1px 0 2px;',
    'border-left: 0;',
  ])('a style sheet may not say “%s”', (line) => expect(physical(line)).toBe(line))

  it('no style sheet speaks of left or right', () => {
    const found = styles.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => (physical(line) ? [`${path}: ${physical(line)}`] : [])),
    )
    expect(styles.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  it.each(directed.filter((name) => !notMirrored.includes(name)))(
    'the sign %s, which points along the line, is mirrored',
    (name) => {
      const Icon = (lucide as unknown as Record<string, LucideIcon>)[name]
      const classes = Icon ? renderToStaticMarkup(createElement(Icon)) : ''
      const own = [...classes.matchAll(/lucide-[\w-]+/g)].map(([one]) => `.${one}`)
      expect(
        own.some((one) => new RegExp(`${one.replace('.', '\\.')}\\b(?!-)`).test(mirrored)),
      ).toBe(true)
    },
  )
})
