// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, test, vi } from 'vitest'
import { PageBoundary } from '../../../renderer/app/page-boundary.tsx'
import { SafePage } from '../../../renderer/app/safe-page.tsx'
import { startI18n } from '../../../renderer/i18n/index.ts'
import type { Platform } from '../../../renderer/platform/platform.ts'
import { PlatformProvider } from '../../../renderer/platform/platform-context.ts'
import type { WorkshopSession } from '../../../renderer/session/index.ts'
import { KeyringProvider, WorkshopProvider } from '../../../renderer/session/react/index.ts'
import { PartBoundary } from '../../../renderer/ui/index.ts'
import type { Keyring } from '../../../renderer/vault/index.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

beforeAll(startI18n)

function show(page: ReactNode): HTMLElement {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  act(() => createRoot(place, { onCaughtError: () => undefined }).render(page))
  return place
}

const press = (place: HTMLElement, name: string) => {
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!button) throw new Error(`no button ${name} on the page`)
  return act(async () => button.click())
}

test('P6: what fails on one page or in one part is said there, and the rest stays; it can be tried again', async () => {
  let fails = true
  function Page() {
    if (fails) throw new Error('what somebody wrote')
    return <p>The notes</p>
  }
  const place = show(
    <>
      <PageBoundary>
        <Page />
      </PageBoundary>
      <PartBoundary>
        <Page />
      </PartBoundary>
      <p>Settings</p>
    </>,
  )
  expect(place.textContent).toContain('This page cannot be shown')
  expect(place.textContent).toContain('This part cannot be shown')
  expect(place.textContent).toContain('Settings')
  expect(place.textContent).not.toContain('what somebody wrote')
  fails = false
  await press(place, 'Try again')
  expect(place.textContent).toContain('The notes')
})

test('P4: where nothing that others wrote can be read, notes are still rescued, locked and burned', async () => {
  const unreadable = (): never => {
    throw new Error('unreadable')
  }
  const rescue = vi.fn(async () => undefined)
  const notebook = { doc: { guid: 'a' }, stored: { rescue } }
  const session = {
    directorySession: notebook,
    notebooks: () => none,
    onNotebooks: () => () => undefined,
    get directory() {
      return unreadable()
    },
    get review() {
      return unreadable()
    },
  }
  const none: readonly never[] = []
  const status = { state: 'open', kept: 'passphrase' }
  const keyring = { subscribe: () => () => undefined, status: () => status }
  const [lock, burn] = [vi.fn(async () => true), vi.fn()]
  const place = show(
    <PlatformProvider value={{} as Platform}>
      <KeyringProvider value={keyring as unknown as Keyring}>
        <WorkshopProvider value={session as unknown as WorkshopSession}>
          <SafePage onAgain={vi.fn()} onHome={vi.fn()} onLock={lock} onBurn={burn} />
        </WorkshopProvider>
      </KeyringProvider>
    </PlatformProvider>,
  )
  await press(place, 'Save a sealed copy of what is stored')
  expect(rescue).toHaveBeenCalled()
  await press(place, 'Lock now')
  expect(lock).toHaveBeenCalled()
  await press(place, 'Burn on this device')
  await press(document.body, 'Burn')
  expect(burn).toHaveBeenCalled()
})

test('P6: each screen of a workshop, and each thing that comes up over it, stands in a boundary of its own', () => {
  const source = readFileSync('renderer/app/workshop-shell.tsx', 'utf8')
  const shell = /^export function WorkshopShell[\s\S]*?^}$/m.exec(source)?.[0] ?? ''
  const tags = shell.matchAll(
    /<(\/?)(PageBoundary|PartBoundary|\w+(?:Screen|Page|Notice|Dialog)|Gallery|Duties|OpenedFiles)\b/g,
  )
  const bare: string[] = []
  const inside: string[] = []
  let depth = 0
  for (const [, closes, name = ''] of tags) {
    if (name.endsWith('Boundary')) depth += closes ? -1 : 1
    else if (!closes) (depth > 0 ? inside : bare).push(name)
  }
  expect(depth).toBe(0)
  expect(inside.length).toBeGreaterThan(8)
  // Settings guard each of their own parts, so that burning is there whatever fails.
  expect(bare).toEqual(['SettingsScreen'])
})
