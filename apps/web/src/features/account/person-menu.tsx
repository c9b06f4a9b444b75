'use client';

import { useMutation } from '@tanstack/react-query';
import { Landmark, LogOut, Package, Scale, Settings, Store, UserRound } from 'lucide-react';
import { Avatar } from '@/components/avatar';
import { DropdownMenu, MenuHeading, MenuItem, MenuLink, MenuSeparator } from '@/components/dropdown-menu';
import { toast } from '@/components/toast';
import type { PublicSession } from '@/server/session/stored-session';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** What belongs to the logged-in person: orders, gigs, profile, logging out. */
export function PersonMenu({ session }: { session: PublicSession }) {
  const trpc = useTRPC();
  const logout = useMutation(
    trpc.account.logout.mutationOptions({
      // A full load forgets everything that was cached for this person.
      onSuccess: () => window.location.assign('/'),
      onError: (error) => toast.error(describeError(error).message),
    }),
  );
  return (
    <DropdownMenu
      trigger={
        <button type="button" className="rounded-full">
          <span className="sr-only">Account of {session.name}</span>
          <Avatar name={session.name} seed={session.userId} imageId={session.avatarId} />
        </button>
      }
    >
      <MenuHeading>
        Logged in as <span className="font-semibold text-ink">{session.name}</span>
      </MenuHeading>
      <MenuSeparator />
      <MenuLink href="/orders">
        <Package aria-hidden /> My orders
      </MenuLink>
      <MenuLink href="/selling">
        <Store aria-hidden /> Selling
      </MenuLink>
      <MenuLink href="/selling/earnings">
        <Landmark aria-hidden /> Earnings
      </MenuLink>
      {session.roles.includes('operator') && (
        <MenuLink href="/operator">
          <Scale aria-hidden /> Console
        </MenuLink>
      )}
      {session.handle && (
        <MenuLink href={`/freelancers/${session.handle}`}>
          <UserRound aria-hidden /> Public page
        </MenuLink>
      )}
      <MenuLink href="/settings/profile">
        <Settings aria-hidden /> Profile
      </MenuLink>
      <MenuSeparator />
      <MenuItem onSelect={() => logout.mutate()} disabled={logout.isPending}>
        <LogOut aria-hidden /> Log out
      </MenuItem>
    </DropdownMenu>
  );
}
