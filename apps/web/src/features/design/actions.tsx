'use client';

import { Heart, Plus } from 'lucide-react';
import { Button } from '@/components/button';
import { IconButton } from '@/components/icon-button';
import { LinkButton } from '@/components/link-button';
import { ShareButton } from '@/components/share-button';
import { TextLink } from '@/components/text-link';
import { Specimen, Specimens } from './specimen';

const variants = ['primary', 'secondary', 'ghost', 'danger'] as const;

/** Buttons and links. */
export function Actions() {
  return (
    <Specimens>
      <Specimen name="Button">
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {variant}
          </Button>
        ))}
      </Specimen>
      <Specimen name="Button: working, unavailable, with an icon">
        <Button loading>Saving</Button>
        <Button disabled>Unavailable</Button>
        <Button>
          <Plus aria-hidden /> New
        </Button>
      </Specimen>
      <Specimen name="Button: sizes">
        <Button size="sm">Small</Button>
        <Button>Medium</Button>
        <Button size="lg">Large</Button>
      </Specimen>
      <Specimen name="IconButton, ShareButton">
        <IconButton label="Keep">
          <Heart aria-hidden />
        </IconButton>
        <ShareButton title="Design system" />
      </Specimen>
      <Specimen name="LinkButton, TextLink">
        <LinkButton href="/search">Browse</LinkButton>
        <TextLink href="/search">All services</TextLink>
      </Specimen>
    </Specimens>
  );
}
