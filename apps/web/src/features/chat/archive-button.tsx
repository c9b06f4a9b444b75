'use client';

import type { Conversation } from '@craftlane/contracts/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { IconButton } from '@/components/icon-button';
import { toast } from '@/components/toaster';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** Puts a conversation away, or brings it back; both can be undone for a moment. */
export function ArchiveButton({ conversation }: { conversation: Conversation }) {
  const { id, lastSeq, isArchived, other } = conversation;
  const change = useArchiving(id, lastSeq);
  const label = isArchived ? `Move ${other.displayName} to the inbox` : `Archive ${other.displayName}`;
  const done = isArchived ? 'Moved to the inbox' : 'Archived';
  return (
    <IconButton
      label={label}
      loading={change.isPending}
      onClick={() =>
        change.mutate(!isArchived, {
          onSuccess: () => {
            toast.success(done, { action: { label: 'Undo', onClick: () => change.mutate(isArchived) } });
          },
        })
      }
    >
      {isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
    </IconButton>
  );
}

function useArchiving(conversationId: string, seq: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isAway: boolean) =>
      isAway ? client.chat.archive.mutate({ conversationId, seq }) : client.chat.unarchive.mutate({ conversationId }),
    onError: (error) => toast.error(describeError(error).message),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.chat.list.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.chat.unreadCount.queryKey() }),
      ]),
  });
}
