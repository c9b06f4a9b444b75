'use client';

import type { Order } from '@craftlane/contracts/payment';
import { Card } from '@/components/card';
import { Countdown } from '@/components/countdown';
import { Notice } from '@/components/notice';
import { RelativeTime } from '@/components/relative-time';
import { cn } from '@/lib/cn';
import { AcceptOrRevise } from './accept-or-revise';
import { CancellationRequest } from './cancellation/cancellation-request';
import { ProposedChange } from './changes/proposed-change';
import { TipForm } from './changes/tip-form';
import { DeliverForm } from './deliver-form';
import { AddEvidence } from './disputes/add-evidence';
import { ResolveForm } from './disputes/resolve-form';
import { LateNotice } from './late-notice';
import { nextStep } from './next-step';
import { PayAgainButton } from './pay-again-button';
import { RequirementsForm } from './requirements-form';
import { SkipRequirementsButton } from './skip-requirements-button';

/** What happens next, until when, and the actions open to the viewer; or how it ended. */
export function NextStepCard({ order }: { order: Order }) {
  const step = nextStep(order);
  const can = (action: Order['allowedActions'][number]) => order.allowedActions.includes(action);
  return (
    <Card className={cn('flex flex-col gap-5', step.isMine && 'border-primary')}>
      <div>
        <p className={cn('text-sm font-medium', step.isMine ? 'text-primary-ink' : 'text-ink-muted')}>{step.label}</p>
        <h2 className="mt-0.5 text-xl font-semibold">{step.title}</h2>
        <p className="mt-1 text-ink-muted">{step.text}</p>
        {step.deadline && <Countdown until={step.deadline} className="mt-3" />}
      </div>
      {order.frozenAt && (
        <Notice tone="danger" title="This order stands still">
          The buyer’s bank called the payment back <RelativeTime at={order.frozenAt} />. Nothing moves until the bank
          has decided; what was running then goes on with the time it had left.
        </Notice>
      )}
      <LateNotice order={order} />
      <CancellationRequest order={order} />
      <ProposedChange order={order} />
      {can('pay') && <PayAgainButton orderId={order.id} />}
      {can('submit_requirements') && <RequirementsForm order={order} />}
      {can('skip_requirements') && <SkipRequirementsButton orderId={order.id} />}
      {can('deliver') && <DeliverForm order={order} />}
      {can('accept') && <AcceptOrRevise order={order} />}
      {can('add_evidence') && <AddEvidence order={order} />}
      {can('tip') && <TipForm order={order} />}
      {can('resolve_dispute') && <ResolveForm order={order} />}
    </Card>
  );
}
