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
export interface StyleRule {
  readonly selector: string
  readonly style: Declarations
}

/** The rules of a style sheet that hold on a screen, in their order; those for print alone do not. */
export function rulesOf(css: string): readonly StyleRule[] {
  const onScreen = withoutComments(css)
    .replace(/<!--|-->/g, ' ')
    .replace(/@(?:media\s+print|page)[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, ' ')
  return [...onScreen.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', style]) => ({
    selector: selector.replace(/^[\s\S]*;/, '').trim(),
    style: declarationsOf(style),
  }))
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
