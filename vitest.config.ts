import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
        },
      },
      { test: { name: 'sync', include: ['tests/sync/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
