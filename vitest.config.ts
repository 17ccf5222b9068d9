// Which tests run where: everything beside the pure code and under tests/, browser journeys apart.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    globalSetup: ['tests/store/setup.ts'],
    pool: 'threads',
    isolate: false,
    // two at a time: one less than the processors, which is Vitest's own choice, leaves one of two idle
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
