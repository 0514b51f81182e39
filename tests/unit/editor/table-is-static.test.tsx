// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { insertTable } from '../../../shared/notebook/body/table-acts.ts'
import { seededBytes } from '../../support/seeded.ts'
import { blocksOf, docWith, mountSection, paragraph, storedIn, theBody } from './setup.tsx'

test('P6: a table that no editor here can show is shown as it is, and written over by nobody', () => {
  const doc = docWith([paragraph('before'), paragraph('after')])
  const screen = mountSection(doc)
  const body = theBody(doc)
  act(() =>
    doc.transact(() => insertTable(body, readLines(body)[1], [2, 2], seededBytes(1)), 'peer'),
  )
  const says = storedIn(doc)
  expect(blocksOf(doc).map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(screen.isMounted()).toBe(false)
  expect(screen.frame.querySelectorAll('table td, table th')).toHaveLength(4)
  expect(screen.frame.querySelector('[contenteditable="true"]')).toBeNull()
  expect(storedIn(doc)).toBe(says)
  screen.unmount()
})
