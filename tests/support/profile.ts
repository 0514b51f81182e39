import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser, launchArguments } from './browser.ts'

/** A browser profile on the disk: closed, killed, opened again and searched. */
export interface Profile {
  readonly folder: string
  readonly launch: () => Promise<BrowserContext>
  /** Every file below it, with what is in it. */
  readonly files: () => readonly ProfileFile[]
  readonly remove: () => void
}

export interface ProfileFile {
  /** Below the profile's folder. */
  readonly name: string
  readonly bytes: Buffer
}

/** A new, empty profile; on another disk where one is named. */
export function createProfile(below: string = tmpdir()): Profile {
  const folder = mkdtempSync(path.join(below, 'sotto-profile-'))
  const executablePath = findBrowser()
  return {
    folder,
    launch: () =>
      chromium.launchPersistentContext(folder, {
        args: [...launchArguments],
        ...(executablePath ? { executablePath } : {}),
      }),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .flatMap((file) => readIfThere(file, path.relative(folder, file))),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  }
}

/** A file that goes away while a running browser is looked at was not there. */
function readIfThere(file: string, name: string): ProfileFile[] {
  try {
    return [{ name, bytes: readFileSync(file) }]
  } catch {
    return []
  }
}

/** The first page of a context. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}

/** Where any of these words is, in the forms in which browsers write text: `word: file`, one a line. */
export function findWords(files: readonly ProfileFile[], words: readonly string[]): string[] {
  return words.flatMap((word) =>
    [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')].flatMap((bytes) =>
      findBytes(files, bytes).map((name) => `${word}: ${name}`),
    ),
  )
}

/** Where a key is: its bytes, or the text forms of them. */
export function findKey(files: readonly ProfileFile[], hexadecimal: string): string[] {
  const bytes = Buffer.from(hexadecimal, 'hex')
  // Base64 of a part that does not depend on where the key begins: three alignments.
  const parts = [0, 1, 2].flatMap((skip) => {
    const part = bytes.subarray(skip, skip + 24)
    return [part.toString('base64'), part.toString('base64url')]
  })
  const forms = [bytes, Buffer.from(hexadecimal, 'utf8'), Buffer.from(hexadecimal, 'utf16le')]
  const needles = [...forms, ...parts.map((part) => Buffer.from(part))]
  return [...new Set(needles.flatMap((needle) => findBytes(files, needle)))]
}

export function findBytes(files: readonly ProfileFile[], needle: Buffer): string[] {
  return files.filter(({ bytes }) => bytes.includes(needle)).map(({ name }) => name)
}
