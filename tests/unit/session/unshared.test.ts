import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { watchUnshared } from '../../../renderer/session/unshared.ts'
import type { Room } from '../../../renderer/sync/index.ts'
import { command, syncOrigin, vaultOrigin } from '../../../shared/base/origin.ts'

function open() {
  const doc = new Y.Doc()
  let haveAll = 1
  let tell = () => {}
  const room = {
    status: () => ({ haveAll }),
    onStatus: (callback: () => void) => {
      tell = callback
      return () => {
        tell = () => {}
      }
    },
  } as unknown as Room
  const write = (origin: unknown) => doc.transact(() => doc.getText('x').insert(0, 'a'), origin)
  const others = (count: number) => {
    haveAll = 1 + count
    tell()
  }
  return { unshared: watchUnshared({ doc, room }), write, others }
}

it('P6: what is written here is this device’s alone until another one holds all of it', () => {
  const { unshared, write, others } = open()
  expect(unshared.isSo()).toBe(false)
  write(command('type'))
  expect(unshared.isSo()).toBe(true)
  others(0)
  expect(unshared.isSo()).toBe(true)
  others(1)
  expect(unshared.isSo()).toBe(false)
  others(0)
  expect(unshared.isSo()).toBe(false)
})

it('what came from others or from the disk is nobody’s last copy', () => {
  const { unshared, write } = open()
  write(syncOrigin)
  write(vaultOrigin)
  expect(unshared.isSo()).toBe(false)
})
