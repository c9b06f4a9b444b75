'use client';

import { RotateCw, X } from 'lucide-react';
import type { Upload } from '@/trpc/upload-queue';
import type { Uploads } from '@/trpc/use-uploads';
import { FileDropZone } from './file-drop-zone';
import { IconButton } from './icon-button';
import { sentence } from './sentence';

type FileUploadProps = {
  uploads: Uploads;
  label: string;
  hint: string;
  /** Media types and extensions that the file dialog offers. */
  accept: readonly string[];
};

/** Takes files while there is room and shows each until it is stored: how far it is, a way to stop it, and what is wrong with it. */
export function FileUpload({ uploads, label, hint, accept }: FileUploadProps) {
  return (
    <div className="flex flex-col gap-4">
      {uploads.list.length > 0 && (
        <ul aria-label="Uploads" className="flex flex-col gap-2">
          {uploads.list.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onDrop={() => uploads.drop(upload.key)}
              onRetry={() => uploads.retry(upload.key)}
            />
          ))}
        </ul>
      )}
      {uploads.room > 0 && (
        <FileDropZone label={label} hint={hint} accept={accept} isMultiple={uploads.room > 1} onFiles={uploads.add} />
      )}
    </div>
  );
}

type UploadRowProps = { upload: Upload; onDrop: () => void; onRetry: () => void };

function UploadRow({ upload, onDrop, onRetry }: UploadRowProps) {
  const { file, problem, canRetry } = upload;
  return (
    <li className="flex items-center gap-3 rounded-md border border-line px-3 py-2 text-sm">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{file.name}</span>
        {problem ? (
          <span role="alert" className="block text-danger">
            {sentence(problem)}
          </span>
        ) : (
          <Progress upload={upload} />
        )}
      </span>
      {problem && canRetry && (
        <IconButton label={`Send ${file.name} again`} onClick={onRetry}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <IconButton label={problem ? `Dismiss ${file.name}` : `Cancel ${file.name}`} onClick={onDrop}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}

/** All bytes sent is not the end: the file is looked at then, which takes a moment. */
function Progress({ upload: { file, share } }: { upload: Upload }) {
  return (
    <>
      <span className="sr-only">{share < 1 ? 'Sending' : 'Checking'}</span>
      <progress
        aria-label={`${share < 1 ? 'Sending' : 'Checking'} ${file.name}`}
        {...(share < 1 && { value: share })}
        max={1}
        className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-primary indeterminate:animate-pulse indeterminate:bg-primary-soft"
      />
    </>
  );
}
