/** What stands before the text of a Markdown file and is none of it, and what it gives the text: its title. */
interface WithoutFrontMatter {
  readonly body: string
  readonly title: string
  /** Whether anything was taken off. */
  readonly hasData: boolean
}

/** Lines that a file says about itself; more are a text. */
const mostLines = 200

/**
 * Takes off the data that a file holds about itself (YAML between `---`, TOML between `+++`, pandoc's
 * `%` lines): an author, dates, labels of a program. Only the title is kept.
 */
export function withoutFrontMatter(text: string): WithoutFrontMatter {
  return fenced(text) ?? percentLines(text) ?? { body: text, title: '', hasData: false }
}

function fenced(text: string): WithoutFrontMatter | undefined {
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(text)?.[1]
  if (!fence) return undefined
  const lines = text.split('\n', mostLines + 2)
  const end = lines.findIndex(
    (line, i) =>
      i > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')),
  )
  if (end < 0) return undefined
  const data = lines.slice(1, end)
  if (!data.every(isData) || !data.some((line) => /^[\w"'-]+[\w "'.-]*\s*[:=]/.test(line))) {
    return undefined
  }
  const said = data.map((line) => /^["']?title["']?\s*[:=]\s*(.*)$/i.exec(line)?.[1]).find(Boolean)
  const title = (said ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
  return { body: text.slice(lines.slice(0, end + 1).join('\n').length + 1), title, hasData: true }
}

/** A key with its value, an entry of a list, what is indented, a remark. */
function isData(line: string): boolean {
  return /^(?:\s*$|\s*#|\s+\S|\s*-\s|\[+[\w. -]+\]+\s*$|[\]}],?\s*$|["']?[\w][\w .-]{0,60}["']?\s*[:=](?:\s|$|["'[{]))/.test(
    line,
  )
}

function percentLines(text: string): WithoutFrontMatter | undefined {
  const [found] = /^(?:%[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){1,3}/.exec(text) ?? []
  if (!found) return undefined
  const [title = ''] = found.split('\n')
  return { body: text.slice(found.length), title: title.slice(1).trim(), hasData: true }
}
