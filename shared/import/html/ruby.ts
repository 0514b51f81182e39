import type { Element } from 'domhandler'
import { isElement, isText, textIn } from './tree.ts'

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words with how they are read, as print without ruby writes them: 東京（とうきょう）. */
export function rubyText(ruby: Element): string {
  let base = ''
  let reading = ''
  for (const child of ruby.children) {
    if (isText(child)) base += child.data
    if (!isElement(child) || child.name === 'rp') continue
    if (child.name === 'rt' || child.name === 'rtc') reading += textIn(child)
    else base += textIn(child)
  }
  const said = reading.replace(/\s+/g, ' ').trim()
  if (said === '') return base
  return ideographs.test(base) ? `${base.trim()}（${said}）` : `${base.trim()} (${said})`
}
