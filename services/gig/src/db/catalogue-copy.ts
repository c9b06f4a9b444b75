import type { Db } from '@craftlane/service-kit/db';
import { Catalogue } from '../domain/catalogue/catalogue.ts';
import { beforeAllIds, readChanges, readGigs, type Seen, seenNow } from './catalogue-feed.ts';

/** Limits and what to tell about them. */
export interface CopyOptions {
  /** The largest number of gigs that are kept in memory. */
  maxGigs: number;
  /** More changes are not taken in one by one; reading every gig in portions takes less memory. Default 2,000. */
  maxChanges?: number;
  onFailure(error: unknown): void;
}

/** The published gigs in the memory of this process. */
export interface CatalogueCopy {
  /** Reads all gigs, unless that is going on already. Resolves when it is done or has failed; never rejects. */
  load(): Promise<void>;
  /**
   * The gigs as they are now: everything that committed before the call is in. Null when there is no copy: it is not read yet, which
   * the first call begins, or there are too many gigs.
   * @throws when the database does not answer
   */
  current(): Promise<Catalogue | null>;
}

interface Loaded {
  catalogue: Catalogue;
  seen: Seen;
}

const gigsAtOnce = 1_000;

/** A copy that is read in the background, and then brought up to date with every question. */
export function createCatalogueCopy(db: Db, { maxGigs, maxChanges = 2_000, onFailure }: CopyOptions): CatalogueCopy {
  let loaded: Loaded | null = null;
  let loading: Promise<void> | null = null;
  let hasTooMany = maxGigs === 0;

  const loadAll = async () => {
    try {
      loaded = await readAll(db, maxGigs);
      hasTooMany = loaded === null;
    } catch (error) {
      onFailure(error);
    } finally {
      loading = null;
    }
  };
  const load = async () => {
    loading ??= hasTooMany ? null : loadAll();
    await loading;
  };
  const forget = (): null => {
    loaded = null;
    return null;
  };
  return {
    load,
    async current() {
      const mine = loaded;
      if (!mine) {
        void load();
        return null;
      }
      const { catalogue } = mine;
      const isUseless = await bringUpToDate(db, mine, maxChanges);
      hasTooMany = catalogue.size > maxGigs;
      if (isUseless || hasTooMany) return forget();
      if (catalogue.isWorn) void load();
      return catalogue;
    },
  };
}

/** Takes in what has changed; true when that cannot be done and everything has to be read again. */
async function bringUpToDate(db: Db, loaded: Loaded, maxChanges: number): Promise<boolean> {
  const { changes, seen, isUseless } = await readChanges(db, loaded.seen, maxChanges);
  if (isUseless) return true;
  for (const change of changes) loaded.catalogue.apply(change);
  loaded.seen = seen;
  return false;
}

/** All gigs; what changes meanwhile is in the changes since `seen`. Null when there are more than `maxGigs`. */
async function readAll(db: Db, maxGigs: number): Promise<Loaded | null> {
  const seen = await seenNow(db);
  const catalogue = new Catalogue();
  let after = beforeAllIds;
  for (;;) {
    const changes = await readGigs(db, after, gigsAtOnce);
    for (const change of changes) catalogue.apply(change);
    if (catalogue.size > maxGigs) return null;
    if (changes.length < gigsAtOnce) return { catalogue, seen };
    after = changes.at(-1)?.gigId ?? after;
  }
}
