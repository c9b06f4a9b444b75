import { addressKeyOf } from './login-limits.ts';

/** How many registrations are tried from one client address within one window. */
export interface RegistrationLimits {
  perAddress: number;
  windowMs: number;
}

/** Name of the counter for registrations from this client address; a hash, so it tells nothing. */
export function registrationKeyOf(clientAddress: string): string {
  return addressKeyOf('register', clientAddress);
}
