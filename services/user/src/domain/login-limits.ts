import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** How many failed logins are allowed within one window. */
export interface LoginLimits {
  perAccount: number;
  perAddress: number;
  windowMs: number;
}

/** The two counters a login try counts on. */
export interface LoginKeys {
  account: string;
  address: string;
}

/** Names of the counters for this e-mail (whether or not it has an account) and this client address; hashes, so they tell nothing. */
export function loginKeysOf(email: string, clientAddress: string): LoginKeys {
  return {
    account: `login:${hashed(`account ${email}`)}`,
    address: addressKeyOf('login', clientAddress),
  };
}

/** Name of the counter that `purpose` keeps for this client address. */
export function addressKeyOf(purpose: string, clientAddress: string): string {
  return `${purpose}:${hashed(`address ${networkOf(clientAddress)}`)}`;
}

/** Who owns an address: an IPv4 address itself, of an IPv6 address the /64 network, since one person has all of it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
