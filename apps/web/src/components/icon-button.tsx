'use client';

import type { ComponentProps } from 'react';
import { Button } from './button';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'size' | 'aria-label'> & {
  /** What the button does, for those who do not see the icon. */
  label: string;
};

/** A square button with one icon and a name. */
export function IconButton({ label, variant = 'ghost', ...rest }: IconButtonProps) {
  return <Button {...rest} variant={variant} size="icon" aria-label={label} title={label} />;
}
