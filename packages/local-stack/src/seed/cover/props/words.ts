import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke, text } from '../shapes.ts';

/** A page with a pen. */
export const page: Prop = ({ paper, ink, a, b }, random) =>
  place(
    560,
    400,
    sheet(-220, -280, 440, 560, paper) +
      rect(-170, -220, 260, 34, a, 10) +
      text(-170, -150, 340, 10, `${ink}33`, random),
    { turn: pick([-5, -3, 3], random) },
  ) +
  place(
    850,
    420,
    shape('M-26 -220H26V120L0 190L-26 120Z', b) +
      rect(-26, -220, 52, 50, ink, 12) +
      shape('M-11 160L0 190L11 160Z', ink),
    { turn: 24 },
  );

/** Pages with a marked passage. */
export const marked: Prop = ({ paper, ink, a, b, c }, random) =>
  place(520, 410, sheet(-200, -260, 400, 520, c), { turn: -9 }) +
  place(
    620,
    400,
    sheet(-210, -270, 420, 540, paper) +
      text(-160, -210, 320, 5, `${ink}33`, random) +
      rect(-170, -38, 330, 40, `${b}aa`, 8) +
      text(-160, -24, 300, 1, ink, random) +
      text(-160, 34, 320, 5, `${ink}33`, random) +
      stroke('M-190 -30C-230 0 -230 20 -190 44', a, 10),
    { turn: 3 },
  );

/** Two bubbles in two languages. */
export const languages: Prop = ({ paper, ink, a, b }, random) => {
  const left = pick(
    ['M-60 -30H60M0 -60V-30M-44 60C10 40 36 10 40 -30M-30 -10C-10 30 20 50 50 58', 'M-56 56L0 -64L56 56M-34 12H34'],
    random,
  );
  return (
    sheet(270, 180, 400, 290, paper, 60) +
    shape('M340 460V540L430 460Z', paper) +
    place(470, 325, stroke(left, ink, 22)) +
    sheet(560, 340, 380, 270, a, 60) +
    shape('M860 600V680L780 600Z', a) +
    place(750, 475, stroke('M-54 54L0 -60L54 54M-34 14H34', paper, 22)) +
    disc(690, 220, 26, b)
  );
};

/** A headline between quotation marks. */
export const quote: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(290, 190, 620, 420, paper, 30) +
  place(
    370,
    300,
    shape(
      'M0 60V0C0 -50 30 -70 62 -74V-44C40 -40 34 -20 34 0H62V60ZM88 60V0C88 -50 118 -70 150 -74V-44C128 -40 122 -20 122 0H150V60Z',
      a,
    ),
    { scale: 1.1 },
  ) +
  rect(370, 400, between(330, 440, random), 34, ink, 10) +
  rect(370, 456, between(240, 330, random), 34, ink, 10) +
  rect(370, 530, 150, 22, b, 11) +
  disc(810, 500, 52, c);

/** A CV with a portrait. */
export const curriculum: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    600,
    400,
    sheet(-230, -290, 460, 580, paper) +
      rect(-230, -290, 160, 580, a, 18) +
      disc(-150, -190, 54, paper) +
      shape('M-196 -130a46 46 0 0 1 92 0Z', b) +
      disc(-150, -204, 28, c) +
      text(-208, -70, 116, 4, `${paper}99`, random) +
      rect(-30, -240, 200, 34, ink, 10) +
      repeat(
        3,
        (block) =>
          rect(-30, -160 + block * 140, 110, 18, b, 9) + text(-30, -126 + block * 140, 210, 3, `${ink}33`, random, 28),
      ),
    { turn: pick([-4, 0, 4], random) },
  );

/** A manual with steps and a drawing. */
export const manual: Prop = ({ paper, ink, a, b, c }, random) =>
  shape('M600 220C520 170 380 170 280 200V610C380 580 520 580 600 630Z', paper) +
  shape('M600 220C680 170 820 170 920 200V610C820 580 680 580 600 630Z', `${paper}`) +
  stroke('M600 220V630', `${ink}44`, 8) +
  repeat(
    3,
    (step) =>
      disc(350, 290 + step * 95, 26, [a, b, c][step] as string) +
      text(396, 276 + step * 95, 150, 2, `${ink}33`, random, 26),
  ) +
  ring(765, 360, 78, a, 16) +
  stroke('M765 300V420M705 360H825', c, 14) +
  text(670, 490, 200, 3, `${ink}33`, random, 30);
