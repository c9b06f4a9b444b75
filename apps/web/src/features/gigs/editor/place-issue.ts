import type { FieldError } from '@craftlane/contracts/values/errors';

/**
 * Where an issue is shown: the nearest input that is on the page (`packages.0.features.3` belongs to `packages.0.features`),
 * else the list it is in, as `<list>.root`.
 */
export function placeIssue({ path }: FieldError, shown: ReadonlySet<string>): string {
  for (let name = path; name; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (shown.has(name)) return name;
  }
  return `${path.split('.')[0]}.root`;
}
