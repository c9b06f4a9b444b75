import { Download, FileText, X } from 'lucide-react';
import { IconButton } from '@/components/icon-button';

/** What is shown of a file; `url` downloads it, `preview` shows a picture small and large. */
export type ShownFile = {
  id: string;
  name: string;
  size: number;
  url?: string;
  preview?: { smallUrl: string; largeUrl: string } | null;
};

type FileRowsProps = {
  label: string;
  files: readonly ShownFile[];
  /** Offers to take a file away. */
  onRemove?: (id: string) => void;
};

/** Files with their sizes, to be looked at, saved or taken away; nothing when there are none. */
export function FileRows({ label, files, onRemove }: FileRowsProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col gap-2">
      {files.map(({ id, name, size, url, preview }) => (
        <li key={id} className="flex items-center gap-3 rounded-md border border-line px-3 py-2 text-sm">
          {preview ? (
            <Preview name={name} {...preview} />
          ) : (
            <FileText aria-hidden className="size-4 shrink-0 text-ink-muted" />
          )}
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
          <span className="shrink-0 text-ink-muted">{sizeText(size)}</span>
          {url && (
            <a
              href={url}
              download={name}
              className="inline-flex items-center gap-1 font-medium text-primary-ink hover:underline"
            >
              <Download aria-hidden className="size-4" /> Download<span className="sr-only"> {name}</span>
            </a>
          )}
          {onRemove && (
            <IconButton label={`Remove ${name}`} onClick={() => onRemove(id)}>
              <X />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A picture in small that leads to it in large. */
function Preview({ name, smallUrl, largeUrl }: { name: string; smallUrl: string; largeUrl: string }) {
  return (
    <a href={largeUrl} target="_blank" rel="noreferrer" className="shrink-0">
      {/* biome-ignore lint/performance/noImgElement: pictures are stored in the widths that pages use */}
      <img
        src={smallUrl}
        alt={`Look at ${name}`}
        decoding="async"
        className="size-14 rounded-sm bg-sunken object-cover"
      />
    </a>
  );
}

const units = ['B', 'kB', 'MB', 'GB'];

function sizeText(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1_000 ** power;
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power]}`;
}
