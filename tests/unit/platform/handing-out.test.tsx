// @vitest-environment happy-dom
import { randomBytes } from 'node:crypto'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { HostSetting } from '../../../renderer/features/settings/host-setting.tsx'
import { en } from '../../../renderer/i18n/en/index.ts'
import { startI18n } from '../../../renderer/i18n/index.ts'
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts'
import { handOutFailures, kitFailures } from '../../../renderer/platform/failure.ts'
import { PlatformProvider } from '../../../renderer/platform/platform-context.ts'
import { WorkshopProvider } from '../../../renderer/session/react/index.ts'
import type { WorkshopSession } from '../../../renderer/session/workshop-session.ts'
import type { RequestChannel } from '../../../shared/ipc/channels.ts'
import { type Bridge, type RequestOf, requests } from '../../../shared/ipc/contract.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { fourWords } from '../../../shared/keys/four-words.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { quietDoc } from './quiet-doc.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
beforeAll(startI18n)

let words: readonly string[]
beforeAll(async () => {
  words = await fourWords(access)
})

const access = accessFrom({
  role: 'organizer',
  organizer: newOrganizerSecret((length: number) => new Uint8Array(randomBytes(length))),
})
const address = 'http://10.0.0.7:4470/'
const hosting = (handOut?: { address: string; files: number }) => ({
  found: [],
  unreachable: 0,
  discoveryFailed: false,
  hosting: { addresses: ['ws://10.0.0.7:4470/meet'], connections: 1, ...(handOut && { handOut }) },
})

/** The settings of a computer that hosts, over a bridge that answers as main would; what was asked of it. */
async function settings(answers: Partial<Record<RequestChannel, unknown>>) {
  const asked: { readonly channel: RequestChannel; readonly request: unknown }[] = []
  const given = { 'opened:take': [], 'meeting-point:status': hosting(), ...answers }
  const ask = (channel: RequestChannel) => async (request: unknown) => {
    asked.push({ channel, request: requests[channel].request.parse(request) })
    const value = given[channel as keyof typeof given]
    return typeof value === 'string' ? { ok: false, code: value } : { ok: true, value }
  }
  const channels = Object.keys(requests) as RequestChannel[]
  const bridge = {
    requests: Object.fromEntries(channels.map((channel) => [channel, ask(channel)])),
    listen: () => () => {},
  } as unknown as Bridge
  const session = {
    ...{ meetingPoints: () => [], access },
    directorySession: quietDoc,
  } as unknown as WorkshopSession
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <PlatformProvider value={createDesktopPlatform(bridge)}>
        <WorkshopProvider value={session}>
          <HostSetting />
        </WorkshopProvider>
      </PlatformProvider>,
    ),
  )
  const button = (label: string) =>
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label)
  const press = async (label: string) => {
    const isDisabled = async () => {
      // What has come meanwhile is drawn when an act ends.
      await act(async () => {})
      return button(label)?.disabled
    }
    await expect.poll(isDisabled, { timeout: 20_000 }).toBe(false)
    await act(async () => button(label)?.click())
  }
  const requestOf = <C extends RequestChannel>(channel: C) =>
    asked.find((one) => one.channel === channel)?.request as RequestOf<C> | undefined
  return { place, press, requestOf, end: () => act(async () => root.unmount()) }
}

const { handOut } = en.settings

describe('a computer that hosts hands Sotto out', () => {
  it('with the four words of the workshop, and says where', async () => {
    const on = await settings({ 'hand-out:start': hosting({ address, files: 3 }) })
    await on.press(handOut.start)
    expect(on.requestOf('hand-out:start')).toEqual(words)
    expect(on.place.textContent).toContain(address)
    await on.press(handOut.stop)
    await on.end()
  })

  it('and who thinks better of it reads nothing', async () => {
    const on = await settings({ 'hand-out:start': undefined, 'room-kit:fill': undefined })
    await on.press(handOut.start)
    await on.press(handOut.kit)
    expect(on.place.querySelectorAll('[role=status]')[1]?.textContent).toBe('')
    await on.end()
  })

  it('fills a kit, in the language of the interface', async () => {
    const on = await settings({ 'room-kit:fill': 5 })
    await on.press(handOut.kit)
    expect(on.requestOf('room-kit:fill')).toEqual({ words: words, language: 'en' })
    expect(on.place.textContent).toContain(handOut.filled_other.replace('{{count}}', '5'))
    await on.end()
  })

  it.each(handOutFailures)('a folder that is not handed out: %s has its sentence', async (why) => {
    const on = await settings({ 'hand-out:start': why })
    await on.press(handOut.start)
    expect(on.place.textContent).toContain(en.failure.handOut[why])
    await on.end()
  })

  it.each(kitFailures)('a kit that is not whole: %s has its sentence', async (why) => {
    const on = await settings({ 'room-kit:fill': why })
    await on.press(handOut.kit)
    expect(on.place.textContent).toContain(en.failure.kit[why])
    await on.end()
  })

  it('each code of the contract has one of its own', () => {
    expect([...requests['hand-out:start'].codes].sort()).toEqual([...handOutFailures].sort())
    expect([...requests['room-kit:fill'].codes].sort()).toEqual([...kitFailures].sort())
    const sentences = [...Object.values(en.failure.handOut), ...Object.values(en.failure.kit)]
    expect(new Set(sentences).size).toBe(handOutFailures.length + kitFailures.length)
  })
})
