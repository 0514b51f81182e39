// @vitest-environment happy-dom
import { act, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { useStayInPlace } from '../../../renderer/features/notebook/stay-in-place.ts'
import { seededRandom } from '../../support/seeded.ts'

globalThis.IS_REACT_ACT_ENVIRONMENT = true

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const all = ['a', 'b', 'c', 'd', 'e', 'f']

function List({ sections }: { sections: readonly string[] }) {
  const list = useRef<HTMLDivElement>(null)
  useStayInPlace(list)
  return (
    <div ref={list}>
      <h1>Title</h1>
      {sections.map((section) => (
        <article key={section}>
          <input aria-label={section} />
        </article>
      ))}
      {sections.length > 3 && <button type="button">Add</button>}
    </div>
  )
}

it(`P6: whoever writes in a section keeps the focus in it for every moment, wherever others move it (seed ${seed})`, () => {
  const random = seededRandom(seed)
  const frame = document.createElement('div')
  document.body.append(frame)
  const root = createRoot(frame)
  const show = (sections: readonly string[]) => act(() => root.render(<List sections={sections} />))
  const shown = () =>
    [...frame.querySelectorAll('input')].map((one) => one.getAttribute('aria-label'))
  show(all)
  for (let round = 0; round < 60; round++) {
    const written = all[Math.floor(random() * all.length)] ?? 'a'
    show(all)
    const field = frame.querySelector<HTMLElement>(`[aria-label="${written}"]`)
    field?.focus()
    const taken: Node[] = []
    const watching = new MutationObserver((records) => {
      for (const { removedNodes } of records) taken.push(...removedNodes)
    })
    watching.observe(frame, { childList: true, subtree: true })
    const next = all.filter((one) => one === written || random() < 0.8)
    next.sort(() => random() - 0.5)
    show(next)
    for (const { removedNodes } of watching.takeRecords()) taken.push(...removedNodes)
    watching.disconnect()
    expect(shown(), `round ${round}`).toEqual(next)
    expect(document.activeElement, `round ${round}`).toBe(field)
    expect(taken, `round ${round}`).not.toContain(field?.closest('article'))
  }
  act(() => root.unmount())
  frame.remove()
})
