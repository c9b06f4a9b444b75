import sharp from 'sharp';
import { randomFor } from '../random.ts';
import { drawAccents, drawBackdrop } from './backdrops.ts';
import { paletteOf } from './palettes.ts';
import { props } from './props/index.ts';
import { between, place } from './shapes.ts';

/** What a cover is drawn for; its title makes it different from its neighbours. */
export type CoverSubject = { title: string; category: string; subcategory: string };

/**
 * A cover of a demo gig, WebP of 1,200 × 800: colours follow the category, the thing on it follows the subcategory, and the title
 * decides everything else. The same subject gives the same picture.
 */
export function drawCover(subject: CoverSubject): Promise<Buffer> {
  return sharp(Buffer.from(coverSvg(subject)))
    .webp({ quality: 90, effort: 1 })
    .toBuffer();
}

/** The same as SVG. */
export function coverSvg({ title, category, subcategory }: CoverSubject): string {
  const random = randomFor(title);
  const palette = paletteOf(category, random);
  const drawProp = props[subcategory];
  if (!drawProp) throw new Error(`There is no picture for the subcategory ${subcategory}.`);
  const backdrop = drawBackdrop(palette, random);
  const accents = drawAccents(palette, random);
  const scale = between(1, 1.12, random);
  const prop = place(600 - 600 * scale, 400 - 400 * scale, drawProp(palette, random), { scale });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="${palette.ground}"/>${backdrop}${accents}${prop}</svg>`;
}
