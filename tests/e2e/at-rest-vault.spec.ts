import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { decodeKeyringFile } from '../../renderer/vault/keyring/keyring-file.ts'
import { openKeyringFile } from '../../renderer/vault/keyring/keyring-lock.ts'
import { recordsIn } from '../../renderer/vault/log/vault-log.ts'
import { createRecordSeal } from '../../renderer/vault/log/vault-record.ts'
import { createProfile, findBytes, findKey, findWords, type Profile } from '../support/profile.ts'
import { openVaultPage } from '../support/vault-page/open.ts'
import type { VaultPage } from '../support/vault-page/page.ts'
import { type LeftOut, serveVaultPage } from '../support/vault-page/serve.ts'

declare const vault: VaultPage

const passphrase = 'correct horse battery staple'
const canary = () => `canary${randomBytes(9).toString('hex')}`

async function withPage(
  use: (means: {
    profile: Profile
    visit: () => Promise<import('@playwright/test').Page>
    leave: () => Promise<void>
  }) => Promise<void>,
  leftOut?: LeftOut,
) {
  const profile = createProfile()
  const site = await serveVaultPage(leftOut)
  let context: Awaited<ReturnType<Profile['launch']>> | undefined
  try {
    await use({
      profile,
      visit: async () => {
        context ??= await profile.launch()
        return openVaultPage(context, site.url)
      },
      leave: async () => {
        await context?.close()
        context = undefined
      },
    })
  } finally {
    await context?.close()
    await site.stop()
    profile.remove()
  }
}

test('P4: what was typed, and every key, is on the disk only sealed', async () => {
  const word = canary()
  await withPage(async ({ profile, visit, leave }) => {
    const page = await visit()
    await page.evaluate((words) => vault.unlock(words), passphrase)
    await page.evaluate(() => vault.open())
    await page.evaluate((words) => vault.insert(words), word)
    expect(await page.evaluate(() => vault.flush())).toEqual({ state: 'saved' })
    const keys = await page.evaluate(() => vault.keys())
    await leave()
    expect(findWords(profile.files(), [word, passphrase])).toEqual([])
    for (const key of Object.values(keys)) expect(findKey(profile.files(), key)).toEqual([])

    const again = await visit()
    expect(await again.evaluate(() => vault.unlock('another passphrase'))).toBe('wrong-passphrase')
    expect(await again.evaluate((words) => vault.unlock(words), passphrase)).toBe('unlocked')
    expect(await again.evaluate(() => vault.open())).toEqual({
      damaged: 0,
      opened: true,
      text: word,
    })
  })
})

test('P4: the same search finds words and keys when sealing is left out', async () => {
  const word = canary()
  await withPage(async ({ profile, visit, leave }) => {
    const page = await visit()
    await page.evaluate((words) => vault.unlock(words), passphrase)
    await page.evaluate(() => vault.open())
    await page.evaluate((words) => vault.insert(words), word)
    await page.evaluate(() => vault.flush())
    const { storage = '' } = await page.evaluate(() => vault.keys())
    await leave()
    expect(findWords(profile.files(), [word])).not.toEqual([])
    expect(findKey(profile.files(), storage)).not.toEqual([])
  }, 'sealing')
})

test('P6: a long document, which the browser’s own code opens, comes back as it was', async () => {
  const long = randomBytes(60_000).toString('base64')
  await withPage(async ({ visit }) => {
    const page = await visit()
    await page.evaluate((words) => vault.unlock(words), passphrase)
    await page.evaluate(() => vault.open())
    await page.evaluate((words) => vault.insert(words), long)
    await page.evaluate(() => vault.compact())
    const again = await visit()
    await again.evaluate((words) => vault.unlock(words), passphrase)
    const opened = await again.evaluate(() => vault.open())
    expect(opened.damaged).toBe(0)
    expect(opened.text === long).toBe(true)
  })
})

/** The files' databases keep old values for a while; only what opens them has to be gone. */
async function writeAndDelete(page: import('@playwright/test').Page, word: string) {
  await page.evaluate((words) => vault.unlock(words), passphrase)
  await page.evaluate(() => vault.open())
  await page.evaluate((words) => vault.insert(words), word)
  await page.evaluate(() => vault.flush())
  const before = await page.evaluate(() => vault.onDisk())
  await page.evaluate((words) => vault.remove(words), word)
  await page.evaluate(() => vault.insert('what stays'))
  await page.evaluate(() => vault.compact())
  return { before, vaultKeys: await page.evaluate(() => vault.vault()) }
}

