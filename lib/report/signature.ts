import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** What stands in a signature's file: enough to check a report without the workbench, given the desk's public key. */
export const signatureForm = z.object({
  format: z.literal('isnad-signature/1'),
  desk: z.string(),
  number: z.int(),
  /** Of the report's JSON, to the byte. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519, in base64. */
  signature: z.string().max(200),
  /** PEM. Whoever checks compares it with the one that the desk gave them. */
  publicKey: z.string().max(1000),
});
export type Signature = z.infer<typeof signatureForm>;

/** Signs the digest of a report with the key of its desk. */
export function signed(deskId: string, about: Pick<Signature, 'desk' | 'number' | 'sha256'>): Signature {
  return {
    format: 'isnad-signature/1',
    ...about,
    signature: sign(null, messageOf(about), privateKeyOf(deskId)).toString('base64'),
    publicKey: publicKeyOf(deskId),
  };
}

/** Whether a signature is by the key (PEM) and of exactly this. A key that is none of Ed25519 has signed nothing. */
export function isSignedBy(publicKey: string, { signature, ...about }: Signature): boolean {
  try {
    const key = createPublicKey(publicKey);
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, messageOf(about), key, Buffer.from(signature, 'base64'));
  } catch {
    // No key at all.
    return false;
  }
}

/** What anybody may have to check the reports of a desk. */
export const publicKeyOf = (deskId: string): string =>
  createPublicKey(privateKeyOf(deskId)).export({ type: 'spki', format: 'pem' }).toString();

const messageOf = ({ desk, number, sha256 }: Pick<Signature, 'desk' | 'number' | 'sha256'>): Buffer =>
  Buffer.from(JSON.stringify(['isnad-report/1', desk, number, sha256]));

/** How an Ed25519 key begins in PKCS #8 (RFC 8410); its 32 bytes follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Each desk's own key, told from the secret that seals the logs: nothing more to keep, nothing in the database. */
function privateKeyOf(deskId: string): KeyObject {
  const secret = process.env.ISNAD_LOG_KEY;
  if (!secret) throw new Error('ISNAD_LOG_KEY is not set: start the workbench with "npm run workbench"');
  const seed = Buffer.from(hkdfSync('sha256', secret, deskId, 'signatures of reports', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}
