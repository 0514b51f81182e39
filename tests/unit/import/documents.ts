/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A document as HTML in which each word stands once, and which of them its page shows. */
export interface CountedDocument {
  readonly html: string
  readonly words: readonly string[]
  readonly hidden: readonly string[]
}

const scripts = ['word', 'größe', 'слово', 'λέξη', 'שלום', 'كلمة', '文字', 'ことば', '단어']

/** A document of a seed: every kind of block, in several scripts. */
export function documentOf(seed: number): CountedDocument {
  const next = random(seed)
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T
  const words: string[] = []
  const hidden: string[] = []
  const word = () => {
    const own = `${pick(scripts)}${seed}x${words.length}q`
    words.push(own)
    return own
  }
  const some = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const list = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  const run = (): string => {
    const tag = pick(['', '', '', 'b', 'i', 'u', 's'])
    const inner = list(some(1, 3), word).join(' ')
    return tag ? `<${tag}>${inner}</${tag}>` : inner
  }
  const line = () => {
    const parts = list(some(1, 4), run)
    if (next() < 0.15) parts.push(`<a href="https://example.org/x">${word()}</a>`)
    if (next() < 0.15) parts.push(`a<br>${word()}`.replace('a<br>', `${word()}<br>`))
    if (next() < 0.1) {
      const own = `unseen${seed}x${hidden.length}q`
      hidden.push(own)
      parts.push(`<span style="display:none">${own}</span>`)
    }
    return parts.join(' ')
  }
  const items = (depth: number): string =>
    list(
      some(1, 4),
      () => `<li>${line()}${depth < 3 && next() < 0.3 ? lists(depth + 1) : ''}</li>`,
    ).join('')
  const lists = (depth: number): string =>
    next() < 0.5 ? `<ul>${items(depth)}</ul>` : `<ol start="${some(1, 9)}">${items(depth)}</ol>`
  const table = () => {
    const columns = some(2, 4)
    const row = (tag: string) =>
      `<tr>${list(columns, () => `<${tag}>${line()}</${tag}>`).join('')}</tr>`
    return `<table border="1">${row('th')}${list(some(1, 5), () => row('td')).join('')}</table>`
  }
  const block = () =>
    pick([
      () => `<p>${line()}</p>`,
      () => `<p>${line()}</p>`,
      () => `<h${some(1, 4)}>${line()}</h${1}>`.replace(/<h(\d)>([\s\S]*)<\/h1>/, '<h$1>$2</h$1>'),
      () => lists(0),
      () => `<blockquote><p>${line()}</p></blockquote>`,
      table,
      () => `<pre>${list(some(1, 3), word).join('\n')}</pre>`,
      () => '<hr>',
    ])()
  const body = list(some(8, 30), block).join('\n')
  return {
    html: `<!doctype html><html><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`,
    words,
    hidden,
  }
}

/** The words of documents in a text, and how often each stands there. */
export function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [found] of text.matchAll(/[\p{L}\p{M}]+\d+x\d+q/gu)) {
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}
