'use client';

import { Share2 } from 'lucide-react';
import { IconButton } from './icon-button';
import { toast } from './toast';

/** Hands the address of this page on: by the device's own sheet where there is one, otherwise as a copy. */
export function ShareButton({ title, className }: { title: string; className?: string }) {
  return (
    <IconButton label="Share" variant="secondary" className={className} onClick={() => void share(title)}>
      <Share2 aria-hidden />
    </IconButton>
  );
}

async function share(title: string): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  try {
    if (isPhone() && 'share' in navigator) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    toast.success('Link copied');
  } catch (error) {
    // Closing the sheet is no failure.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    toast.error('The link could not be copied. Copy it from the address bar.');
  }
}

/** On a computer a copied link is what people expect. */
function isPhone(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
