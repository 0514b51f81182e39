import type { StoredDoc } from './vault.ts'

/**
 * For a person who chose to keep nothing: the document lives in memory, and nothing claims otherwise. It is
 * loaded at once, and its status is `session` for good.
 */
export function openUnstoredDoc(): StoredDoc {
  const status = { state: 'session' } as const
  return {
    loaded: Promise.resolve({ damaged: 0, opened: true }),
    status: () => status,
    onStatus: () => () => undefined,
    flush: async () => status,
    compact: async () => status,
    rescue: async () => undefined,
    close: async () => undefined,
    burn: async () => undefined,
  }
}
