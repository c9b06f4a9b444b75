/** The services, in the order they appear everywhere. */
export const SERVICES = ['user', 'gig', 'chat', 'payment'] as const;

/** A service. */
export type ServiceName = (typeof SERVICES)[number];

/** Every part a stack can run. */
export const PARTS = ['postgres', 'soketi', 'mail', 'sandbox', ...SERVICES, 'web'] as const;

/** A part. */
export type PartName = (typeof PARTS)[number];
