import type { FileList } from '@/trpc/use-file-list';
import { FileRows } from './file-rows';
import { FileUpload } from './file-upload';

type FileListFieldProps = {
  list: FileList;
  /** Names the files that have arrived. */
  label: string;
  addLabel?: string;
  hint: string;
};

/** The files of a form: those that arrived, to be taken away again, those on their way, and a place for more. */
export function FileListField({ list, label, addLabel = 'Add files', hint }: FileListFieldProps) {
  return (
    <div className="flex flex-col gap-3">
      <FileRows label={label} files={list.files} onRemove={list.remove} />
      <FileUpload uploads={list.uploads} label={addLabel} hint={hint} accept={list.accept} />
      {list.isBusy && <p className="text-sm text-ink-muted">Files are still on their way.</p>}
    </div>
  );
}
