import { between, disc, type Palette, pick, type Random, rect, repeat, ring, shape } from './shapes.ts';

type Backdrop = (palette: Palette, random: Random) => string;

const backdrops: readonly Backdrop[] = [
  ({ back }, random) => disc(between(480, 720, random), 400, 330, back),
  ({ back }, random) => {
    const x = between(280, 380, random);
    return shape(`M${x} 800V430a${600 - x} ${600 - x} 0 0 1 ${2 * (600 - x)} 0V800Z`, back);
  },
  ({ back }, random) => shape(random() < 0.5 ? 'M0 800L1200 250V800Z' : 'M0 250L1200 800H0Z', back),
  ({ back }) => repeat(13, (column) => repeat(9, (row) => disc(column * 100, row * 100, 9, back))),
  ({ back }, random) =>
    repeat(3, (index) => ring(between(150, 1050, random), between(150, 650, random), 140 + index * 70, back, 36)),
  ({ back }) => rect(0, 560, 1200, 240, back),
  ({ back }, random) =>
    shape(
      `M${between(150, 260, random)} 420C180 160 470 90 690 140S1090 260 1060 480 860 720 600 690 120 680 ${between(150, 260, random)} 420Z`,
      back,
    ),
  ({ back }) => repeat(12, (index) => rect(index * 100, 0, 50, 800, back)),
];

/** What lies behind the thing that a cover shows. */
export function drawBackdrop(palette: Palette, random: Random): string {
  return pick(backdrops, random)(palette, random);
}

/** A few small shapes around it. */
export function drawAccents({ a, b, c }: Palette, random: Random): string {
  const corners = [
    [140, 140],
    [1060, 150],
    [130, 660],
    [1070, 650],
  ] as const;
  return corners
    .filter(() => random() < 0.55)
    .map(([x, y]) => {
      const colour = pick([a, b, c], random);
      const turn = Math.floor(random() * 4) * 90;
      const accent = pick(
        [
          disc(0, 0, 34, colour),
          ring(0, 0, 34, colour, 14),
          rect(-30, -30, 60, 60, colour, 14),
          shape('M-40 40A80 80 0 0 1 40 -40V40Z', colour),
        ],
        random,
      );
      return `<g transform="translate(${x + between(-30, 30, random)} ${y + between(-25, 25, random)}) rotate(${turn})">${accent}</g>`;
    })
    .join('');
}
