const fence = /^ {0,3}(`{3,}|~{3,})/
const container = /^[ \t]*:{3,}[ \t]*(.*)$/
/** HedgeDoc and CodiMD write into a quote who says it, when, and in whose colour. */
const quoteTags = /\[(?:name|time|color)=[^\]\n]*\][ \t]*/gi

/**
 * What pads and other writers of Markdown add to it, as plain Markdown says it: fences of containers
 * (`:::info`) go and their titles stay, quotes lose the name, the time and the colour of who said them.
 * Code is left as it is.
 */
export function plainMarkdown(text: string): string {
  if (!/:::|\[(?:name|time|color)=/i.test(text)) return text
  const open: string[] = []
  return text
    .split('\n')
    .map((line) => {
      const [, sign = ''] = fence.exec(line) ?? []
      const [last] = open
      if (last !== undefined) {
        if (sign.startsWith(last)) open.pop()
        return line
      }
      if (sign) {
        open.push(sign)
        return line
      }
      const [, kind] = container.exec(line) ?? []
      return kind === undefined ? withoutTags(line) : `\n${titleOf(kind)}\n`
    })
    .join('\n')
}

function withoutTags(line: string): string {
  const rest = line.replace(quoteTags, '')
  return rest === line ? line : rest.trimEnd()
}

/** What stands in a container's fence beside its kind: `:::spoiler Summary`, `::: {.note}`. */
function titleOf(fence: string): string {
  const rest = fence.replace(/\{[^}]*\}/g, ' ').trim()
  return rest
    .replace(/^[\w-]+/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .trim()
}
