/** A rule as `shared/RULES.md` defines it. */
export interface Rule {
  readonly id: string
  readonly functions: readonly { readonly name: string; readonly file: string }[]
  readonly tests: readonly string[]
}

const rulePattern = /^### ([PDM]\d+)\n([\s\S]*?)(?=^##|$(?![\s\S]))/gm
const functionPattern = /`(\w+)` \(([\w.-]+)\)/g
const citation = /\b([PDM][1-9]\d?)\b/g
const titled =
  /\b(?:test|it|describe)(?:\.\w+(?:\([^()]*\))?)*\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g
/** A row of a table of cases: its first cell is the title. */
const row = /^\s*(?:\[\s*)?(['"`])([PDM]\d[^'"`]*)\1/gm

/** Reads the rules out of the page. */
export function readRules(page: string): Rule[] {
  return [...page.matchAll(rulePattern)].map(([, id = '', body = '']) => ({
    id,
    functions: [...lineOf(body, 'Held by').matchAll(functionPattern)].map(
      ([, name = '', file = '']) => ({ name, file }),
    ),
    tests: lineOf(body, 'Tests').split(', ').filter(Boolean),
  }))
}

function lineOf(body: string, label: string): string {
  return new RegExp(`^- ${label}: (.*)$`, 'm').exec(body)?.[1] ?? ''
}

/** The ids that a text cites. Paths of drawings (`d="M2 1h12"`) cite nothing. */
export function citedIds(text: string): ReadonlySet<string> {
  const words = text.replace(/\bd="[^"]*"/g, '')
  return new Set([...words.matchAll(citation)].map(([, id = '']) => id))
}

/** The ids in the titles of a file's tests: what these tests hold. */
export function idsInTitles(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(titled), ...text.matchAll(row)].map(([, , title = '']) => title)
  return new Set(titles.flatMap((title) => [...citedIds(title)]))
}

/** Whether a file exports a name. */
export function exportsName(text: string, name: string): boolean {
  return new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'm').test(text)
}