const fromHex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** The words in the sealed records that the disk still holds, as far as the vault's key alone opens them. */
function wordsLeft(
  profile: Profile,
  records: readonly string[],
  { name, key }: { name: string; key: string },
): string {
  const seal = createRecordSeal(name, () => fromHex(key), randomBytes)
  return records
    .flatMap((update) => recordsIn(fromHex(update)) ?? [])
    .filter((record) => findBytes(profile.files(), Buffer.from(record)).length > 0)
    .map((record) => Buffer.from(seal.open(record)?.update ?? []).toString('latin1'))
    .join()
}

test('P4: deleted text is gone after compaction: no key on the disk opens it', async () => {
  const word = canary()
  await withPage(async ({ profile, visit, leave }) => {
    const page = await visit()
    const { before, vaultKeys } = await writeAndDelete(page, word)
    await expect.poll(() => slotsLeft(profile, before.slots).length).toBeLessThanOrEqual(3)
    // The keyring's own slot stays; the vault's was replaced.
    const now = await page.evaluate(() => vault.onDisk())
    const replaced = before.slots.filter((piece) => !now.slots.includes(piece))
    expect(replaced).toHaveLength(3)
    expect(slotsLeft(profile, replaced)).toEqual([])
    // In the journal it was overwritten where it lay.
    const erased = before.secrets.filter((secret) => !now.secrets.includes(secret))
    expect(erased).toHaveLength(1)
    expect(slotsLeft(profile, erased)).toEqual([])
    expect(wordsLeft(profile, before.records, vaultKeys)).not.toContain(word)
    await leave()
    expect(slotsLeft(profile, replaced)).toEqual([])
    expect(findWords(profile.files(), [word])).toEqual([])
    const again = await visit()
    await again.evaluate((words) => vault.unlock(words), passphrase)
    expect((await again.evaluate(() => vault.open())).text).toBe('what stays')
  })
})

test('P4: without slots the deleted text would still open', async () => {
  const word = canary()
  await withPage(async ({ profile, visit }) => {
    const { before, vaultKeys } = await writeAndDelete(await visit(), word)
    expect(wordsLeft(profile, before.records, vaultKeys)).toContain(word)
  }, 'slots')
})

test('P4: after burning nothing of the workshop opens, with the passphrase, with all files', async () => {
  const word = canary()
  await withPage(async ({ profile, visit, leave }) => {
    const page = await visit()
    await page.evaluate((words) => vault.unlock(words), passphrase)
    await page.evaluate(() => vault.open())
    await page.evaluate((words) => vault.insert(words), word)
    await page.evaluate(() => vault.flush())
    const before = await page.evaluate(() => vault.onDisk())
    const keys = await page.evaluate(() => vault.keys())
    expect(before.secrets).toHaveLength(2)
    expect(slotsLeft(profile, before.secrets)).toEqual(before.secrets)
    expect(await page.evaluate(() => vault.burn())).toEqual({ ok: true })
    await expect.poll(() => slotsLeft(profile, before.slots)).toEqual([])
    await leave()
    expect(slotsLeft(profile, [...before.slots, ...before.secrets])).toEqual([])
    expect(findWords(profile.files(), [word])).toEqual([])
    for (const key of Object.values(keys)) expect(findKey(profile.files(), key)).toEqual([])
    expect(await stolen(before.keyring)).toBe('key-erased')
    const again = await visit()
    expect(await again.evaluate((words) => vault.unlock(words), passphrase)).toBe('unlocked')
    expect(await again.evaluate(() => vault.memberships())).toBe(0)
  })
})

test('P4: without slots a keyring from before the burning would still open', async () => {
  await withPage(async ({ profile, visit }) => {
    const page = await visit()
    await page.evaluate((words) => vault.unlock(words), passphrase)
    await page.evaluate(() => vault.open())
    const before = await page.evaluate(() => vault.onDisk())
    await page.evaluate(() => vault.burn())
    // Its middle: the log of the browser's database cuts long values in two now and then.
    const middle = Buffer.from(before.keyring, 'hex').subarray(100, 148)
    expect(findBytes(profile.files(), middle)).not.toEqual([])
    expect(await stolen(before.keyring)).toBe('opened')
  }, 'slots')
})

function slotsLeft(profile: Profile, pieces: readonly string[]): string[] {
  return pieces.filter((piece) => findBytes(profile.files(), Buffer.from(piece, 'hex')).length > 0)
}

/** What somebody gets who has an old writing of the keyring and the passphrase, but no slot. */
async function stolen(keyring: string): Promise<string> {
  const file = decodeKeyringFile(fromHex(keyring))
  if (!file.ok) return file.code
  const opened = await openKeyringFile(file.file, passphrase, undefined, randomBytes)
  return opened.ok ? 'opened' : opened.code
}
