'use client';

import { useMutation } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { useSession } from '@/trpc/use-session';

type ContactButtonProps = { participantId: string; gigId?: string | undefined; label?: string };

/** Opens the conversation with somebody; asks visitors to log in, and is not there for oneself. */
export function ContactButton({ participantId, gigId, label = 'Contact' }: ContactButtonProps) {
  const trpc = useTRPC();
  const [router, path] = [useRouter(), usePathname()];
  const session = useSession();
  const open = useMutation(
    trpc.chat.open.mutationOptions({
      onSuccess: ({ id }) => router.push(`/inbox/${id}`),
      onError: (error) => toast.error(describeError(error).message),
    }),
  );
  if (session.data?.userId === participantId) return null;
  if (session.data === null) {
    return (
      <LinkButton variant="secondary" href={`/login?callbackUrl=${encodeURIComponent(path)}`}>
        <MessageCircle aria-hidden /> {label}
      </LinkButton>
    );
  }
  return (
    <Button
      variant="secondary"
      loading={open.isPending}
      onClick={() => open.mutate({ participantId, ...(gigId && { gigId }) })}
    >
      <MessageCircle aria-hidden /> {label}
    </Button>
  );
}
