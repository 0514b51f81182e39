import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { simplePeerAlias } from './build/simple-peer-alias.ts'
import { workerAlias } from './build/worker-alias.ts'
import manifest from './package.json' with { type: 'json' }

export default defineConfig({
  root: 'renderer',
  // Relative addresses: the same files are served from app://, from 127.0.0.1 and from a meeting point.
  base: './',
  plugins: [react()],
  define: { __SOTTO_VERSION__: JSON.stringify(manifest.version) },
  resolve: { alias: { ...simplePeerAlias, ...workerAlias } },
  // Workers load their parts as the page does.
  worker: { format: 'es' },
  // So that the alias holds in development too.
  optimizeDeps: { exclude: ['y-webrtc'] },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // Fonts stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The app comes from this disk or this room, not over the internet.
    chunkSizeWarningLimit: 1500,
  },
})
