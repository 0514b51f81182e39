import { z } from 'zod'
import { hostingState, workshopWords } from '../../../shared/ipc/schemas.ts'

/** What the app says to the process that hosts and finds meeting points. */
export const toRoomProcess = z.discriminatedUnion('type', [
  z.object({ type: z.literal('host'), id: z.int() }),
  z.object({ type: z.literal('stop-hosting'), id: z.int() }),
  z.object({ type: z.literal('stand-by'), id: z.int(), on: z.boolean() }),
  z.object({
    type: z.literal('hand-out'),
    id: z.int(),
    folder: z.string().min(1),
    words: workshopWords,
  }),
  z.object({ type: z.literal('stop-handing-out'), id: z.int() }),
  z.object({ type: z.literal('status'), id: z.int() }),
  z.object({ type: z.literal('stop'), id: z.int() }),
])
export type ToRoomProcess = z.infer<typeof toRoomProcess>

/** What that process says: an answer to each message, and its state whenever it changes. */
export const fromRoomProcess = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answer'),
    id: z.int(),
    state: hostingState,
    code: z.enum(['port-in-use', 'not-permitted', 'no-such-address']).optional(),
    folder: z.enum(['cannot-read', 'nothing-there']).optional(),
  }),
  z.object({ type: z.literal('state'), state: hostingState }),
])
export type FromRoomProcess = z.infer<typeof fromRoomProcess>
