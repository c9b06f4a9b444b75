import type { SearchResult } from '@craftlane/contracts/gig';
import { findCategory, findSubcategory } from '@craftlane/contracts/values/categories';
import type { ReactNode } from 'react';
import { languageName } from '@/lib/place-names';
import { FacetLink } from './facet-link';
import { PriceForm } from './price-form';
import { type SearchQuery, searchHref, toggledTags } from './search-query';
import { categoryName, priceRangeOf, priceText, withinDays } from './search-words';

type PanelProps = { query: SearchQuery; facets: SearchResult['facets']; currency: string };

const maxTags = 12;

/** The filters of a search, each value with the number of gigs behind it. */
export function FacetPanel({ query, facets, currency }: PanelProps) {
  return (
    <div className="flex flex-col gap-6">
      <CategoryFacet query={query} facets={facets} />
      <Facet title="Price">
        <PriceLinks query={query} facets={facets} currency={currency} />
        <PriceForm key={`${query.minPriceMinor}-${query.maxPriceMinor}`} query={query} currency={currency} />
      </Facet>
      <DeliveryFacet query={query} facets={facets} />
      <LanguageFacet query={query} facets={facets} />
      <TagFacet query={query} facets={facets} />
    </div>
  );
}

type FacetProps = Pick<PanelProps, 'query' | 'facets'>;

function CategoryFacet({ query, facets }: FacetProps) {
  const { category, subcategory } = query;
  if (!category) {
    return (
      <Facet title="Category" isEmpty={facets.category.length === 0}>
        {facets.category.map(({ value, count }) => (
          <FacetLink
            key={value}
            href={searchHref(query, { category: value })}
            label={categoryName(value)}
            count={count}
          />
        ))}
      </Facet>
    );
  }
  const leaves = facets.subcategory.filter(({ value }) => findSubcategory(category, value));
  return (
    <Facet title="Category">
      <FacetLink
        href={searchHref(query, { category: undefined, subcategory: undefined })}
        label={findCategory(category)?.name ?? category}
        isChosen
      />
      {leaves.map(({ value, count }) => (
        <FacetLink
          key={value}
          href={searchHref(query, { subcategory: value === subcategory ? undefined : value })}
          label={findSubcategory(category, value)?.name ?? value}
          count={count}
          isChosen={value === subcategory}
          isNested
        />
      ))}
    </Facet>
  );
}

function PriceLinks({ query, facets, currency }: PanelProps) {
  return facets.price.map(({ value, count }) => {
    const range = priceRangeOf(value);
    if (!range) return null;
    const isChosen = range.minPriceMinor === query.minPriceMinor && range.maxPriceMinor === query.maxPriceMinor;
    const change = isChosen ? { minPriceMinor: undefined, maxPriceMinor: undefined } : range;
    return (
      <FacetLink
        key={value}
        href={searchHref(query, change)}
        label={priceText(range, currency)}
        count={count}
        isChosen={isChosen}
      />
    );
  });
}

function DeliveryFacet({ query, facets }: FacetProps) {
  return (
    <Facet title="Delivery" isEmpty={facets.delivery.length === 0}>
      {facets.delivery.map(({ value, count }) => {
        const days = Number(value);
        const isChosen = days === query.maxDeliveryDays;
        return (
          <FacetLink
            key={value}
            href={searchHref(query, { maxDeliveryDays: isChosen ? undefined : days })}
            label={withinDays(days)}
            count={count}
            isChosen={isChosen}
          />
        );
      })}
    </Facet>
  );
}

function LanguageFacet({ query, facets }: FacetProps) {
  return (
    <Facet title="Freelancer speaks" isEmpty={facets.language.length === 0}>
      {facets.language.map(({ value, count }) => {
        const isChosen = value === query.language;
        return (
          <FacetLink
            key={value}
            href={searchHref(query, { language: isChosen ? undefined : value })}
            label={languageName(value)}
            count={count}
            isChosen={isChosen}
          />
        );
      })}
    </Facet>
  );
}

function TagFacet({ query, facets }: FacetProps) {
  const chosen = query.tags ?? [];
  const offered = facets.tags.slice(0, maxTags).filter(({ value }) => !chosen.includes(value));
  const tags = [...chosen.map((value) => ({ value, count: undefined })), ...offered];
  return (
    <Facet title="Tags" isEmpty={tags.length === 0}>
      {tags.map(({ value, count }) => (
        <FacetLink
          key={value}
          href={searchHref(query, { tags: toggledTags(query, value) })}
          label={value}
          count={count}
          isChosen={chosen.includes(value)}
        />
      ))}
    </Facet>
  );
}

function Facet({ title, isEmpty = false, children }: { title: string; isEmpty?: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold tracking-normal">{title}</h2>
      {children}
    </section>
  );
}
