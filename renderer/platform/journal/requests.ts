import type { Journal, JournalChange } from '../../../shared/journal/journal.ts'

/** What the windows of this device ask of the one that has the journal open, and that one of its worker. */
export type Asked =
  | { readonly ask: 'read' | 'readSecret'; readonly name: string }
  | { readonly ask: 'names' }
  | { readonly ask: 'write'; readonly changes: readonly JournalChange[] }

/** A request with its number, or what it came to; errors travel by their name. */
export interface Request {
  readonly id: string
  readonly asked: Asked
}
export type Answered = { readonly id: string } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string }
)

/** Answers one request with a journal. Total. */
export async function answer(journal: Promise<Journal>, { id, asked }: Request): Promise<Answered> {
  try {
    return { id, ok: true, value: await ask(await journal, asked) }
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.name : 'Error' }
  }
}

function ask(journal: Journal, asked: Asked): Promise<unknown> {
  if (asked.ask === 'write') return journal.write(asked.changes)
  return asked.ask === 'names' ? journal.names() : journal[asked.ask](asked.name)
}
