import { expect, test } from 'vitest'
import { base64url } from '../../../shared/base/base64url.ts'
import { isProof, proveSession, readProof } from '../../../shared/keys/session-proof.ts'
import { seededBytes } from '../directory/kit.ts'

const random = seededBytes(21)
const secrets = () => ({ storage: random(32), acts: random(32) })

test('a copy knows a session again, and whether it acts under the same tags', () => {
  const one = secrets()
  const proof = proveSession(one, random)
  expect(readProof(proof, { ...one })).toMatchObject({ actsAlike: true })
  expect(readProof(proof, { ...one, acts: random(32) })).toMatchObject({ actsAlike: false })
})

test('P7: to every other device a session’s number is chance, each time anew', () => {
  const one = secrets()
  const proofs = Array.from({ length: 50 }, () => proveSession(one, random))
  for (const proof of proofs) {
    expect(isProof(proof)).toBe(true)
    expect(readProof(proof, secrets())).toBeUndefined()
    expect(readProof(proof, { ...secrets(), acts: one.acts })).toBeUndefined()
  }
  // No eight bytes of one stand in another, wherever they are looked for.
  const windows = proofs.map((proof) => {
    const bytes = base64url.decode(proof) ?? new Uint8Array()
    return new Set(
      Array.from({ length: bytes.length - 7 }, (_, at) => bytes.slice(at, at + 8).join()),
    )
  })
  for (const [i, a] of windows.entries())
    for (const b of windows.slice(i + 1)) expect([...a].some((run) => b.has(run))).toBe(false)
})

test('what a peer makes up is no proof', () => {
  const one = secrets()
  const proof = proveSession(one, random)
  for (const text of ['', 'x', proof.slice(1), `${proof}A`, `A${proof.slice(1)}`, '_'.repeat(54)])
    if (text !== proof) expect(readProof(text, one)).toBeUndefined()
})
