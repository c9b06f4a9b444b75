'use client';

import type { Gig } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import { useForm } from 'react-hook-form';
import { Badge } from '@/components/badge';
import { Breadcrumb } from '@/components/breadcrumb';
import { Form } from '@/components/form';
import { PageHeader } from '@/components/page-header';
import { statusWords } from '../words';
import { BasicsSection } from './basics-section';
import { DescriptionSection } from './description-section';
import { EditorNotices } from './editor-notices';
import { ExtrasSection } from './extras-section';
import { FaqSection } from './faq-section';
import { GallerySection } from './gallery-section';
import { LeaveGuard } from './leave-guard';
import { LivePreview } from './live-preview';
import { PackagesSection } from './packages-section';
import { RequirementsSection } from './requirements-section';
import { SaveBar } from './save-bar';
import { SectionNav } from './section-nav';
import { useAutosave } from './use-autosave';
import { useGigSaving } from './use-gig-saving';

type GigEditorProps = {
  /** The stored gig; null for one that is not stored yet. */
  initial: Gig | null;
  content: GigContent;
  currency: string;
};

/** Everything the owner edits. Drafts store themselves; what is public is stored by the button. */
export function GigEditor({ initial, content, currency: given }: GigEditorProps) {
  // Errors disappear as soon as their field is changed; the checks run on saving.
  const form = useForm<GigContent>({ defaultValues: content, mode: 'onChange' });
  const saving = useGigSaving({ form, initial, content, currency: initial?.currency ?? given });
  useAutosave(form, saving);
  const { gig, isDirty, save } = saving;
  const currency = gig?.currency ?? given;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ label: 'Your gigs', href: '/selling' }, { label: gig ? 'Edit' : 'New gig' }]} />
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {gig ? gig.title || 'Untitled gig' : 'New gig'}
            {gig && <Badge tone={statusWords[gig.status].tone}>{statusWords[gig.status].label}</Badge>}
          </span>
        }
      />
      <Form form={form} onSubmit={() => save({ jump: true })} aria-label="Gig">
        <EditorNotices saving={saving} />
        <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_17rem]">
          <div className="max-lg:hidden">
            <SectionNav currency={currency} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <BasicsSection />
            <DescriptionSection />
            <PackagesSection currency={currency} />
            <ExtrasSection currency={currency} />
            <GallerySection />
            <FaqSection />
            <RequirementsSection />
            <SaveBar saving={saving} currency={currency} />
          </div>
          <aside aria-label="Preview" className="max-xl:hidden">
            <div className="sticky top-30">
              <h2 className="mb-3 text-sm font-semibold">How buyers see it</h2>
              <LivePreview currency={currency} />
            </div>
          </aside>
        </div>
      </Form>
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}
