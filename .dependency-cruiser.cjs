/**
 * Who may import what. The layers: shared (plain, portable) <- renderer | electron.
 * Every rule is an error; `npm run boundaries` runs them.
 */
const swc = require('@swc/core')

// dependency-cruiser never tells swc that a file is TSX (17.4), so it could read none of ours.
const { parseFileSync } = swc
swc.parseFileSync = (file, options) =>
  parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

const only = (name, module, file) => ({
  name,
  comment: `${module} is imported in one place, so that everything it lacks is mended in one place.`,
  severity: 'error',
  from: { path: '^(renderer|shared|electron)/', pathNot: `^${file}` },
  to: { path: `node_modules/${module}/` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^(renderer|shared|electron)/' },
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: { path: '^(renderer|shared|electron)/' },
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)$' },
    },
    {
      name: 'shared-is-portable',
      comment: 'shared/ knows no DOM, no Node and no electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(renderer|electron|tests|build)/|node_modules/(electron|react|react-dom|lexical|@lexical)/',
      },
    },
    {
      name: 'shared-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rules',
      comment: 'disclosure, merge and report are pure functions over snapshots: no Yjs.',
      severity: 'error',
      from: { path: '^shared/(disclosure|merge|report)/' },
      to: { path: 'node_modules/(yjs|y-protocols|lib0)/' },
    },
    {
      name: 'yjs-below-the-screens',
      comment:
        'Only sync, vault, the session and the editor touch Yjs; the rest at most names its types.',
      severity: 'error',
      from: {
        path: '^(renderer|electron)/',
        pathNot: '^renderer/(sync|vault|editor/binding|session)/',
      },
      to: { path: 'node_modules/yjs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-write-through-acts',
      comment:
        'A screen knows no document, no peer and no disk, their types included: it writes by session.acts, and reads by the hooks of session/react.',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: 'node_modules/(yjs|y-protocols|lib0)/|^renderer/(sync|vault)/' },
    },
    {
      name: 'features-through-their-face',
      comment: 'A feature is entered through its index.ts.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'app-enters-features-through-their-face',
      severity: 'error',
      from: { path: '^renderer/app/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'foundations-know-no-feature',
      severity: 'error',
      from: { path: '^renderer/(sync|vault|platform|ui|i18n|editor|session)/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'engine-without-react',
      comment: 'The engine runs without a screen; its hooks stand in session/react.',
      severity: 'error',
      from: { path: '^renderer/session/', pathNot: '^renderer/session/react/' },
      to: {
        path: 'node_modules/(react|react-dom|@types/react)/|^renderer/(session/react|ui|editor)/',
      },
    },
    {
      name: 'floors',
      comment:
        "platform, sync, vault and editor know neither each other's floor above nor the session.",
      severity: 'error',
      from: { path: '^renderer/(sync|vault|platform|ui|i18n|editor)/' },
      to: { path: '^renderer/session/' },
    },
    {
      name: 'platform-knows-the-shell-alone',
      comment: 'What the shell around gives: vault and sync stand on it, never the other way.',
      severity: 'error',
      from: { path: '^renderer/platform/' },
      to: { path: '^renderer/', pathNot: '^renderer/platform/' },
    },
    {
      name: 'base-knows-nothing',
      severity: 'error',
      from: { path: '^shared/base/' },
      to: { path: '^shared/', pathNot: '^shared/base/' },
    },
    {
      name: 'preload-is-thin',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: '^(electron/preload|shared/ipc)/|node_modules/electron/' },
    },
    {
      name: 'main-never-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'renderer-never-main',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|tests|build)/|node_modules/electron/' },
    },
    {
      name: 'meeting-point-without-electron',
      severity: 'error',
      from: { path: '^electron/(meeting-point|hand-out)/' },
      to: { path: 'node_modules/electron/|^electron/(main|preload)/' },
    },
    {
      name: 'hand-out-below-the-meeting-point',
      comment: 'It is served there; of the meeting point it knows the limits that both keep.',
      severity: 'error',
      from: { path: '^electron/hand-out/' },
      to: {
        path: '^electron/meeting-point/',
        pathNot: '^electron/meeting-point/(antechamber|token-bucket)\\.ts$',
      },
    },
    only('only-one-y-webrtc', 'y-webrtc', 'renderer/sync/y-webrtc/provider\\.ts'),
    only('only-one-y-indexeddb', 'y-indexeddb', 'renderer/vault/store/y-indexeddb-store\\.ts'),
    only('only-one-ws', 'ws', 'electron/meeting-point/lobby\\.ts'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '^(dist|out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
}
