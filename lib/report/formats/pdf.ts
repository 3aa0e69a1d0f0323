import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { proofOf } from '../proof';
import type { BinaryFormat, Bytes } from './format';
import { TEMPLATE } from './pdf-template';

/** The printed proof, set by Typst: tagged, with bookmarks, its fonts embedded, the same bytes each time. */
export const pdf: BinaryFormat = { label: 'PDF', ending: 'pdf', mediaType: 'application/pdf', write };

async function write(...[report, locale]: Parameters<BinaryFormat['write']>): Promise<Bytes> {
  const proof = proofOf(report, locale);
  const made = new Date(proof.createdAt);
  const stamp = [
    made.getUTCFullYear(),
    made.getUTCMonth() + 1,
    made.getUTCDate(),
    made.getUTCHours(),
    made.getUTCMinutes(),
    made.getUTCSeconds(),
  ];
  const typst = await compiler();
  const set = typst.compile({
    mainFileContent: TEMPLATE,
    inputs: { proof: JSON.stringify({ ...proof, stamp }, wellFormed) },
    resetRead: true,
  });
  const document = set.result;
  if (!document) throw new Error(`the proof cannot be set: ${JSON.stringify(set.takeDiagnostics()?.shortDiagnostics)}`);
  const bytes = new Uint8Array(typst.pdf(document));
  // What was set for this report is no use to the next one.
  typst.evictCache(0);
  return bytes;
}

/** Half of a letter is nothing that Typst reads. */
const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

/**
 * Fonts whose words a reader of the file gets back as they were: many Arabic ones draw dots apart or swap letters in
 * ligatures, and a search finds nothing.
 */
const FONTS = [
  'amiri/400Regular',
  'amiri/700Bold',
  'source-serif-4/400Regular',
  'source-serif-4/700Bold',
  'source-serif-4/400Regular_Italic',
  'noto-emoji/400Regular',
];

let kept: NodeCompiler | undefined;

/** Its workspace holds no file: a program could read nothing, even if one came in with the data. */
async function compiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const at = (folder: string) => path.resolve('node_modules/@expo-google-fonts', folder);
  kept ??= NodeCompiler.create({ workspace: at('amiri/400Regular'), fontArgs: [{ fontPaths: FONTS.map(at) }] });
  return kept;
}
