// The upper half of Apple's Arabic encoding, by Apple's table ARABIC.TXT; no library for Node has it.
const UPPER =
  'Ä\u00a0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے';

/** Bytes in Apple's Arabic encoding → their text. */
export function decodeMacArabic(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    let part = '';
    for (const b of bytes.subarray(at, at + 8192)) part += b < 0x80 ? String.fromCharCode(b) : UPPER[b - 0x80];
    parts.push(part);
  }
  return parts.join('');
}
