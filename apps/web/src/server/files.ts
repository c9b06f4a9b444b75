import 'server-only';
import type { FileProcedures } from '@craftlane/contracts/files';
import type { FilePurpose } from '@craftlane/contracts/values/files';
import type { ServiceClient } from '@craftlane/service-kit/client';
import type { Services } from './services';

/** Which service owns the files of a purpose. */
const owners = {
  avatar: 'user',
  gallery: 'gig',
  delivery: 'payment',
  requirement: 'payment',
  evidence: 'payment',
} as const satisfies Record<FilePurpose, keyof Services>;

/** A purpose that browsers can upload files for. */
export type OwnedPurpose = keyof typeof owners;

/** Every {@link OwnedPurpose}. */
export const ownedPurposes = Object.keys(owners) as [OwnedPurpose, ...OwnedPurpose[]];

/** The services that take files, by the name that addresses of files have. */
export const fileServices: readonly string[] = [...new Set(Object.values(owners))];

/** The procedures for files of the service that owns the purpose: it is one of those that the service's contract names. */
export function filesOf(services: Services, purpose: OwnedPurpose): ServiceClient<FileProcedures> {
  return services[owners[purpose]] as unknown as ServiceClient<FileProcedures>;
}

/** Where browsers reach what a service calls `/files/…`; the address of a store stays as it is. */
export function urlForBrowsers(purpose: OwnedPurpose, url: string): string {
  return url.startsWith('/files/') ? url.replace('/files/', `/files/${owners[purpose]}/`) : url;
}
