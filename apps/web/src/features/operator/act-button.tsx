'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ReasonDialog } from '@/components/reason-dialog';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';

type ActButtonProps = {
  label: string;
  title: string;
  description: string;
  /** What is said when it is done. */
  done: string;
  onAct: (reason: string) => Promise<unknown>;
};

/** An operator's action on one row: asks why, does it, and loads the console anew. */
export function ActButton({ label, title, description, done, onAct }: ActButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const trpc = useTRPC();
  const client = useQueryClient();
  const act = async (reason: string) => {
    await onAct(reason);
    toast.success(done);
    await client.invalidateQueries({ queryKey: trpc.operator.pathKey() });
  };
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={title}
        description={description}
        label="Why?"
        submitLabel={label}
        onSubmit={act}
      />
    </>
  );
}
