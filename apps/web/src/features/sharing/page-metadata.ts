import 'server-only';
import type { Metadata } from 'next';
import { publicUrl } from './public-url';

type PageFacts = {
  /** Where the page has its one address. */
  path: string;
  title: string;
  description: string;
  /** Path of a picture of 1200 × 630 pixels. */
  image: string;
  type?: 'website' | 'profile';
};

/** What search engines and shared links show of a public page. Pages built without a domain get it when they are first refreshed. */
export function pageMetadata({ path, title, description, image, type = 'website' }: PageFacts): Metadata {
  const url = publicUrl(path);
  const imageUrl = publicUrl(image);
  if (url === null || imageUrl === null) return { title, description };
  const picture = { url: imageUrl, width: 1200, height: 630, alt: title };
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type, url, title, description, siteName: 'Craftlane', images: [picture] },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}
