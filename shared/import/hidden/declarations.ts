/** The declarations of a style, by property in small letters; the last of each. */
export type Declarations = ReadonlyMap<string, string>

const none: Declarations = new Map()

/** Reads a `style` attribute, or what stands between the braces of a rule. Total. */
export function declarationsOf(style: string | undefined): Declarations {
  if (!style) return none
  const found = new Map<string, string>()
  for (const [, property = '', value = ''] of withoutComments(style).matchAll(
    /(?:^|;)\s*([\w-]+)\s*:((?:[^;"'(]|"[^"]*"?|'[^']*'?|\([^)]*\)?)*)/g,
  )) {
    found.set(property.toLowerCase(), value.replace(/!\s*important/i, '').trim())
  }
  return found
}

/** A rule of a style sheet. */
interface StyleRule {
  readonly selector: string
  readonly style: Declarations
}

/** The screen that a page from elsewhere is taken to have been shown on, in CSS pixels. */
const screen = { width: 1280, height: 800 } as const

/** The rules of a style sheet that hold on a {@link screen}, in their order. Linear in its length. */
export function rulesOf(css: string): readonly StyleRule[] {
  const sheet = withoutComments(css)
    .replace(/<!--|-->/g, ' ')
    .replace(quoted, quietString)
  const rules: StyleRule[] = []
  /** The groups of rules that are open, and whether each holds. */
  const groups: boolean[] = []
  let from = 0
  for (let at = nextBrace(sheet, 0); at >= 0; at = nextBrace(sheet, from)) {
    const before = sheet.slice(from, at)
    from = at + 1
    if (sheet[at] === '}') {
      groups.pop()
      continue
    }
    const prelude = before.slice(before.lastIndexOf(';') + 1).trim()
    if (prelude.startsWith('@')) {
      groups.push(holdsOnScreen(prelude))
      continue
    }
    const close = sheet.indexOf('}', from)
    const end = close < 0 ? sheet.length : close
    if (groups.every(Boolean)) {
      rules.push({ selector: loud(prelude), style: declarationsOf(loud(sheet.slice(from, end))) })
    }
    from = end + 1
  }
  return rules
}

/** A string that is not closed ends with its line (CSS Syntax 3, 4.3.5); looking for its end again and again would take the square. */
const quoted = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/g
/** Braces and the like within a string are none of the sheet's; written as signs that no sheet has. */
const inStrings = '{};'

function quietString(string: string): string {
  return string.replace(/[{};]/g, (sign) => String.fromCharCode(0xe000 + inStrings.indexOf(sign)))
}

function loud(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, (sign) => inStrings[sign.charCodeAt(0) - 0xe000] ?? '')
}

function nextBrace(sheet: string, from: number): number {
  const [open, close] = [sheet.indexOf('{', from), sheet.indexOf('}', from)]
  return open < 0 || (close >= 0 && close < open) ? close : open
}

function holdsOnScreen(prelude: string): boolean {
  const [, name = '', rest = ''] = /^@([\w-]+)\s*(.*)$/s.exec(prelude) ?? []
  if (/^(?:supports|layer|container|scope|starting-style)$/i.test(name)) return true
  return /^media$/i.test(name) && rest.split(',').some(holdsQuery)
}

function holdsQuery(query: string): boolean {
  if (/\bnot\b/i.test(query)) return !holdsQuery(query.replace(/\bnot\b/i, ''))
  if (/\b(?:print|speech)\b|scheme:\s*dark|prefers-|portrait/i.test(query)) return false
  const limits = [
    ...query.matchAll(/\b(min|max)-(?:device-)?(width|height)\s*:\s*([\d.]+[a-z]*)/gi),
  ]
  return limits.every(([, end, side, said]) => {
    const [length, own] = [lengthOf(said) ?? 0, screen[side?.toLowerCase() as keyof typeof screen]]
    return end?.toLowerCase() === 'min' ? own >= length : own <= length
  })
}

/** CSS pixels, roughly: what is asked is only whether it is nothing, or far away. */
export function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit] = /^(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/i.exec(value ?? '') ?? []
  if (number === undefined) return undefined
  return Number(number) * (/^r?em$/i.test(unit ?? '') ? 16 : 1)
}

/** Whether a value is a number or length of nothing. */
export function isZero(value: string | undefined): boolean {
  return lengthOf(value) === 0
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
}
