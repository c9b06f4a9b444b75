'use client';

import type { Conversation } from '@craftlane/contracts/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { IconButton } from '@/components/icon-button';
import { toast } from '@/components/toast';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** Puts a conversation away, or brings it back; both can be undone for a moment. */
export function ArchiveButton({ conversation }: { conversation: Conversation }) {
  const { id, lastSeq, isArchived, other } = conversation;
  const change = useArchiving(id, lastSeq);
  const label = isArchived ? `Move ${other.displayName} to the inbox` : `Archive ${other.displayName}`;
  return (
    <IconButton label={label} loading={change.isPending} onClick={() => change.mutate({ isAway: !isArchived })}>
      {isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
    </IconButton>
  );
}

type Change = { isAway: boolean };

// What follows the answer stands here and not at the button, which is gone by then together with its row.
function useArchiving(conversationId: string, seq: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const carryOut = ({ isAway }: Change) =>
    isAway ? client.chat.archive.mutate({ conversationId, seq }) : client.chat.unarchive.mutate({ conversationId });
  const refresh = () => {
    for (const { queryKey } of [trpc.chat.list, trpc.chat.get])
      void queries.invalidateQueries({ queryKey: queryKey() });
  };
  const undo = ({ isAway }: Change) =>
    carryOut({ isAway: !isAway }).then(refresh, (error) => toast.error(describeError(error).message));
  return useMutation({
    mutationFn: carryOut,
    onSuccess: (_answer, change) => {
      const text = change.isAway ? 'Archived' : 'Moved to the inbox';
      toast.success(text, { action: { label: 'Undo', onClick: () => undo(change) } });
    },
    onError: (error) => toast.error(describeError(error).message),
    onSettled: refresh,
  });
}
