import * as Y from 'yjs'

/** Deeper than anything that an app writes; far below the depth at which writing it again fails. */
const maxDepth = 64

/**
 * Makes what arrives in a document what every other device is handed on. Yjs reads more than it can
 * write again: a value nested deeper than the stack, an object that passes for bytes, a subdocument whose name is no text. With one of
 * those in it a document is never saved and never sent any more. And it hands on less than it reads: a
 * prototype set under the name `__proto__`, a number that is none in JSON. Such values are replaced
 * by what can be handed on, on all devices alike, before anybody reads or writes them. Call it
 * before anything observes the document. Returns the way to stop.
 */
export function settleContent(doc: Y.Doc): () => void {
  const settle = ({ beforeState, afterState }: Y.Transaction) => {
    for (const [client, clock] of afterState) {
      const before = beforeState.get(client) ?? 0
      if (before === clock) continue
      const structs = doc.store.clients.get(client) ?? []
      for (let i = Y.findIndexSS(structs, before); i < structs.length; i++) {
        const struct = structs[i]
        if (struct instanceof Y.Item) settleItem(struct.content)
      }
    }
  }
  doc.on('beforeObserverCalls', settle)
  return () => doc.off('beforeObserverCalls', settle)
}

function settleItem(content: Y.Item['content']): void {
  if (content instanceof Y.ContentString || content instanceof Y.ContentType) return
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    const settle = content instanceof Y.ContentJSON ? throughJson : settled
    content.arr.forEach((value, i) => {
      content.arr[i] = settle(value)
    })
  } else if (content instanceof Y.ContentFormat) {
    content.value = throughJson(content.value) as object
  } else if (content instanceof Y.ContentEmbed) {
    content.embed = throughJson(content.embed) as object
  } else if (content instanceof Y.ContentDoc) {
    if (typeof content.doc.guid !== 'string') content.doc.guid = ''
    content.opts = {}
  }
}

/** What JSON hands on: it has fewer numbers. */
function throughJson(value: unknown): unknown {
  return settled(value, 0, true)
}

/** The value itself where it can be handed on as it is, else the nearest one that can. */
function settled(value: unknown, depth = 0, json = false): unknown {
  if (json && typeof value === 'number' && !Number.isFinite(value)) return null
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  // Not `instanceof`: an object whose prototype is bytes passes for bytes, and cannot be written.
  if (prototype === Uint8Array.prototype) return value
  if (depth > maxDepth) return null
  const plain = Array.isArray(value) || prototype === Object.prototype
  let same = plain && !Object.hasOwn(value, '__proto__')
  const made: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {}
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__') continue
    made[name] = settled(inner, depth + 1, json)
    same &&= Object.is(made[name], inner)
  }
  return same ? value : made
}
