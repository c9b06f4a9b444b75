'use client';

import { answerFiles, evidenceText, type Order } from '@craftlane/contracts/payment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ReasonDialog } from '@/components/reason-dialog';
import { useTRPC } from '@/trpc/client';
import { useFileList } from '@/trpc/use-file-list';
import { useOrderAction } from '../use-order-action';

/** Lets one side of a dispute add what speaks for it; it stands in the history, where both sides and the operator read it. */
export function AddEvidence({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const files = useFileList('evidence', answerFiles.max);
  const { intent, quietly } = useOrderAction(order.id);
  const add = useMutation(trpc.orders.addEvidence.mutationOptions(quietly));
  return (
    <div>
      <Button variant="secondary" onClick={() => setIsOpen(true)}>
        Add to the dispute
      </Button>
      <ReasonDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Add to the dispute"
        description="The other side and the operator read it."
        label="What should be known?"
        submitLabel="Add"
        maxLength={evidenceText.max}
        files={files}
        onSubmit={(message) => add.mutateAsync({ ...intent(), message, fileIds: files.ids })}
      />
    </div>
  );
}
