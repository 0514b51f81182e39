import { compile, is } from 'css-select'
import type { Document, Element } from 'domhandler'
import { type Declarations, declarationsOf, rulesOf } from '../hidden/declarations.ts'
import { bySelector } from './selector-index.ts'
import { attr, elementsIn, textIn } from './tree.ts'

/** More rules than a program writes of itself; the others are not asked. */
const mostRules = 2000

/** What a style can say that a reader of the words asks for; rules about anything else are not tried. */
const asked =
  /^(?:display|visibility|opacity|content-visibility|transform|text-indent|overflow|position|left|right|top|bottom|width|height|max-height|clip|clip-path|color|background(?:-color)?|font(?:-size|-weight|-style)?|text-decoration(?:-line)?|white-space(?:-collapse)?|vertical-align|list-style(?:-type)?|mso-.*)$/

/** The declarations that hold for an element: those of the page's sheets, under its own. */
export type StyleOf = (element: Element) => Declarations

/** Reads the style sheets of a page: the more particular rule wins, then the later one. */
export function styleOfPage(page: Document): StyleOf {
  const sheet = stylesBySheet(page)
  return (element) => {
    const own = declarationsOf(attr(element, 'style'))
    const under = sheet.get(element)
    return under ? new Map([...under, ...own]) : own
  }
}

function stylesBySheet(page: Document): ReadonlyMap<Element, Declarations> {
  const styles = new Map<Element, Declarations>()
  const all = [...elementsIn(page)]
  const css = all.filter((one) => one.name === 'style').map(textIn)
  const rules = rulesOf(css.join('\n'))
    .slice(0, mostRules)
    .filter(({ selector, style }) => selector && [...style.keys()].some((key) => asked.test(key)))
    .flatMap((rule) => alternativesOf(rule.selector).map((selector) => ({ ...rule, selector })))
    .map((rule) => ({ ...rule, weight: specificity(rule.selector) }))
    .sort((a, b) => a.weight - b.weight)
  if (rules.length === 0) return styles
  const candidates = bySelector(all)
  for (const { selector, style } of rules) {
    const among = candidates(selector)
    const matches = among.length > 0 ? matcher(selector) : undefined
    for (const element of matches ? among.filter(matches) : []) {
      styles.set(element, new Map([...(styles.get(element) ?? []), ...style]))
    }
  }
  return styles
}

/** The selectors of a list, each with a weight of its own; a list that holds lists or strings is left whole. */
function alternativesOf(selector: string): readonly string[] {
  return /[()[\]"'\\]/.test(selector) ? [selector] : selector.split(',')
}

/** Nothing where the selector is not known: what a browser does. */
function matcher(selector: string): ((element: Element) => boolean) | undefined {
  try {
    const query = compile<Element, Element>(selector)
    return (element) => is(element, query)
  } catch {
    return undefined
  }
}

/** Ids before classes before names, as far as one can tell without taking a selector apart. */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => Math.min(99, selector.match(pattern)?.length ?? 0)
  return count(/#/g) * 10_000 + count(/[.[]|(?<!:):(?!:)/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi)
}
