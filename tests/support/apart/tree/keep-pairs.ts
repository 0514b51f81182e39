import * as Y from 'yjs'

let active = false

/**
 * Runs a write of @lexical/yjs in which no surrogate pair is cut. The library compares code units:
 * one emoji put in another's place keeps their common half, and Yjs turns a pair that was cut into
 * two replacement characters, for everybody else, after a reload and in what undo brings back. The
 * library says nothing of where it writes, so for the time of this synchronous call the two methods
 * that it writes text by take whole characters.
 */
export function keepPairs(write: () => void): void {
  if (active) {
    write()
    return
  }
  const texts = Y.XmlText.prototype
  const widened = new Map<Y.XmlText, { left: string; right: string }>()
  const { delete: remove, insert } = texts
  active = true
  try {
    texts.delete = function (index, length) {
      const text = currentText(this)
      const left = isCut(text, index) ? text.charAt(index - 1) : ''
      const right = isCut(text, index + length) ? text.charAt(index + length) : ''
      if (left || right) widened.set(this, { left, right })
      remove.call(this, index - left.length, left.length + length + right.length)
    }
    texts.insert = function (index, content, attributes) {
      const { left, right } = widened.get(this) ?? { left: '', right: '' }
      widened.delete(this)
      insert.call(this, index - left.length, left + content + right, attributes)
    }
    write()
  } finally {
    // They are inherited from Y.Text; what was put in front of them goes.
    Reflect.deleteProperty(texts, 'delete')
    Reflect.deleteProperty(texts, 'insert')
    active = false
  }
}

function isCut(text: string, index: number): boolean {
  return isHalf(text, index - 1, 0xd800) && isHalf(text, index, 0xdc00)
}

/** High halves begin at 0xd800, low ones at 0xdc00. */
function isHalf(text: string, index: number, from: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= from && unit < from + 0x400
}

/** The text without its formats, as the library reads it. */
function currentText(text: Y.XmlText): string {
  let words = ''
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str
  }
  return words
}
