import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '@/lib/theme';

/** How each choice of colours is called and drawn. */
export const themeLooks: Record<Theme, { label: string; icon: LucideIcon }> = {
  system: { label: 'As the device', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
};
