import { fileURLToPath } from 'node:url'

/** y-webrtc's own import of simple-peer leads to our peer, in every bundle (see renderer/sync/README.md). */
export const simplePeerAlias = {
  'simple-peer/simplepeer.min.js': fileURLToPath(
    new URL('../renderer/sync/y-webrtc/simple-peer.ts', import.meta.url),
  ),
}
