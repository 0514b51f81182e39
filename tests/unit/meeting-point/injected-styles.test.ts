import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/meeting-point/page-headers.ts'

const folder = new URL('../../../node_modules/react-aria/dist/private/', import.meta.url)

/** The style elements that a file of react-aria injects, as it will write them. */
async function injected(file: string): Promise<string[]> {
  const source = await readFile(new URL(file, folder), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  return [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map(([, text = '']) =>
    text.replace(/\$\{[^}]+\}/g, attribute).trim(),
  )
}

describe('the content security policy', () => {
  it.each(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'])(
    'allows exactly the styles that react-aria injects, by their hash: %s',
    async (file) => {
      const styles = await injected(file)
      expect(styles.length).toBeGreaterThan(0)
      for (const style of styles) {
        const hash = createHash('sha256').update(style).digest('base64')
        expect(contentSecurityPolicy).toContain(`'sha256-${hash}'`)
      }
    },
  )
})
