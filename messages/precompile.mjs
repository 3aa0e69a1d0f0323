import compile from 'icu-minify/compile';

/**
 * What the bundler makes of a language's words: each compiled, so that no page parses them and none is sent the parser.
 * Read with `use-intl/format-message/format-only`, which next.config.js puts in the place of the parser.
 */
export default function precompile(source) {
  return JSON.stringify(compiled(JSON.parse(source)));
}

/** @returns {unknown} */
const compiled = (words) =>
  typeof words === 'string'
    ? compile(words)
    : Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compiled(value)]));
