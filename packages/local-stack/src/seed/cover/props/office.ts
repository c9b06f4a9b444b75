import { between, disc, type Prop, pick, place, rect, repeat, shape, sheet, stroke, text } from '../shapes.ts';

/** A plan with a road to a flag. */
export const plan: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(300, 150, 600, 500, paper, 24) +
  stroke(`M370 580C460 580 440 460 540 460S640 ${between(360, 420, random)} 720 400 780 280 800 260`, a, 14) +
  disc(370, 580, 22, ink) +
  disc(540, 460, 22, b) +
  disc(712, 402, 22, c) +
  stroke('M800 260V160', ink, 10) +
  shape('M804 164H880L860 190L880 218H804Z', c) +
  text(350, 210, 260, 3, `${ink}33`, random);

/** A calculation with a circle of shares. */
export const figures: Prop = ({ paper, ink, a, b, c }, random) => {
  const share = between(0.9, 2.2, random);
  const edge = `${430 + 120 * Math.sin(share)} ${350 - 120 * Math.cos(share)}`;
  return (
    sheet(260, 160, 680, 480, paper, 24) +
    disc(430, 350, 120, a) +
    shape(`M430 350L430 230A120 120 0 0 1 ${edge}Z`, b) +
    disc(430, 350, 56, paper) +
    repeat(
      6,
      (row) =>
        rect(610, 230 + row * 52, between(90, 150, random), 20, `${ink}33`, 10) +
        rect(800, 230 + row * 52, between(50, 90, random), 20, [a, b, c][row % 3] as string, 10),
    ) +
    rect(310, 540, 580, 52, `${c}44`, 14)
  );
};

/** A day of appointments. */
export const calendar: Prop = ({ paper, ink, a, b, c }, random) => {
  const marked = Math.floor(random() * 15);
  return (
    sheet(310, 160, 580, 490, paper, 30) +
    shape('M340 160H860a30 30 0 0 1 30 30V270H310V190a30 30 0 0 1 30 -30Z', a) +
    repeat(2, (hook) => rect(420 + hook * 340, 120, 26, 80, ink, 13)) +
    repeat(15, (day) =>
      rect(
        350 + (day % 5) * 105,
        305 + Math.floor(day / 5) * 108,
        80,
        80,
        day === marked ? b : day % 4 === 0 ? `${c}66` : `${ink}14`,
        18,
      ),
    ) +
    place(390 + (marked % 5) * 105, 345 + Math.floor(marked / 5) * 108, stroke('M-18 0l14 14 24 -28', paper, 11))
  );
};

/** Cards in three columns. */
export const board: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(240, 160, 720, 490, ink, 28) +
  repeat(3, (column) => {
    const count = 2 + Math.floor(random() * 2);
    return (
      rect(272 + column * 226, 196, 110, 18, `${paper}88`, 9) +
      repeat(
        count,
        (card) =>
          rect(272 + column * 226, 240 + card * 128, 204, 110, paper, 16) +
          rect(292 + column * 226, 262 + card * 128, 60, 14, [a, b, c][(column + card) % 3] as string, 7) +
          rect(292 + column * 226, 292 + card * 128, between(90, 160, random), 14, `${ink}33`, 7),
      )
    );
  });

/** A contract with a seal. */
export const contract: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    600,
    400,
    sheet(-230, -290, 460, 580, paper) +
      rect(-120, -230, 240, 30, ink, 10) +
      text(-170, -160, 340, 7, `${ink}33`, random) +
      stroke('M-170 190C-120 130 -110 230 -60 180S0 160 20 196', a, 10) +
      disc(130, 170, 64, b) +
      disc(130, 170, 40, paper) +
      shape('M90 222L76 300L130 270L184 300L170 222Z', c),
    { turn: pick([-4, 3, 6], random) },
  );

/** Someone who listens, and what they hear. */
export const support: Prop = ({ paper, ink, a, b, c }, random) =>
  disc(520, 380, 130, c) +
  shape('M300 680a220 190 0 0 1 440 0Z', a) +
  stroke('M390 390a130 130 0 0 1 260 0', ink, 28) +
  rect(360, 370, 60, 110, ink, 28) +
  rect(620, 370, 60, 110, ink, 28) +
  stroke('M650 480C640 540 590 550 550 545', ink, 14) +
  sheet(690, 180, 270, 160, paper, 44) +
  shape('M740 330V390L800 330Z', paper) +
  rect(735, 232, between(120, 180, random), 18, b, 9) +
  rect(735, 270, between(80, 140, random), 18, `${ink}33`, 9);
