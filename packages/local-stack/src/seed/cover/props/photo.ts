import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke } from '../shapes.ts';

/** A vase in a studio. */
export const product: Prop = ({ paper, ink, a, b, c }, random) => {
  const things = [
    shape('M545 300H655C640 350 720 400 720 470a120 100 0 0 1 -240 0C480 400 560 350 545 300Z', a) +
      stroke('M600 300C600 220 560 200 540 160M600 300C600 230 650 210 668 180', ink, 10) +
      disc(536, 156, 26, b) +
      disc(672, 174, 22, c),
    rect(530, 320, 140, 250, a, 40) + rect(562, 240, 76, 90, ink, 14) + rect(530, 410, 140, 90, paper),
    `${shape('M470 430H730L700 560H500Z', a)}<ellipse cx="600" cy="430" rx="130" ry="34" fill="${c}"/>`,
    rect(510, 260, 180, 310, a, 90) + disc(600, 360, 46, paper) + rect(560, 450, 80, 20, b, 10),
  ];
  return (
    shape('M300 640V180H900V640Z', paper) +
    rect(300, 560, 600, 90, c) +
    rect(440, 565, 320, 70, ink, 12) +
    place(0, 0, pick(things, random))
  );
};

/** Prints on a table. */
export const prints: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(3, (print) =>
    place(
      400 + print * 200,
      400 + (print - 1) * 30,
      sheet(-140, -170, 280, 340, paper, 8) +
        rect(-116, -146, 232, 230, [c, a, b][print] as string) +
        disc(between(-60, 60, random), -70, 38, paper) +
        shape('M-116 84V20L-30 -50L40 20L80 -10L116 30V84Z', ink),
      { turn: between(-12, 12, random) },
    ),
  );

/** Before and after in one picture. */
export const retouch: Prop = ({ paper, ink, a, b, c }, random) => {
  const edge = between(540, 660, random);
  const portrait = (skin: string, dress: string) =>
    disc(600, 350, 92, skin) +
    shape('M430 640a170 180 0 0 1 340 0Z', dress) +
    shape('M505 340a95 110 0 0 1 190 0C660 300 560 290 505 340Z', ink);
  const half = (x: number, width: number, content: string) =>
    `<svg x="${x}" y="160" width="${width}" height="480" viewBox="${x} 160 ${width} 480">${content}</svg>`;
  return (
    sheet(320, 160, 560, 480, paper, 8) +
    half(320, edge - 320, rect(320, 160, 560, 480, `${ink}44`) + portrait('#b9b3ad', '#8d8781')) +
    half(edge, 880 - edge, rect(edge, 160, 560, 480, b) + portrait(paper, a)) +
    rect(edge - 5, 140, 10, 520, paper, 5) +
    disc(edge, 400, 36, paper) +
    stroke(`M${edge - 10} 386l-14 14 14 14M${edge + 10} 386l14 14 -14 14`, c, 8)
  );
};

/** A portrait. */
export const portrait: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(390, 130, 420, 540, paper, 12) +
  rect(420, 160, 360, 480, b) +
  `<svg x="420" y="160" width="360" height="480" viewBox="420 160 360 480">${disc(600, 350, 96, c)}${shape('M430 640a170 170 0 0 1 340 0Z', a)}${pick([shape('M495 350a105 120 0 0 1 210 0C690 290 560 270 495 350Z', ink), shape('M490 460V340a110 110 0 0 1 220 0V460H680V350C640 350 560 330 530 310V460Z', ink)], random)}</svg>`;

/** A plate from above. */
export const plate: Prop = ({ paper, ink, a, b, c }, random) =>
  disc(600, 400, 240, paper) +
  ring(600, 400, 186, `${ink}1c`, 6) +
  repeat(5, (leaf) =>
    place(600, 400, shape('M0 -20C50 -60 50 -120 0 -150C-50 -120 -50 -60 0 -20Z', leaf % 2 ? a : b), {
      turn: leaf * 72 + random() * 30,
    }),
  ) +
  repeat(4, () => disc(between(520, 680, random), between(320, 480, random), between(20, 38, random), c)) +
  stroke('M270 250V560M240 250V330a30 30 0 0 0 60 0V250', ink, 15) +
  stroke('M930 560V250C960 280 970 350 930 400', ink, 15);

/** A house. */
export const house: Prop = ({ paper, ink, a, b, c }, random) =>
  shape('M340 400L600 190L860 400V640H340Z', paper) +
  shape('M300 410L600 165L900 410L865 450L600 232L335 450Z', a) +
  rect(550, 480, 100, 160, ink, 10) +
  repeat(
    2,
    (window) =>
      rect(400 + window * 290, 440, 110, 100, b, 10) +
      stroke(`M${455 + window * 290} 440V540M${400 + window * 290} 490H${510 + window * 290}`, paper, 8),
  ) +
  disc(between(900, 960, random), 230, 56, b) +
  rect(240, 636, 720, 18, c, 9);

/** Lights over a crowd. */
export const event: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(
    3,
    (light) =>
      shape(
        `M${400 + light * 200} 130L${300 + light * 200 + between(-40, 40, random)} 620H${500 + light * 200}Z`,
        `${[a, b, c][light]}66`,
      ) + disc(400 + light * 200, 130, 30, paper),
  ) +
  repeat(
    9,
    (head) =>
      disc(240 + head * 92, 600 - (head % 2) * 30, 44, ink) +
      rect(196 + head * 92, 620 - (head % 2) * 30, 88, 180, ink, 40),
  ) +
  disc(600, 330, 40, paper) +
  shape('M540 470a60 80 0 0 1 120 0Z', paper);
