import { X509Certificate } from 'node:crypto'
import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'

/** A certificate with its key, as TLS takes them. */
interface KeyPair {
  readonly cert: Buffer
  readonly key: Buffer
}

/** A certificate that is read anew when its file changes: they last for weeks, and a workshop may be under way. */
export interface Certificate {
  readonly current: () => KeyPair
  /** Names that it is for; those with a star are left out. */
  readonly names: () => readonly string[]
  /** Calls back with each new pair; one that does not fit together is not taken. */
  readonly onRenewed: (callback: (pair: KeyPair) => void) => void
  readonly stop: () => void
}

/** Why a certificate is not used. */
type CertificateProblem = 'cannot-read-certificate' | 'certificate-and-key-differ'

type CertificateResult =
  | { readonly ok: true; readonly certificate: Certificate }
  | { readonly ok: false; readonly code: CertificateProblem }

/** Milliseconds between looks: whoever renews writes two files, one after the other. */
const lookInterval = 5000

/**
 * Reads a certificate (with its chain) and its key, in PEM, and looks after them.
 * @param interval milliseconds between looks at the files
 */
export async function openCertificate(
  certFile: string,
  keyFile: string,
  interval = lookInterval,
): Promise<CertificateResult> {
  const first = await readPair(certFile, keyFile)
  if (typeof first === 'string') return { ok: false, code: first }
  let pair = first
  const callbacks: ((pair: KeyPair) => void)[] = []
  const look = async () => {
    const next = await readPair(certFile, keyFile)
    // Half written, or the key still to come: the next look is for that, and what runs goes on with the old one.
    if (typeof next === 'string' || next.cert.equals(pair.cert)) return
    pair = next
    for (const callback of callbacks) callback(next)
  }
  const onChange = () => void look()
  const files = [certFile, keyFile]
  for (const file of files) watchFile(file, { interval, persistent: false }, onChange)
  return {
    ok: true,
    certificate: {
      current: () => pair,
      names: () => namesOf(pair.cert),
      onRenewed: (callback) => void callbacks.push(callback),
      stop: () => {
        for (const file of files) unwatchFile(file, onChange)
      },
    },
  }
}

async function readPair(certFile: string, keyFile: string): Promise<KeyPair | CertificateProblem> {
  try {
    const [cert, key] = await Promise.all([readFile(certFile), readFile(keyFile)])
    createSecureContext({ cert, key })
    return { cert, key }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isMismatch = code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH'
    return isMismatch ? 'certificate-and-key-differ' : 'cannot-read-certificate'
  }
}

function namesOf(cert: Buffer): readonly string[] {
  const names = new X509Certificate(cert).subjectAltName ?? ''
  return names
    .split(', ')
    .filter((name) => name.startsWith('DNS:') && !name.includes('*'))
    .map((name) => name.slice('DNS:'.length))
}
