'use client';

import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { useFormContext, useWatch } from 'react-hook-form';
import { FileDropZone } from '@/components/file-drop-zone';
import { GalleryItem } from './gallery-item';
import { Section } from './section';
import { imageTypes } from './upload-image';
import { UploadRow } from './upload-row';
import { useUploads } from './use-uploads';

const max = gigLimits.gallery.max;

/** The pictures of a gig: added by choosing or dropping files, moved by buttons. The first is the cover. */
export function GallerySection() {
  const { control, getValues, setValue, clearErrors } = useFormContext<GigContent>();
  const ids = useWatch({ control, name: 'galleryImageIds' });
  const store = (next: string[]) => {
    setValue('galleryImageIds', next, { shouldDirty: true });
    clearErrors('galleryImageIds');
  };
  // Read anew, because pictures arrive long after they were chosen.
  const { uploads, add, dismiss } = useUploads((id) => store([...getValues('galleryImageIds'), id].slice(0, max)));
  const underWay = uploads.filter(({ problem }) => problem === null).length;
  const room = max - ids.length - underWay;
  const move = (from: number, to: number) => {
    const next = ids.filter((_, index) => index !== from);
    next.splice(to, 0, ...ids.slice(from, from + 1));
    store(next);
  };
  return (
    <Section
      id="gallery"
      list="galleryImageIds"
      title="Pictures"
      description={`One to ${max}, JPEG, PNG or WebP, at most 8 MB each. They are shown 3:2; the first one is the cover.`}
    >
      {ids.length > 0 && (
        <ol className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-3">
          {ids.map((id, index) => (
            <GalleryItem
              key={id}
              imageId={id}
              index={index}
              count={ids.length}
              onMove={(to) => move(index, to)}
              onRemove={() => store(ids.filter((each) => each !== id))}
            />
          ))}
        </ol>
      )}
      {uploads.length > 0 && (
        <ul aria-label="Uploads" className="mb-4 flex flex-col gap-2">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onDismiss={() => dismiss(upload.key)} />
          ))}
        </ul>
      )}
      {room > 0 && (
        <FileDropZone
          label="Add pictures"
          hint="Choose files, or drop them here"
          accept={imageTypes}
          onFiles={(files) => void add(files.slice(0, room))}
        />
      )}
    </Section>
  );
}
