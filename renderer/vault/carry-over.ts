import * as Y from 'yjs'
import { carryOverOrigin } from '../../shared/base/origin.ts'
import { finishLanding } from '../../shared/notebook/landing.ts'

/**
 * Takes a group's notes along to the document of its new key. Whoever holds both keys does it, each
 * with what they have: the same notes carried over twice are there once.
 */
export function carryOver(from: Y.Doc, to: Y.Doc): void {
  finishLanding(from)
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from), carryOverOrigin)
}
