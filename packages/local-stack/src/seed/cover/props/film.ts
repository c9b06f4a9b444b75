import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke } from '../shapes.ts';

/** A player over a timeline of clips. */
export const cut: Prop = ({ paper, ink, a, b, c }, random) => {
  let x = 270;
  const clips = repeat(5, (index) => {
    const width = between(90, 160, random);
    const clip = rect(x, 600, width, 60, [a, b, c, paper, a][index] as string, 12);
    x += width + 12;
    return clip;
  });
  return (
    sheet(330, 140, 540, 370, ink, 24) +
    disc(600, 325, 84, paper) +
    shape('M572 276L662 325L572 374Z', a) +
    rect(260, 570, 680, 8, `${ink}55`, 4) +
    clips +
    rect(between(420, 720, random), 540, 10, 150, ink, 5)
  );
};

/** A scene with a character who explains. */
export const explainer: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(270, 180, 660, 440, paper, 24) +
  disc(440, 350, 62, b) +
  shape('M340 570a100 120 0 0 1 200 0Z', a) +
  sheet(590, 250, 280, 150, c, 36) +
  shape('M610 390L570 440L660 396Z', c) +
  repeat(3, (dot) => disc(670 + dot * 60, 325, 16, paper)) +
  rect(600, 480, between(180, 250, random), 20, `${ink}44`, 10) +
  rect(600, 520, between(120, 180, random), 20, `${ink}2b`, 10);

/** Shapes on their way along curves. */
export const motion: Prop = ({ paper, ink, a, b, c }, random) => {
  const top = between(170, 260, random);
  return (
    stroke(`M230 600C380 600 400 ${top} 600 ${top}S820 600 980 600`, `${paper}`, 10) +
    repeat(6, (ghost) =>
      rect(
        250 + ghost * 62,
        560 - Math.sin((ghost / 5) * 1.5) * (540 - top),
        90,
        90,
        `${a}${['22', '33', '55', '77', 'aa', 'ff'][ghost]}`,
        22,
      ),
    ) +
    disc(860, 420, 70, b) +
    ring(860, 420, 104, `${b}66`, 10) +
    shape('M930 610L1000 690H860Z', c) +
    disc(230, 600, 20, ink) +
    disc(980, 600, 20, ink)
  );
};

/** Upright clips, as on phones. */
export const upright: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(3, (index) =>
    place(
      390 + index * 210,
      400,
      sheet(-95, -210, 190, 420, [a, ink, c][index] as string, 30) +
        disc(0, -20, 46, paper) +
        shape('M-14 -46L34 -20L-14 6Z', [a, b, c][index] as string) +
        rect(-66, 120, between(80, 130, random), 16, `${paper}cc`, 8) +
        rect(-66, 150, between(50, 100, random), 16, `${paper}88`, 8),
      { turn: (index - 1) * pick([5, 8], random), scale: index === 1 ? 1.16 : 1 },
    ),
  );

/** A picture with lines of speech below. */
export const captions: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(280, 170, 640, 460, ink, 26) +
  disc(between(450, 560, random), 320, 76, b) +
  shape('M280 480L520 330L700 470L800 400L920 480V604a26 26 0 0 1 -26 26H306a26 26 0 0 1 -26 -26Z', c) +
  rect(380, 510, 440, 40, paper, 12) +
  rect(450, 564, 300, 40, a, 12);

/** A solid in space. */
export const solid: Prop = ({ paper, ink, a, b, c }, random) => {
  const cube = (x: number, y: number, s: number, [top, left, right]: readonly string[]) =>
    shape(`M${x} ${y}l${s} ${s / 2}l${-s} ${s / 2}l${-s} ${-s / 2}Z`, top ?? '') +
    shape(`M${x - s} ${y + s / 2}l${s} ${s / 2}v${s}l${-s} ${-s / 2}Z`, left ?? '') +
    shape(`M${x + s} ${y + s / 2}l${-s} ${s / 2}v${s}l${s} ${-s / 2}Z`, right ?? '');
  const size = between(150, 190, random);
  return cube(600, 210, size, [paper, a, ink]) + cube(360, 470, 80, [paper, b, c]) + cube(850, 490, 70, [paper, c, b]);
};
