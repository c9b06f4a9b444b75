import {
  Banknote,
  BookOpenText,
  CalendarDays,
  ChartColumn,
  Diff,
  FileText,
  House,
  LayoutGrid,
  LogIn,
  type LucideIcon,
  MessageCircle,
  Package,
  Plus,
  Receipt,
  Scale,
  ScrollText,
  Settings,
  ShieldAlert,
  SlidersHorizontal,
  Store,
  Undo2,
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
  { href: '/orders/receipts', label: 'Receipts', alias: 'invoices bills refunds', icon: FileText },
  { href: '/selling', label: 'Selling', hint: 'My gigs', alias: 'dashboard', icon: Store },
  { href: '/selling/orders', label: 'My sales', alias: 'orders sold', icon: Receipt },
  { href: '/selling/calendar', label: 'Calendar', hint: 'When sales are due', alias: 'deadlines', icon: CalendarDays },
  { href: '/selling/earnings', label: 'Earnings', alias: 'money balance income csv', icon: ChartColumn },
  { href: '/settings/payouts', label: 'Payouts', hint: 'Settings', alias: 'bank stripe account', icon: Banknote },
  { href: '/selling/gigs/new', label: 'New gig', alias: 'create add offer', icon: Plus },
  { href: '/settings/profile', label: 'Settings', hint: 'Profile', alias: 'account preferences', icon: Settings },
];

const operators: PageEntry[] = [
  { href: '/operator', label: 'Disputes', alias: 'decisions', icon: Scale },
  { href: '/operator/chargebacks', label: 'Chargebacks', alias: 'bank evidence', icon: ShieldAlert },
  { href: '/operator/refunds', label: 'Refunds', alias: 'failed waiting', icon: Undo2 },
  { href: '/operator/payouts', label: 'Failed payouts', alias: 'transfers', icon: Banknote },
  { href: '/operator/differences', label: 'Differences', alias: 'reconciliation stripe books', icon: Diff },
  { href: '/operator/ledger', label: 'Ledger', alias: 'books trial balance statement', icon: BookOpenText },
  { href: '/operator/settings', label: 'Fees and times', alias: 'settings clearing clock', icon: SlidersHorizontal },
  { href: '/operator/log', label: 'Log', alias: 'audit actions', icon: ScrollText },
].map((page) => ({ ...page, hint: 'For operators', alias: `${page.alias} operator console` }));

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
