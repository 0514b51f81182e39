// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useFrozenNames } from '../../../renderer/features/report/use-frozen-names.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

const directory = vi.hoisted(() => ({ now: {} as unknown }))
vi.mock(import('../../../renderer/session/react/index.ts'), () => ({
  useDirectory: (() => directory.now) as never,
}))

const named = (title: string, name: string, question: string) => ({
  title,
  groups: [{ id: 'a', name, question, order: 'a0', generation: 0 }],
})

test('P1: the title and headings of a report are those of its preview, until its maker takes over what has changed', () => {
  let frozen: ReturnType<typeof useFrozenNames> | undefined
  const Screen = () => {
    frozen = useFrozenNames()
    return undefined
  }
  const root = createRoot(document.createElement('div'))
  const show = (next: unknown) => {
    directory.now = next
    act(() => root.render(<Screen />))
    return { ...frozen?.names, isChanged: frozen?.isChanged }
  }
  const [before, after] = [named('Ours', 'Feeds', 'Why?'), named('By R. Ekwueme', 'Feeds', 'Why?')]
  const seen = { title: 'Ours', groups: [{ id: 'a', name: 'Feeds', question: 'Why?' }] }
  expect(show(before)).toEqual({ ...seen, isChanged: false })
  for (const change of [after, named('Ours', 'R. E.', 'Why?'), named('Ours', 'Feeds', 'Who?')]) {
    expect(show(change)).toEqual({ ...seen, isChanged: true })
  }
  show(after)
  act(() => frozen?.takeOver())
  expect(frozen?.names.title).toBe('By R. Ekwueme')
  expect(frozen?.isChanged).toBe(false)
  act(() => root.unmount())
})
