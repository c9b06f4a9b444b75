'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '@/components/confirm-dialog';

/** Asks before what is typed gets lost: on links of the page, on reload and on closing the tab. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    // In the capture phase, before the router sees the press.
    const onClick = (event: MouseEvent) => {
      const href = leavingHref(event);
      if (href === null || !isDirty()) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
      setTarget(null);
    };
  }, [isDirty]);
  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(open) => !open && setTarget(null)}
      title="Leave without saving?"
      description="Your latest changes are not saved. If you leave now, they are lost."
      confirmLabel="Leave"
      onConfirm={() => target !== null && router.push(target)}
    />
  );
}

/** Where a press on a link leads within this site and this tab; null for anything else. */
function leavingHref(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target && link.target !== '_self')) return null;
  const isElsewhere = link.pathname !== window.location.pathname || link.search !== window.location.search;
  return link.origin === window.location.origin && isElsewhere ? `${link.pathname}${link.search}${link.hash}` : null;
}
