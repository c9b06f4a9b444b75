import type { ReactElement } from 'react';

/** What the picture of a shared link says. `cover` is a PNG as a data URL. */
export type ShareCardProps = { title: string; person: string; note: string; cover: string | null };

// The picture is drawn outside of the browser, where the colours of the theme are unknown.
const colours = { canvas: '#faf8f4', ink: '#1c2426', muted: '#4e595c', primary: '#0b5a63', accent: '#f0a070' };

/** The size of the pictures that shared links show, in pixels. */
export const shareSize = { width: 1200, height: 630 };

/** The picture of a shared link: what it is, whose, a note such as the price, and a cover. */
export function ShareCard({ title, person, note, cover }: ShareCardProps): ReactElement {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', background: colours.canvas, color: colours.ink }}>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          flex: 1,
          padding: 64,
        }}
      >
        <Mark />
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <div style={{ fontSize: title.length > 60 ? 48 : 60, lineHeight: 1.15 }}>{title}</div>
          <div style={{ marginTop: 28, fontSize: 30, color: colours.muted }}>{person}</div>
        </div>
        <div style={{ fontSize: 34, color: colours.primary }}>{note}</div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: this is no page, but a picture that is drawn once */}
      {cover && <img src={cover} alt="" width={480} height={630} style={{ objectFit: 'cover' }} />}
    </div>
  );
}

function Mark(): ReactElement {
  return (
    <div style={{ display: 'flex', alignItems: 'center', fontSize: 32 }}>
      <svg width="52" height="52" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" fill={colours.primary} />
        <path d="M22.5 10.6a8.4 8.4 0 1 0 0 10.8" fill="none" stroke="#fff" strokeWidth="3.6" strokeLinecap="round" />
        <path d="M14.5 16h10" stroke={colours.accent} strokeWidth="3.6" strokeLinecap="round" />
      </svg>
      <div style={{ marginLeft: 18 }}>Craftlane</div>
    </div>
  );
}
