import { fileURLToPath } from 'node:url'

/** Its face for browsers asks the page for what a sign is called; where files are read there is no page. */
export const workerAlias = {
  'decode-named-character-reference': fileURLToPath(
    new URL('../node_modules/decode-named-character-reference/index.js', import.meta.url),
  ),
}
