'use client';

import { acceptedBy } from '@craftlane/contracts/values/files';
import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { lazy, Suspense } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FileUpload } from '@/components/file-upload';
import { problemFor, useSendFile } from '@/trpc/use-send-file';
import { useUploads } from '@/trpc/use-uploads';
import { GalleryGrid } from './gallery-grid';
import { Section } from './section';

const max = gigLimits.gallery.max;
const check = problemFor('gallery');
const accept = acceptedBy('gallery');

/** Dragging is loaded when there is something to drag; without it the buttons still move pictures. */
const SortableGallery = lazy(() => import('./sortable-gallery').catch(() => ({ default: GalleryGrid })));

/** The pictures of a gig: added by choosing or dropping files, ordered by dragging or by buttons. The first is the cover. */
export function GallerySection() {
  const { control, getValues, setValue, clearErrors } = useFormContext<GigContent>();
  const ids = useWatch({ control, name: 'galleryImageIds' });
  const store = (next: string[]) => {
    setValue('galleryImageIds', next, { shouldDirty: true });
    clearErrors('galleryImageIds');
  };
  const send = useSendFile('gallery');
  // Read anew, because pictures arrive long after they were chosen.
  const onStored = ({ id }: { id: string }) => store([...getValues('galleryImageIds'), id].slice(0, max));
  const uploads = useUploads({ check, send, onStored, places: max - ids.length });
  const gallery = { ids, onChange: store };
  return (
    <Section
      id="gallery"
      list="galleryImageIds"
      title="Pictures"
      description={`One to ${max}, JPEG, PNG or WebP, at most 8 MB each. They are shown 3:2; the first one is the cover.`}
    >
      {ids.length > 0 && (
        <div className="mb-4">
          <Suspense fallback={<GalleryGrid {...gallery} />}>
            {ids.length > 1 ? <SortableGallery {...gallery} /> : <GalleryGrid {...gallery} />}
          </Suspense>
        </div>
      )}
      <FileUpload uploads={uploads} label="Add pictures" hint="Choose files, or drop them here" accept={accept} />
    </Section>
  );
}
