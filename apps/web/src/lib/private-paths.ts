/** Areas that need a logged-in person; each covers everything below it. */
export const privatePaths = [
  '/settings',
  '/selling',
  '/inbox',
  '/orders',
  '/documents',
  '/checkout',
  '/operator',
] as const;

/** Whether a path lies in one of {@link privatePaths}. */
export function isPrivatePath(pathname: string): boolean {
  return privatePaths.some((area) => pathname === area || pathname.startsWith(`${area}/`));
}
