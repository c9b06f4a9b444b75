import {
  House,
  LayoutGrid,
  LogIn,
  type LucideIcon,
  MessageCircle,
  Package,
  Plus,
  Receipt,
  Scale,
  Settings,
  Store,
  UserPlus,
  UserRound,
} from 'lucide-react';
import type { PublicSession } from '@/server/session/stored-session';

/** A page to go to; `alias` holds other words people look for it by. */
export type PageEntry = { href: string; label: string; hint?: string; alias?: string; icon: LucideIcon };

const everybody: PageEntry[] = [
  { href: '/', label: 'Home', alias: 'start front', icon: House },
  { href: '/search', label: 'Browse all gigs', alias: 'services search find', icon: LayoutGrid },
];

const strangers: PageEntry[] = [
  { href: '/login', label: 'Log in', alias: 'sign in login', icon: LogIn },
  { href: '/register', label: 'Create an account', alias: 'register join sign up', icon: UserPlus },
];

const members: PageEntry[] = [
  { href: '/inbox', label: 'Inbox', alias: 'messages chat conversations', icon: MessageCircle },
  { href: '/orders', label: 'My orders', alias: 'purchases bought', icon: Package },
  { href: '/selling', label: 'Selling', hint: 'My gigs and earnings', alias: 'dashboard', icon: Store },
  { href: '/selling/orders', label: 'My sales', alias: 'orders sold', icon: Receipt },
  { href: '/selling/gigs/new', label: 'New gig', alias: 'create add offer', icon: Plus },
  { href: '/settings/profile', label: 'Settings', hint: 'Profile', alias: 'account preferences', icon: Settings },
];

const operators: PageEntry[] = [
  { href: '/operator', label: 'Disputes', hint: 'For operators', alias: 'operator console decisions', icon: Scale },
];

/** The pages that make sense for a person: null for nobody logged in, undefined while that is not known. */
export function pagesFor(session: PublicSession | null | undefined): PageEntry[] {
  if (session === undefined) return everybody;
  if (session === null) return [...everybody, ...strangers];
  const isOperator = session.roles.includes('operator');
  return [
    ...everybody,
    ...members,
    ...(isOperator ? operators : []),
    ...(session.handle ? [publicPage(session.handle)] : []),
  ];
}

function publicPage(handle: string): PageEntry {
  return { href: `/freelancers/${handle}`, label: 'Public page', alias: 'my profile', icon: UserRound };
}
