'use client';

import { answerFiles, type Order, type OrderAction } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTRPC } from '@/trpc/client';
import { useFileList } from '@/trpc/use-file-list';
import { useOrderAction } from '../use-order-action';

const problemActions = [
  'cancel',
  'request_cancellation',
  'cancel_late',
  'open_dispute',
] as const satisfies OrderAction[];

type ProblemAction = (typeof problemActions)[number];

/** What somebody can do when an order does not go as agreed: end it, ask to, or call for a decision. */
export function ProblemActions({ order }: { order: Order }) {
  const [open, setOpen] = useState<ProblemAction | null>(null);
  const actions = problemActions.filter((action) => order.allowedActions.includes(action));
  if (actions.length === 0) return null;
  const dialog = (action: ProblemAction) => ({
    order,
    open: open === action,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? action : null),
  });
  return (
    <CardSection title="Something not right?" description={advice(order)}>
      <div className="flex flex-wrap gap-3">
        {actions.map((action) => (
          <Button key={action} variant="secondary" onClick={() => setOpen(action)}>
            {labels[action]}
          </Button>
        ))}
      </div>
      <CancelDialog {...dialog('cancel')} />
      <RequestDialog {...dialog('request_cancellation')} />
      <CancelLateDialog {...dialog('cancel_late')} />
      <DisputeDialog {...dialog('open_dispute')} />
    </CardSection>
  );
}

const labels: Record<ProblemAction, string> = {
  cancel: 'Cancel the order',
  request_cancellation: 'Ask to cancel',
  cancel_late: 'Cancel: too late',
  open_dispute: 'Open a dispute',
};

function advice({ viewerRole, other }: Order): string {
  if (viewerRole === 'operator') return 'An order that is under way ends with a full refund when you cancel it.';
  return `Talk with ${other.displayName} first: most things are settled by a message.`;
}

type DialogProps = { order: Order; open: boolean; onOpenChange: (open: boolean) => void };

function CancelDialog({ order, ...dialog }: DialogProps) {
  const trpc = useTRPC();
  const { intent, quietly } = useOrderAction(order.id);
  const cancel = useMutation(trpc.orders.cancel.mutationOptions(quietly));
  return (
    <ReasonDialog
      {...dialog}
      tone="danger"
      title="Cancel this order?"
      description="The buyer gets everything back. This cannot be undone."
      label="Why?"
      submitLabel="Cancel the order"
      onSubmit={(reason) => cancel.mutateAsync({ ...intent(), reason })}
    />
  );
}

function RequestDialog({ order, ...dialog }: DialogProps) {
  const trpc = useTRPC();
  const { intent, quietly } = useOrderAction(order.id);
  const request = useMutation(trpc.orders.requestCancellation.mutationOptions(quietly));
  return (
    <ReasonDialog
      {...dialog}
      title="Ask to cancel"
      description={`${order.other.displayName} can agree or decline. Without an answer the order is cancelled and the money goes back.`}
      label="Why do you want to cancel?"
      submitLabel="Send request"
      onSubmit={(reason) => request.mutateAsync({ ...intent(), reason })}
    />
  );
}

function DisputeDialog({ order, ...dialog }: DialogProps) {
  const trpc = useTRPC();
  const { intent, quietly } = useOrderAction(order.id);
  const files = useFileList('evidence', answerFiles.max);
  const dispute = useMutation(trpc.orders.openDispute.mutationOptions(quietly));
  return (
    <ReasonDialog
      {...dialog}
      tone="danger"
      title="Open a dispute"
      description="The money stays held, and an operator of this marketplace decides how it is shared. Both sides can add what speaks for them."
      label="What went wrong?"
      submitLabel="Open the dispute"
      files={files}
      onSubmit={(reason) => dispute.mutateAsync({ ...intent(), reason, fileIds: files.ids })}
    />
  );
}

function CancelLateDialog({ order, open, onOpenChange }: DialogProps) {
  const trpc = useTRPC();
  const { intent, answers } = useOrderAction(order.id);
  const cancel = useMutation(trpc.orders.cancelLate.mutationOptions(answers));
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Cancel because the work is too late?"
      description="You get everything back, and no more work is due. This cannot be undone."
      confirmLabel="Cancel the order"
      loading={cancel.isPending}
      onConfirm={() => cancel.mutate(intent(), { onSettled: () => onOpenChange(false) })}
    />
  );
}
