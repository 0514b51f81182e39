// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { saveReport } from '../../../renderer/features/report/save-report.ts'
import { HostSetting } from '../../../renderer/features/settings/host-setting.tsx'
import { en } from '../../../renderer/i18n/en/index.ts'
import { startI18n } from '../../../renderer/i18n/index.ts'
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts'
import { hostFailures, saveFailures } from '../../../renderer/platform/failure.ts'
import { PlatformProvider } from '../../../renderer/platform/platform-context.ts'
import { WorkshopProvider } from '../../../renderer/session/react/index.ts'
import type { WorkshopSession } from '../../../renderer/session/workshop-session.ts'
import { type Bridge, requests } from '../../../shared/ipc/contract.ts'
import { quietDoc } from './quiet-doc.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
beforeAll(startI18n)

const state = { found: [], unreachable: 0, discoveryFailed: false }

/** The desktop's bridge; one channel answers with a code, as the main process does. */
function desktop(fails: keyof typeof requests, code: string) {
  const answers: Partial<Record<keyof typeof requests, unknown>> = {
    'opened:take': [],
    'meeting-point:status': state,
    'file:choose': '4b1a1c1e-6d0a-4c1c-8d6e-2f5f6d7c8b9a',
    'report:print-pdf': new Uint8Array([1]),
  }
  const ask = (channel: keyof typeof requests) => async () =>
    channel === fails ? { ok: false, code } : { ok: true, value: answers[channel] }
  const channels = Object.keys(requests) as (keyof typeof requests)[]
  const bridge = {
    requests: Object.fromEntries(channels.map((channel) => [channel, ask(channel)])),
    listen: () => () => {},
  } as unknown as Bridge
  return createDesktopPlatform(bridge)
}

describe('P6: people read why the report was not saved', () => {
  const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
  const report = () => ({ title: 'What we found', parts: [] })
  const save = (fails: keyof typeof requests, code: string) =>
    saveReport('pdf', { words, report, platform: desktop(fails, code), print: () => {} })

  it.each(saveFailures)('%s has its sentence', async (why) => {
    const channel = why === 'cannot-print' ? 'report:print-pdf' : 'file:write'
    expect(await save(channel, why)).toEqual({ state: 'failed', why })
  })

  it('what no app of today knows is not saved, and said so', async () => {
    expect(await save('file:write', 'of-another-year')).toEqual({
      state: 'failed',
      why: 'cannot-write',
    })
  })
})

describe('people read why this computer is no meeting point', () => {
  const sentence = async (code: string) => {
    const platform = desktop('meeting-point:host', code)
    const session = {
      meetingPoints: () => [],
      directorySession: quietDoc,
    } as unknown as WorkshopSession
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    await act(async () =>
      root.render(
        <PlatformProvider value={platform}>
          <WorkshopProvider value={session}>
            <HostSetting />
          </WorkshopProvider>
        </PlatformProvider>,
      ),
    )
    await act(async () => place.querySelector('button')?.click())
    const text = place.querySelector('[role=status]')?.textContent
    await act(async () => root.unmount())
    return text
  }

  it.each(hostFailures)('%s has its sentence', async (why) => {
    expect(await sentence(why)).toBe(en.failure.host[why])
  })

  it('each code of the contract has one', () => {
    expect([...requests['meeting-point:host'].codes].sort()).toEqual([...hostFailures].sort())
    const saving = [...requests['file:write'].codes, ...requests['report:print-pdf'].codes]
    // A place is chosen just before: that it is gone is a bug, and reads as not written.
    expect(saving.filter((code) => code !== 'no-such-place').sort()).toEqual(
      [...saveFailures].sort(),
    )
    expect(
      new Set([...Object.values(en.failure.save), ...Object.values(en.failure.host)]).size,
    ).toBe(saveFailures.length + hostFailures.length)
  })
})
