/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** The colours of one cover: what lies behind, the surfaces of things, and three accents. */
export type Palette = { ground: string; back: string; paper: string; ink: string; a: string; b: string; c: string };

/** Draws a thing in the middle of a 1,200 × 800 cover. */
export type Prop = (palette: Palette, random: Random) => string;

/** A rectangle with round corners. */
export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** A disc. */
export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

/** A circle's line. */
export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** A filled outline. */
export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A line with round ends. */
export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Moved, turned around its own origin, and scaled. */
export function place(x: number, y: number, content: string, { turn = 0, scale = 1 } = {}): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`;
}

/** A surface that seems to lie above the ground. */
export function sheet(x: number, y: number, width: number, height: number, fill: string, radius = 18): string {
  return `<rect x="${x + 14}" y="${y + 18}" width="${width}" height="${height}" rx="${radius}" fill="#000" opacity="0.13"/>${rect(x, y, width, height, fill, radius)}`;
}

/** Lines of text as bars of uneven length. */
export function text(
  x: number,
  y: number,
  width: number,
  count: number,
  fill: string,
  random: Random,
  gap = 34,
): string {
  return repeat(count, (row) =>
    rect(x, y + row * gap, width * (row === count - 1 ? 0.45 : 0.75 + random() * 0.25), 12, fill, 6),
  );
}

/** The same drawing so many times. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** One of the items. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** A number between two. */
export function between(low: number, high: number, random: Random): number {
  return low + random() * (high - low);
}
