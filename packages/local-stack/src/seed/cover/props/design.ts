import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke, text } from '../shapes.ts';

/** A mark built on circles and guides. */
export const mark: Prop = ({ paper, ink, a, b, c }, random) => {
  const guides = ring(600, 400, 190, `${ink}22`, 3) + stroke('M330 400H870M600 190V610', `${ink}22`, 3);
  const marks = [
    disc(535, 400, 120, a) + disc(665, 400, 120, b) + shape('M600 299a120 120 0 0 1 0 202a120 120 0 0 1 0 -202Z', ink),
    shape('M600 210L770 505H430Z', a) + disc(600, 410, 62, paper) + rect(430, 530, 340, 42, c, 21),
    shape('M440 560V240h110a160 160 0 0 1 0 320Z', a) + disc(690, 320, 84, b) + rect(640, 450, 120, 110, ink, 18),
    repeat(6, (leaf) =>
      place(600, 400, shape('M0 -30C60 -80 60 -150 0 -180C-60 -150 -60 -80 0 -30Z', leaf % 2 ? a : b), {
        turn: leaf * 60,
      }),
    ) + disc(600, 400, 40, ink),
    shape('M430 400a170 170 0 0 1 340 0Z', a) +
      shape('M470 420h260v30a130 130 0 0 1 -260 0Z', ink) +
      disc(600, 290, 36, paper),
  ];
  return sheet(310, 150, 580, 500, paper, 26) + guides + pick(marks, random);
};

/** A business card, a letter and swatches. */
export const stationery: Prop = ({ paper, ink, a, b, c }, random) =>
  place(
    430,
    410,
    sheet(-190, -250, 380, 500, paper) + disc(-100, -160, 42, a) + text(-130, -60, 260, 6, `${ink}33`, random),
    { turn: -7 },
  ) +
  place(
    770,
    320,
    sheet(-190, -115, 380, 230, a) +
      disc(-100, 0, 58, paper) +
      disc(-62, 0, 58, `${b}cc`) +
      text(20, -30, 130, 3, paper, random),
    { turn: 6 },
  ) +
  repeat(4, (index) => rect(610 + index * 90, 530, 80, 110, [a, b, c, ink][index] as string, 12));

/** A box and a jar with labels. */
export const packaging: Prop = ({ paper, ink, a, b, c }, random) => {
  const label = pick([disc(0, 0, 58, b), shape('M0 -62L58 42H-58Z', b), rect(-52, -52, 104, 104, b, 20)], random);
  return (
    shape('M330 300L520 240L520 640L330 600Z', c) +
    shape('M520 240L700 300V600L520 640Z', a) +
    shape('M330 300L520 240L700 300L520 360Z', paper) +
    place(612, 460, label, { scale: 0.9 }) +
    sheet(760, 330, 200, 310, paper, 36) +
    rect(775, 280, 170, 66, ink, 16) +
    rect(760, 420, 200, 130, b) +
    text(790, 450, 140, 3, ink, random, 30)
  );
};

/** Slides of a presentation. */
export const slides: Prop = ({ paper, ink, a, b, c }, random) =>
  place(560, 340, sheet(-270, -160, 540, 320, c), { turn: -8 }) +
  place(600, 390, sheet(-290, -170, 580, 340, paper), { turn: -2 }) +
  place(
    600,
    390,
    rect(-250, -130, 220, 26, ink, 13) +
      text(-250, -76, 200, 4, `${ink}33`, random) +
      repeat(4, (bar) => rect(20 + bar * 60, 130 - (70 + bar * 40), 40, 70 + bar * 40, bar % 2 ? b : a, 8)),
    { turn: -2 },
  );

/** A set of icons. */
export const iconGrid: Prop = ({ paper, ink, a, b, c }, random) => {
  const icons = [
    (x: number, y: number) => ring(x, y, 42, ink, 13) + stroke(`M${x} ${y - 24}V${y}l18 14`, ink, 13),
    (x: number, y: number) =>
      stroke(
        `M${x - 44} ${y + 6}L${x} ${y - 40}L${x + 44} ${y + 6}M${x - 28} ${y - 4}V${y + 42}H${x + 28}V${y - 4}`,
        ink,
        13,
      ),
    (x: number, y: number) =>
      shape(
        `M${x} ${y + 42}C${x - 90} ${y - 20} ${x - 40} ${y - 70} ${x} ${y - 22}C${x + 40} ${y - 70} ${x + 90} ${y - 20} ${x} ${y + 42}Z`,
        a,
      ),
    (x: number, y: number) => disc(x, y, 44, b) + stroke(`M${x - 18} ${y}l14 14 24 -28`, paper, 12),
    (x: number, y: number) =>
      rect(x - 46, y - 34, 92, 68, c, 14) + stroke(`M${x - 40} ${y - 26}L${x} ${y + 8}L${x + 40} ${y - 26}`, paper, 11),
    (x: number, y: number) =>
      stroke(`M${x - 40} ${y + 40}V${y - 6}M${x} ${y + 40}V${y - 40}M${x + 40} ${y + 40}V${y + 14}`, ink, 20),
    (x: number, y: number) =>
      ring(x - 8, y - 8, 32, ink, 13) + stroke(`M${x + 18} ${y + 18}L${x + 42} ${y + 42}`, ink, 15),
    (x: number, y: number) =>
      shape(
        `M${x} ${y - 46}L${x + 14} ${y - 14}H${x + 48}L${x + 20} ${y + 8}L${x + 30} ${y + 44}L${x} ${y + 22}L${x - 30} ${y + 44}L${x - 20} ${y + 8}L${x - 48} ${y - 14}H${x - 14}Z`,
        b,
      ),
  ];
  const first = Math.floor(random() * icons.length);
  return repeat(6, (index) => {
    const [x, y] = [390 + (index % 3) * 210, 295 + Math.floor(index / 3) * 210];
    return sheet(x - 88, y - 88, 176, 176, paper, 38) + (icons[(first + index) % icons.length]?.(x, y) ?? '');
  });
};

/** A framed picture of hills. */
export const picture: Prop = ({ paper, ink, a, b, c }, random) => {
  const sun = disc(between(460, 740, random), between(270, 330, random), between(44, 70, random), b);
  const [left, right] = [between(420, 520, random), between(620, 740, random)];
  return (
    sheet(300, 170, 600, 460, ink, 14) +
    rect(324, 194, 552, 412, paper) +
    `<svg x="324" y="194" width="552" height="412" viewBox="324 194 552 412">${sun}${shape(`M324 606V470L${left} 330L640 606Z`, c)}${shape(`M480 606L${right} 360L876 560V606Z`, a)}${shape('M324 606V560C480 500 620 600 876 530V606Z', ink)}</svg>`
  );
};

/** A browser window with a phone before it. */
export const screens: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(240, 190, 640, 420, paper) +
  rect(240, 190, 640, 56, ink, 18) +
  rect(240, 220, 640, 26, ink) +
  repeat(3, (dot) => disc(276 + dot * 30, 218, 9, [a, b, c][dot] as string)) +
  rect(280, 286, 260, 150, pick([a, b, c], random), 14) +
  text(570, 296, 250, 4, `${ink}2e`, random) +
  repeat(3, (card) => rect(280 + card * 150, 466, 130, 100, [b, c, a][card] as string, 14)) +
  sheet(760, 300, 210, 380, ink, 34) +
  rect(776, 322, 178, 336, paper, 22) +
  rect(794, 344, 142, 110, c, 14) +
  text(794, 480, 142, 3, `${ink}33`, random) +
  rect(794, 592, 142, 44, a, 22);
