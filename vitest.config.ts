import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By itself vitest leaves one core free: of two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Properties run hundreds of cases; this bounds one that hangs, on two busy cores.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'sync', include: ['tests/sync/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
