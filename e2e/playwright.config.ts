import { defineConfig } from '@playwright/test';

/** Chromium against the production build. `npm test` says which browser: see bin/browser.mjs. */
const executablePath = process.env.ISNAD_BROWSER;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One would leave a core idle while it waits for the page.
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    // A trace of every test costs a fifth of the time: `--trace retain-on-failure` keeps those of what fails.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
