const paragraphTag = /<(\/?)text:(p|h)\b([^<>]*)>/g

/**
 * The text of a part in which each paragraph and heading is closed by its own name. AbiWord opens some
 * as paragraphs and closes them as headings: read as it stands, all that follows would be within the first.
 */
export function pairedParagraphs(xml: string): string {
  const open: string[] = []
  return xml.replace(paragraphTag, (tag, slash: string, name: string, rest: string) => {
    if (slash === '') {
      if (!rest.endsWith('/')) open.push(name)
      return tag
    }
    const opened = open.pop() ?? name
    return opened === name ? tag : `</text:${opened}>`
  })
}
