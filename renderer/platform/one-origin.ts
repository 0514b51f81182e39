/*
 * Browsers keep what is stored by origin, and `localhost` is another one than `127.0.0.1`: who once
 * took the other address found an empty app. The meeting point serves both, and cannot tell from a
 * request whether a proxy stands before it; the page can, by the address that it was opened at.
 */

const names = { other: 'localhost', own: '127.0.0.1' } as const
/** Milliseconds for an answer from this computer itself. */
const answerMs = 1500

interface Place {
  readonly location: Pick<Location, 'hostname' | 'protocol' | 'host' | 'href'>
  readonly indexedDB: Pick<IDBFactory, 'databases'>
  readonly WebSocket: new (url: string) => Pick<WebSocket, 'onopen' | 'onerror' | 'close'>
}

/**
 * The address of this very page under the name that the app goes by, where it was opened under the
 * other one, nothing is kept under that, and the same meeting point answers there.
 * @param meetPath where on it devices meet
 */
export async function properAddress(place: Place, meetPath: string): Promise<string | undefined> {
  const { hostname, protocol, host, href } = place.location
  if (protocol !== 'http:' || hostname !== names.other) return undefined
  if ((await place.indexedDB.databases()).length > 0) return undefined
  const there = new URL(href)
  there.hostname = names.own
  const isThere = await answers(place, `ws://${host.replace(names.other, names.own)}${meetPath}`)
  return isThere ? there.href : undefined
}

function answers({ WebSocket }: Place, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    const finish = (answer: boolean) => {
      clearTimeout(late)
      socket.close()
      resolve(answer)
    }
    const late = setTimeout(() => finish(false), answerMs)
    socket.onopen = () => finish(true)
    socket.onerror = () => finish(false)
  })
}
