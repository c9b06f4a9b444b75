import type { Gig } from '@craftlane/contracts/gig';
import type { PublicProfile } from '@craftlane/contracts/user';
import { findCategory, findSubcategory } from '@craftlane/contracts/values/categories';
import { majorText } from '@/components/money-text';

/** Turns a path into a whole address; null while none is known, and the fact is left out. */
type ToUrl = (path: string) => string | null;

/** A gig as schema.org's Product: each package is an offer, with its price in major units. */
export function gigFacts(gig: Gig, description: string, toUrl: ToUrl): object {
  const { slug, title, gallery, packages, currency, status, freelancer } = gig;
  const url = toUrl(`/gigs/${slug}`);
  const availability = `https://schema.org/${status === 'published' ? 'InStock' : 'OutOfStock'}`;
  return {
    '@type': 'Product',
    name: title,
    description,
    ...(url && { url }),
    ...(gallery.length > 0 && { image: gallery.map(({ id }) => toUrl(`/media/gigs/${id}/1600`)).filter(Boolean) }),
    offers: packages.map(({ name, priceMinor }) => ({
      '@type': 'Offer',
      name,
      price: majorText(priceMinor, currency),
      priceCurrency: currency,
      availability,
      ...(url && { url }),
      ...(freelancer && { seller: { '@type': 'Person', name: freelancer.displayName } }),
    })),
  };
}

/** The way to a gig through its category, as schema.org's BreadcrumbList. */
export function gigTrail({ title, slug, category, subcategory }: Gig, toUrl: ToUrl): object {
  const steps = [
    { name: 'Home', path: '/' },
    ...(category ? [{ name: findCategory(category)?.name ?? category, path: `/search?category=${category}` }] : []),
    ...(category && subcategory
      ? [
          {
            name: findSubcategory(category, subcategory)?.name ?? subcategory,
            path: `/search?category=${category}&subcategory=${subcategory}`,
          },
        ]
      : []),
    { name: title, path: `/gigs/${slug}` },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => {
      const item = toUrl(path);
      return { '@type': 'ListItem', position: index + 1, name, ...(item && { item }) };
    }),
  };
}

/** A freelancer as schema.org's ProfilePage about a Person. */
export function freelancerFacts({ displayName, handle, headline, bio }: PublicProfile, toUrl: ToUrl): object {
  const url = toUrl(`/freelancers/${handle}`);
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: displayName,
      ...(headline && { jobTitle: headline }),
      ...(bio && { description: bio }),
      ...(url && { url }),
    },
  };
}

/** The marketplace as schema.org's WebSite, with its search. */
export function siteFacts(toUrl: ToUrl): object {
  const [url, search] = [toUrl('/'), toUrl('/search')];
  return {
    '@type': 'WebSite',
    name: 'Craftlane',
    ...(url && { url }),
    ...(search && {
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}
