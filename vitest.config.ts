import { defineConfig } from 'vitest/config'

// Tests that start the program or a browser take seconds on a small machine that does other work too.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 120_000 } })
