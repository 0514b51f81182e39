import { z } from 'zod'
import { type Block, maxStart, safeUrl, textMarks } from './blocks.ts'

const run = z.object({
  kind: z.literal('text'),
  text: z.string(),
  marks: z.array(z.enum(textMarks)),
})
const lineBreak = z.object({ kind: z.literal('linebreak') })
const link = z.object({
  kind: z.literal('link'),
  url: z.string().refine((url) => safeUrl(url) === url),
  content: z.array(z.union([run, lineBreak])),
})
const content = z.array(z.union([run, lineBreak, link]))
const listSchema: z.ZodType = z.lazy(() =>
  z.object({
    kind: z.literal('list'),
    style: z.enum(['bullet', 'number', 'check']),
    start: z.int().min(0).max(maxStart).optional(),
    items: z.array(
      z.object({ content, checked: z.boolean().optional(), children: z.array(listSchema) }),
    ),
  }),
)

/** A block in bytes from elsewhere; nothing that this version could not read is one. */
export const blockSchema = z.union([
  z.object({ kind: z.literal('paragraph'), content }),
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(6), content }),
  z.object({ kind: z.literal('quote'), content }),
  listSchema,
  z.object({ kind: z.literal('table'), caption: content, rows: z.array(z.array(content)) }),
  z.object({ kind: z.literal('rule') }),
])

/** Blocks from their JSON; undefined where it is anything else, never an error. */
export function parseBlocks(json: string): readonly Block[] | undefined {
  try {
    const parsed = z.array(blockSchema).safeParse(JSON.parse(json))
    // The schema is the type, but for what may be left out.
    return parsed.success ? (parsed.data as unknown as readonly Block[]) : undefined
  } catch {
    // Not JSON, or nested deeper than the stack.
    return undefined
  }
}
