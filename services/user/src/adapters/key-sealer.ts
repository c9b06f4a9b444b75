import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes private keys unreadable at rest. The key id is bound in: one key's seal never opens as another's. */
export interface KeySealer {
  seal(kid: string, privateJwk: JWK): string;
  /** Throws an Error that names the likely cause when the seal was made with another TOKEN_SECRET. */
  open(kid: string, sealed: string): JWK;
}

/** AES-256-GCM; a seal is base64 of nonce, ciphertext and tag. */
export function createKeySealer(sealingKey: Buffer, random: (size: number) => Buffer = randomBytes): KeySealer {
  return {
    seal: (kid, privateJwk) => {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, sealingKey, nonce).setAAD(Buffer.from(kid));
      const text = [cipher.update(JSON.stringify(privateJwk), 'utf8'), cipher.final()];
      return Buffer.concat([nonce, ...text, cipher.getAuthTag()]).toString('base64');
    },
    open: (kid, sealed) => {
      try {
        return openSeal(sealingKey, kid, Buffer.from(sealed, 'base64'));
      } catch (cause) {
        throw new Error(`The signing key ${kid} cannot be opened: it was sealed with another TOKEN_SECRET.`, { cause });
      }
    },
  };
}

function openSeal(sealingKey: Buffer, kid: string, sealed: Buffer): JWK {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(-TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, sealingKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(kid)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}
