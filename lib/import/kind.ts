import { Problem } from '@/lib/problem';
import { openZip, type Zip } from './zip';

/** What a file is by its bytes; `text` is everything else, also what turns out to be none. */
export type Kind = 'pdf' | 'docx' | 'odt' | 'rtf' | 'text';

/**
 * Tells what a file is, whatever its name says.
 * @throws Problem for what is told at once that it cannot be read: `file-encrypted`, `file-unsupported`, `file-damaged`, `file-bomb`
 */
export function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (/^[^<{]{0,1000}%PDF-/.test(head)) return 'pdf';
  if (/^(?:\xef\xbb\xbf)?\s{0,40}\{\\rt/.test(head)) return 'rtf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfZip(openZip(bytes));
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refuseCompound(bytes);
  if (PACKED.some((beginning) => head.startsWith(beginning)))
    throw new Problem('file-unsupported', { kind: 'archive' });
  return 'text';
}

/** How files begin that were packed in other ways than .zip: .rar, .7z, .gz, .xz. */
const PACKED = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08', '\xfd7zXZ\0'];

function kindOfZip(zip: Zip): Kind {
  const type = wordsOf(zip.part('mimetype')).trim();
  if (type.startsWith('application/vnd.oasis.opendocument.text') || (!type && zip.places.has('content.xml'))) {
    if (wordsOf(zip.part('META-INF/manifest.xml')).includes('encryption-data')) throw new Problem('file-encrypted');
    return 'odt';
  }
  if (type) throw new Problem('file-unsupported', { kind: type.slice(0, 100) });
  const types = wordsOf(zip.part('[Content_Types].xml'));
  if (/wordprocessingml|ms-word\.(?:document|template)/.test(types)) return 'docx';
  throw new Problem('file-unsupported', {
    kind: types.includes('spreadsheetml') ? 'Excel' : types.includes('presentationml') ? 'PowerPoint' : 'zip',
  });
}

const wordsOf = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : '');

/** The containers that Office wrote before 2007 and still puts around what has a password. */
function refuseCompound(bytes: Uint8Array): never {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Problem('file-encrypted');
  throw new Problem('file-unsupported', { kind: holds('WordDocument') ? 'Word 97–2003 (.doc)' : 'Office 97–2003' });
}

/** What the endings of names promise. Word opens whatever is called .doc, so desks call it anything. */
const PROMISED: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['pdf', ['pdf']],
  ['docx', ['docx']],
  ['docm', ['docx']],
  ['dotx', ['docx']],
  ['odt', ['odt']],
  ['ott', ['odt']],
  ['rtf', ['rtf']],
  ['doc', ['docx', 'rtf', 'text']],
]);
const TEXTS =
  'txt text md markdown htm html xhtml mht mhtml srt scc vtt ttml dfxp itt sbv sub lrc smi ass ssa json xml rss atom fodt';

/**
 * Refuses a file that is of another kind than its name promises: somebody took it for another one.
 * @throws Problem `file-misnamed`
 */
export function checkName(name: string, kind: Kind): void {
  const ending = /\.(\w{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISED.get(ending) ?? (TEXTS.split(' ').includes(ending) ? ['text'] : undefined);
  if (promised && !promised.includes(kind)) throw new Problem('file-misnamed', { named: `.${ending}` });
}
