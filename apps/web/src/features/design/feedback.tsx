'use client';

import { Store } from 'lucide-react';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { Spinner } from '@/components/spinner';
import { toast } from '@/components/toast';
import { Specimen, Specimens } from './specimen';

const tones = ['info', 'success', 'warning', 'danger'] as const;

/** What says how things stand. */
export function Feedback() {
  return (
    <Specimens>
      <Specimen name="Notice">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={tone} className="w-full">
            Something to know about the thing beside it.
          </Notice>
        ))}
      </Specimen>
      <Specimen name="EmptyState">
        <div className="w-full">
          <EmptyState icon={<Store />} title="You have no gigs yet" action={<Button>Create your first gig</Button>}>
            Describe what you do once, and buyers find it.
          </EmptyState>
        </div>
      </Specimen>
      <Specimen name="ErrorState">
        <div className="w-full">
          <ErrorState
            error={{ message: 'The service does not answer right now.', requestId: '3f0c…' }}
            onRetry={() => toast.success('Tried again')}
          />
        </div>
      </Specimen>
      <Specimen name="Skeleton, Spinner">
        <Skeleton className="h-20 w-40" />
        <Spinner />
      </Specimen>
    </Specimens>
  );
}
