import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke } from '../shapes.ts';

/** An editor with coloured code. */
export const code: Prop = ({ ink, a, b, c, paper }, random) => {
  const rows = repeat(9, (row) => {
    let x = 320 + pick([0, 40, 40, 80, 80], random);
    return repeat(2 + Math.floor(random() * 3), () => {
      const width = between(50, 150, random);
      const bar = rect(x, 262 + row * 38, width, 15, pick([a, b, c, `${paper}88`, `${paper}55`], random), 8);
      x += width + 20;
      return bar;
    });
  });
  return (
    sheet(270, 170, 660, 460, ink, 22) +
    repeat(3, (dot) => disc(310 + dot * 32, 210, 10, [c, b, a][dot] as string)) +
    rows
  );
};

/** A phone with an app on it. */
export const phone: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    600,
    400,
    sheet(-150, -310, 300, 620, ink, 48) +
      rect(-128, -286, 256, 572, paper, 32) +
      rect(-100, -250, 200, 150, pick([a, b, c], random), 24) +
      disc(-58, -40, 42, b) +
      rect(0, -66, 100, 18, `${ink}44`, 9) +
      rect(0, -36, 70, 18, `${ink}2b`, 9) +
      repeat(2, (row) => rect(-100, 30 + row * 92, 200, 74, [c, a][row] as string, 20)) +
      rect(-50, 240, 100, 12, ink, 6),
    { turn: pick([-9, -5, 5, 9], random) },
  );

/** A shop window with things to buy. */
export const shop: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(300, 300, 600, 340, paper) +
  repeat(6, (stripe) => shape(`M${300 + stripe * 100} 200h100v90a50 50 0 0 1 -100 0Z`, stripe % 2 ? paper : a)) +
  rect(300, 180, 600, 30, ink, 8) +
  repeat(3, (item) => rect(350 + item * 180, 390, 140, 140, `${[a, b, c][item]}33`, 20)) +
  disc(420, 460, 44, b) +
  rect(558, 418, 84, 84, c, 18) +
  shape('M780 412L826 504H734Z', a) +
  repeat(3, (item) => rect(350 + item * 180, 552, between(70, 130, random), 16, `${ink}44`, 8));

/** Parts that are wired to each other. */
export const wires: Prop = ({ paper, ink, a, b, c }, random) => {
  const ends = [
    [330, 250],
    [330, 550],
    [870, 220],
    [900, 420],
    [850, 600],
  ] as const;
  return (
    ends.map(([x, y]) => stroke(`M600 400C${(600 + x) / 2} 400 ${(600 + x) / 2} ${y} ${x} ${y}`, ink, 8)).join('') +
    ends
      .map(
        ([x, y], index) =>
          sheet(x - 62, y - 62, 124, 124, paper, 30) +
          pick(
            [
              disc(x, y, 32, [a, b, c][index % 3] as string),
              rect(x - 30, y - 30, 60, 60, [a, b, c][index % 3] as string, 14),
            ],
            random,
          ),
      )
      .join('') +
    sheet(500, 300, 200, 200, a, 44) +
    stroke('M560 360L525 400L560 440M640 360L675 400L640 440', paper, 16)
  );
};

/** Stores with a stream between them. */
export const pipeline: Prop = ({ paper, ink, a, b, c }, random) => {
  const store = (x: number, fill: string) =>
    rect(x - 90, 300, 180, 230, fill) +
    `<ellipse cx="${x}" cy="530" rx="90" ry="34" fill="${fill}"/><ellipse cx="${x}" cy="300" rx="90" ry="34" fill="${paper}"/>` +
    stroke(`M${x - 90} 380a90 34 0 0 0 180 0M${x - 90} 455a90 34 0 0 0 180 0`, `${ink}55`, 7);
  return (
    store(330, a) +
    store(870, c) +
    repeat(7, (dot) =>
      disc(460 + dot * 47, 400 + between(-46, 46, random), between(10, 20, random), pick([b, ink, a], random)),
    ) +
    stroke('M450 510H730M700 480L735 510L700 540', ink, 12)
  );
};

/** A cloud over machines. */
export const cloud: Prop = ({ paper, ink, a, b, c }) =>
  shape('M390 380a110 110 0 0 1 30 -214a150 150 0 0 1 280 -20a120 120 0 0 1 110 234Z', paper) +
  repeat(3, (line) => stroke(`M${460 + line * 140} 380V480`, ink, 10) + disc(460 + line * 140, 420, 16, b)) +
  repeat(
    3,
    (machine) =>
      sheet(390 + machine * 140, 480, 124, 150, ink, 18) +
      rect(412 + machine * 140, 510, 80, 14, [a, b, c][machine] as string, 7) +
      rect(412 + machine * 140, 542, 80, 14, `${paper}66`, 7) +
      disc(424 + machine * 140, 594, 11, a),
  );

/** A magnifier over a beetle. */
export const bug: Prop = ({ paper, ink, a, b }, random) =>
  place(
    580,
    380,
    disc(0, 0, 225, paper) +
      repeat(3, (leg) =>
        stroke(`M-62 ${-44 + leg * 52}L-128 ${-70 + leg * 68}M62 ${-44 + leg * 52}L128 ${-70 + leg * 68}`, ink, 13),
      ) +
      `<ellipse cx="0" cy="14" rx="84" ry="110" fill="${a}"/>` +
      disc(0, -100, 46, ink) +
      stroke('M0 -90V120', ink, 9) +
      disc(-36, -10, 16, b) +
      disc(40, 40, 18, b) +
      ring(0, 0, 225, ink, 30) +
      stroke('M170 170L300 300', ink, 52),
    { turn: between(-14, 14, random) },
  );
