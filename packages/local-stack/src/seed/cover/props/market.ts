import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke, text } from '../shapes.ts';

/** Hits under a search box, the first one best. */
export const ranking: Prop = ({ paper, ink, a, b }, random) =>
  sheet(290, 170, 620, 100, paper, 50) +
  ring(360, 216, 24, ink, 10) +
  stroke('M378 236L396 254', ink, 11) +
  rect(420, 208, between(180, 280, random), 22, `${ink}44`, 11) +
  repeat(
    3,
    (hit) =>
      sheet(330, 310 + hit * 116, 540, 92, hit ? paper : a, 22) +
      disc(386, 356 + hit * 116, 24, hit ? b : paper) +
      text(432, 340 + hit * 116, 360, 2, hit ? `${ink}44` : paper, random, 28),
  );

/** Posts with hearts. */
export const posts: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(3, (post) =>
    place(
      390 + post * 210,
      400 + (post - 1) * pick([-26, 26], random),
      sheet(-92, -170, 184, 340, paper, 24) +
        rect(-72, -150, 144, 170, [a, b, c][post] as string, 16) +
        shape('M-44 82C-92 50 -66 22 -44 46C-22 22 4 50 -44 82Z', c) +
        rect(8, 48, 64, 14, `${ink}44`, 7) +
        text(-72, 104, 144, 2, `${ink}2b`, random, 26),
    ),
  );

/** An envelope with a letter. */
export const letter: Prop = ({ paper, ink, a, b, c }, random) =>
  rect(300, 330, 600, 300, a, 26) +
  sheet(350, 160, 500, 330, paper) +
  disc(430, 240, 40, b) +
  text(500, 222, 280, 2, `${ink}44`, random) +
  text(400, 320, 400, 3, `${ink}2b`, random) +
  shape('M300 370L600 540L900 370V604a26 26 0 0 1 -26 26H326a26 26 0 0 1 -26 -26Z', a) +
  stroke('M310 622L530 490M890 622L670 490', `${ink}33`, 8) +
  disc(888, 320, 44, c);

/** A target with arrows. */
export const target: Prop = ({ paper, ink, a, b }, random) =>
  repeat(5, (circle) => disc(580, 420, 240 - circle * 48, circle % 2 ? paper : a)) +
  place(580, 420, stroke('M0 0L280 0', ink, 16) + shape('M280 -38L360 0L280 38Z', b), {
    turn: between(-50, -25, random),
  });

/** Growing bars under a rising line. */
export const growth: Prop = ({ paper, ink, a, b, c }, random) => {
  const heights = [90, 150, 130, 220, 260, 340].map((height) => height * between(0.85, 1.1, random));
  const points = heights.map((height, index) => `${340 + index * 104} ${590 - height - 60}`);
  return (
    sheet(260, 140, 680, 520, paper, 26) +
    heights
      .map((height, index) => rect(305 + index * 104, 600 - height, 70, height, [a, b, c][index % 3] as string, 14))
      .join('') +
    stroke(`M${points.join('L')}`, ink, 12) +
    disc(860, 590 - (heights[5] ?? 0) - 60, 20, ink)
  );
};

/** Answers of people, counted. */
export const survey: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(270, 170, 660, 460, paper, 26) +
  repeat(4, (row) => {
    const share = between(160, 430, random);
    return (
      disc(340, 250 + row * 100, 30, [a, b, c, ink][row] as string) +
      rect(400, 234 + row * 100, 460, 32, `${ink}18`, 16) +
      rect(400, 234 + row * 100, share, 32, [a, b, c, ink][row] as string, 16)
    );
  });

/** A loudspeaker. */
export const megaphone: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    570,
    400,
    shape('M-200 -70L90 -210V210L-200 70Z', a) +
      rect(-280, -76, 90, 152, ink, 26) +
      shape('M-170 80L-130 220H-50L-90 60Z', ink) +
      `<ellipse cx="90" cy="0" rx="46" ry="210" fill="${paper}"/>` +
      stroke('M190 -110L300 -170M210 0H340M190 110L300 170', b, 22) +
      disc(90, 0, 34, c),
    { turn: between(-14, -4, random) },
  );
