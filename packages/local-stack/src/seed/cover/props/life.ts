import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke } from '../shapes.ts';

/** Books with an apple. */
export const books: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(4, (book) => {
    const width = between(380, 520, random);
    const x = 600 - width / 2 + between(-30, 30, random);
    return (
      rect(x, 580 - book * 74, width, 66, [a, ink, b, c][book] as string, 12) +
      rect(x + 30, 606 - book * 74, width * 0.4, 14, `${paper}99`, 7)
    );
  }) +
  disc(610, 262, 62, pick([a, b], random)) +
  disc(574, 262, 60, c) +
  stroke('M594 210C594 180 606 160 626 150', ink, 12) +
  rect(250, 650, 700, 16, ink, 8);

/** Two people who talk. */
export const talk: Prop = ({ paper, ink, a, b, c }, random) =>
  disc(390, 470, 84, c) +
  shape('M250 700a140 150 0 0 1 280 0Z', a) +
  disc(810, 470, 84, pick([b, paper], random)) +
  shape('M670 700a140 150 0 0 1 280 0Z', ink) +
  sheet(400, 150, 250, 150, paper, 50) +
  shape('M440 290V350L500 290Z', paper) +
  place(525, 226, stroke('M-50 -14H50M-50 22H16', a, 18)) +
  sheet(620, 240, 220, 130, b, 46) +
  shape('M800 360V420L740 360Z', b) +
  repeat(3, (dot) => disc(680 + dot * 50, 305, 14, paper));

/** A dumbbell and a kettlebell. */
export const weights: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    520,
    360,
    rect(-190, -20, 380, 40, ink, 20) +
      repeat(2, (side) => rect(side ? 120 : -180, -120, 60, 240, a, 22) + rect(side ? 190 : -240, -86, 50, 172, b, 20)),
    { turn: between(-26, -12, random) },
  ) +
  disc(810, 530, 116, c) +
  stroke('M748 430C748 330 872 330 872 430', ink, 30) +
  disc(810, 530, 46, paper);

/** A bowl of fresh things. */
export const bowl: Prop = ({ paper, ink, a, b, c }, random) =>
  disc(480, 380, between(70, 90, random), c) +
  disc(610, 340, between(84, 100, random), b) +
  disc(730, 390, between(60, 84, random), a) +
  place(640, 260, shape('M0 0C-60 -60 -40 -130 20 -170C60 -110 60 -50 0 0Z', a)) +
  place(500, 300, shape('M0 0C-80 -20 -110 -80 -90 -140C-20 -120 20 -60 0 0Z', a)) +
  shape('M320 420H880C870 580 760 650 600 650S330 580 320 420Z', paper) +
  stroke('M360 490C480 530 720 530 840 490', `${ink}22`, 12) +
  rect(470, 644, 260, 22, ink, 11);

/** A room with a sofa and a lamp. */
export const room: Prop = ({ paper, ink, a, b, c }, random) =>
  rect(360, 160, 190, 150, paper, 8) +
  shape(`M372 298V260L430 200L480 260L520 ${between(210, 250, random)}L538 298Z`, c) +
  rect(330, 430, 440, 140, a, 40) +
  rect(290, 470, 90, 130, a, 40) +
  rect(720, 470, 90, 130, a, 40) +
  rect(400, 400, 130, 110, b, 26) +
  rect(330, 596, 20, 50, ink, 6) +
  rect(750, 596, 20, 50, ink, 6) +
  stroke('M890 640V330', ink, 12) +
  shape('M830 340L860 220H920L950 340Z', b) +
  rect(240, 644, 740, 14, ink, 7);

/** A map with a way on it. */
export const route: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    600,
    410,
    shape('M-330 -200L-110 -240V200L-330 240Z', paper) +
      shape('M-110 -240L110 -190V250L-110 200Z', `${paper}dd`) +
      shape('M110 -190L330 -240V200L110 250Z', paper) +
      shape('M-330 60C-200 20 -160 120 -110 90V200L-330 240Z', `${c}aa`) +
      `<path d="M-260 120C-180 ${between(-60, 40, random)} -60 160 20 40S140 -60 210 -100" fill="none" stroke="${ink}" stroke-width="11" stroke-dasharray="4 26" stroke-linecap="round"/>` +
      disc(-260, 120, 20, b) +
      shape('M210 -90C150 -160 150 -240 210 -240S270 -160 210 -90Z', a) +
      disc(210, -185, 24, paper) +
      ring(0, 0, 0, ink, 0),
  );
