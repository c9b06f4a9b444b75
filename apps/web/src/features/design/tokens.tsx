import { Specimen, Specimens } from './specimen';

const colours = [
  ['bg-canvas', 'canvas'],
  ['bg-surface', 'surface'],
  ['bg-raised', 'raised'],
  ['bg-sunken', 'sunken'],
  ['bg-line', 'line'],
  ['bg-line-strong', 'line-strong'],
  ['bg-ink', 'ink'],
  ['bg-ink-muted', 'ink-muted'],
  ['bg-ink-faint', 'ink-faint'],
  ['bg-primary', 'primary'],
  ['bg-primary-soft', 'primary-soft'],
  ['bg-accent', 'accent'],
  ['bg-accent-soft', 'accent-soft'],
  ['bg-success', 'success'],
  ['bg-success-soft', 'success-soft'],
  ['bg-warning', 'warning'],
  ['bg-warning-soft', 'warning-soft'],
  ['bg-danger', 'danger'],
  ['bg-danger-soft', 'danger-soft'],
  ['bg-focus', 'focus'],
] as const;

const sizes = ['text-4xl', 'text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs'] as const;
const radii = ['rounded-sm', 'rounded-md', 'rounded-lg', 'rounded-xl', 'rounded-full'] as const;
const shadows = ['shadow-card', 'shadow-raised'] as const;

/** Colours by role, type, corners and shadows. */
export function Tokens() {
  return (
    <div className="flex flex-col gap-8">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-5">
        {colours.map(([className, name]) => (
          <li key={name} className="text-sm">
            <span className={`block h-14 rounded-md border border-line ${className}`} />
            {name}
          </li>
        ))}
      </ul>
      <Specimens>
        <Specimen name="Type">
          <div className="flex flex-col gap-1">
            {sizes.map((size) => (
              <p key={size} className={size}>
                Good work <span className="text-sm text-ink-faint">{size}</span>
              </p>
            ))}
          </div>
        </Specimen>
        <Specimen name="Corners and shadows">
          {radii.map((radius) => (
            <span
              key={radius}
              className={`grid size-20 place-items-center border border-line-strong text-xs ${radius}`}
            >
              {radius.slice(8)}
            </span>
          ))}
          {shadows.map((shadow) => (
            <span key={shadow} className={`grid size-20 place-items-center rounded-lg bg-surface text-xs ${shadow}`}>
              {shadow.slice(7)}
            </span>
          ))}
        </Specimen>
      </Specimens>
    </div>
  );
}
