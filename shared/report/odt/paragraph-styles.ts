import type { Element } from 'xast'
import { x } from 'xastscript'

/**
 * What is another way for text that is written from right to left. `right` and not `start`, which
 * LibreOffice takes for the left whatever the direction.
 */
function fromRight(name: string, paragraph: Record<string, string>): Record<string, string> {
  const sides = ['margin', 'border', 'padding'].flatMap((what): [string, string][] => {
    const left = paragraph[`fo:${what}-left`]
    if (left === undefined) return []
    const none = what === 'border' ? 'none' : '0mm'
    return [
      [`fo:${what}-left`, none],
      [`fo:${what}-right`, left],
    ]
  })
  return {
    'style:writing-mode': 'rl-tb',
    'fo:text-align': name === 'Footer' ? 'center' : 'right',
    ...Object.fromEntries(sides),
  }
}

/** Hebrew, Arabic and their like have a size, a weight and a slant of their own: the same. */
export function allScripts(characters: Record<string, string>): Record<string, string> {
  const { 'fo:font-size': size, 'fo:font-weight': weight, 'fo:font-style': slant } = characters
  return {
    ...characters,
    ...(size ? { 'style:font-size-complex': size } : {}),
    ...(weight ? { 'style:font-weight-complex': weight } : {}),
    ...(slant ? { 'style:font-style-complex': slant } : {}),
  }
}

/** A named style, and the same for text that is written from right to left. */
export function paragraphStyles(
  name: string,
  paragraph: Record<string, string>,
  text: Record<string, string>,
): Element[] {
  const display = name.replaceAll('_20_', ' ')
  const parent = name === 'Standard' ? {} : { 'style:parent-style-name': 'Standard' }
  const rtl = fromRight(name, paragraph)
  const own = (
    styleName: string,
    shown: string,
    above: Record<string, string>,
    properties: Record<string, string>,
    characters: Record<string, string>,
  ) =>
    x(
      'style:style',
      {
        'style:name': styleName,
        'style:display-name': shown,
        'style:family': 'paragraph',
        ...above,
      },
      [
        x('style:paragraph-properties', properties),
        x('style:text-properties', allScripts(characters)),
      ],
    )
  return [
    own(name, display, parent, paragraph, text),
    own(`${name}_20_RTL`, `${display} RTL`, { 'style:parent-style-name': name }, rtl, {}),
  ]
}
