import sharp from 'sharp';
import { disc, pick, type Random, rect, repeat, ring, shape, stroke } from '../cover/shapes.ts';
import { randomFor } from '../random.ts';

/** What a portrait is made of. */
type Looks = { skin: string; shade: string; hair: string; clothes: string; collar: string; ink: string };

const grounds = ['#f3d9c4', '#cfe3df', '#e6ddf2', '#f6e3b5', '#d8e4f5', '#e3ead0', '#f4d3d6', '#d5dbe6'] as const;
const skins = [
  { skin: '#f2c9a8', shade: '#e0ad88' },
  { skin: '#e3ac80', shade: '#cc9063' },
  { skin: '#c68a5c', shade: '#ab7245' },
  { skin: '#96623c', shade: '#7d4e2d' },
  { skin: '#6d452b', shade: '#57351f' },
] as const;
const hairs = ['#2a211f', '#4a2f22', '#7a4a2b', '#b98145', '#8d8a86', '#a4472c', '#1f2430'] as const;
const clothes = ['#e4572e', '#29335c', '#159a8c', '#8a5cc7', '#3f9b57', '#b6495a', '#3677b8', '#e08e2b'] as const;
const collars = ['#fffdf9', '#f6efe2', '#232038'] as const;

/** Hair, seen from behind the head and in front of it. */
const styles: readonly ((looks: Looks) => { behind: string; before: string })[] = [
  // Short, parted at the side.
  ({ hair }) => ({
    behind: '',
    before: shape(
      'M186 214C178 128 224 96 300 96C376 96 422 132 414 214C404 176 372 162 336 168C286 176 238 150 222 150C204 162 192 186 186 214Z',
      hair,
    ),
  }),
  // To the chin.
  ({ hair }) => ({
    behind: shape(
      'M168 236C160 132 216 82 300 82C384 82 440 132 432 236L436 372C436 392 404 396 396 376L204 376C196 396 164 392 164 372Z',
      hair,
    ),
    before: shape(
      'M190 222C196 160 236 140 300 140C364 140 404 160 410 222C420 128 376 92 300 92C224 92 180 128 190 222Z',
      hair,
    ),
  }),
  // Long, over the shoulders.
  ({ hair }) => ({
    behind: shape(
      'M160 250C150 130 214 76 300 76C386 76 450 130 440 250C440 330 456 400 470 470L130 470C144 400 160 330 160 250Z',
      hair,
    ),
    before: shape(
      'M188 236C186 176 230 178 262 136C300 180 380 160 412 236C424 132 376 90 300 90C224 90 176 132 188 236Z',
      hair,
    ),
  }),
  // In curls.
  ({ hair }) => ({
    behind: repeat(9, (index) => disc(172 + index * 32, 176 - Math.sin((index / 8) * Math.PI) * 72, 58, hair)),
    before: repeat(6, (index) => disc(214 + index * 34, 146 - Math.sin((index / 5) * Math.PI) * 16, 34, hair)),
  }),
  // Tied up.
  ({ hair }) => ({
    behind: disc(300, 74, 54, hair) + shape('M178 250C168 140 220 96 300 96C380 96 432 140 422 250Z', hair),
    before: shape(
      'M188 226C192 158 232 132 300 132C368 132 408 158 412 226C422 136 378 94 300 94C222 94 178 136 188 226Z',
      hair,
    ),
  }),
  // Cropped.
  ({ hair }) => ({
    behind: '',
    before: shape(
      'M188 216C186 138 232 104 300 104C368 104 414 138 412 216C400 172 366 158 300 158C234 158 200 172 188 216Z',
      hair,
    ),
  }),
];

/** The portrait of a demo freelancer, WebP of 600 × 600. The same handle gives the same picture; nobody who exists is meant. */
export function drawAvatar(handle: string): Promise<Buffer> {
  return sharp(Buffer.from(avatarSvg(handle)))
    .webp({ quality: 90, effort: 1 })
    .toBuffer();
}

/** The same as SVG. */
export function avatarSvg(handle: string): string {
  const random = randomFor(`portrait of ${handle}`);
  const ground = pick(grounds, random);
  const looks: Looks = {
    ...pick(skins, random),
    hair: pick(hairs, random),
    clothes: pick(clothes, random),
    collar: pick(collars, random),
    ink: '#232038',
  };
  const { behind, before } = pick(styles, random)(looks);
  const portrait = behind + body(looks, random) + head(looks) + before + glasses(looks, random);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${rect(0, 0, 600, 600, ground)}${portrait}</svg>`;
}

function body({ skin, shade, clothes: cloth, collar }: Looks, random: Random): string {
  const shoulders = shape('M70 600C74 496 150 446 300 446C450 446 526 496 530 600Z', cloth);
  const neck =
    rect(256, 370, 88, 104, skin, 36) +
    shape('M256 400C280 428 320 428 344 400L344 424C320 446 280 446 256 424Z', shade);
  const open = shape('M236 448L300 520L364 448L344 440C330 468 270 468 256 440Z', collar);
  const round = shape('M234 450C256 496 344 496 366 450L346 442C330 466 270 466 254 442Z', collar);
  return shoulders + neck + pick([open, round], random);
}

function head({ skin, shade, ink }: Looks): string {
  const ears = disc(186, 260, 24, shade) + disc(414, 260, 24, shade);
  const face = shape(
    'M188 236C188 150 232 112 300 112C368 112 412 150 412 236C412 336 364 392 300 392C236 392 188 336 188 236Z',
    skin,
  );
  const eyes = disc(256, 252, 10, ink) + disc(344, 252, 10, ink);
  const brows = stroke('M234 222C246 214 264 214 276 220', ink, 7) + stroke('M324 220C336 214 354 214 366 222', ink, 7);
  const nose = stroke('M302 258C296 280 292 290 308 294', shade, 7);
  const mouth = stroke('M270 330C286 346 314 346 330 330', ink, 7);
  return ears + face + eyes + brows + nose + mouth;
}

/** A third of them wear some. */
function glasses({ ink }: Looks, random: Random): string {
  if (random() > 0.33) return '';
  return ring(256, 254, 36, ink, 7) + ring(344, 254, 36, ink, 7) + stroke('M292 250C297 246 303 246 308 250', ink, 7);
}
