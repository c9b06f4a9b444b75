import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** A fresh Ed25519 key pair; `kid` is the RFC 7638 thumbprint of the public half. */
export interface SigningKeyPair {
  kid: string;
  publicJwk: JWK;
  privateJwk: JWK;
}

/** Makes a key pair from the system's randomness. */
export async function newSigningKeyPair(): Promise<SigningKeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  const named = { kid, alg: 'EdDSA', use: 'sig' };
  return { kid, publicJwk: { ...bare, ...named }, privateJwk: { ...(await exportJWK(privateKey)), ...named } };
}
