import { between, disc, type Prop, pick, rect, repeat, ring, sheet, stroke, text } from '../shapes.ts';

/** Points with a line through them. */
export const scatter: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(270, 150, 660, 500, paper, 24) +
  stroke('M340 210V580H870', `${ink}66`, 8) +
  repeat(26, (point) =>
    disc(
      370 + point * 18,
      560 - point * 11 + between(-80, 60, random),
      between(9, 19, random),
      [a, b, c][point % 3] as string,
    ),
  ) +
  stroke('M360 560L850 240', ink, 8);

/** Panels of a dashboard. */
export const dashboard: Prop = ({ paper, ink, a, b, c }, random) => {
  const curve = repeat(1, () =>
    stroke(
      `M300 470C360 ${between(330, 470, random)} 420 ${between(380, 480, random)} 470 400S600 ${between(300, 400, random)} 640 340`,
      a,
      12,
    ),
  );
  return (
    sheet(240, 140, 720, 520, ink, 26) +
    repeat(
      3,
      (panel) =>
        rect(270 + panel * 226, 170, 206, 110, paper, 16) +
        rect(292 + panel * 226, 196, 70, 14, `${ink}44`, 7) +
        rect(292 + panel * 226, 226, between(90, 150, random), 28, [a, b, c][panel] as string, 8),
    ) +
    rect(270, 304, 400, 326, paper, 16) +
    curve +
    repeat(4, (bar) => rect(300 + bar * 90, 600 - (20 + bar * 14), 54, 20 + bar * 14, `${b}`, 6)) +
    rect(694, 304, 236, 326, paper, 16) +
    ring(812, 430, 64, c, 30) +
    stroke('M812 366a64 64 0 0 1 56 94', b, 30) +
    text(730, 540, 160, 2, `${ink}33`, random)
  );
};

/** Layers of a network. */
export const network: Prop = ({ paper, ink, a, b, c }, random) => {
  const layers = [3, 4, pick([4, 5], random), 2].map((count, layer) =>
    Array.from({ length: count }, (_, node) => [330 + layer * 180, 400 + (node - (count - 1) / 2) * 118] as const),
  );
  const lines = layers
    .slice(1)
    .flatMap((layer, index) =>
      (layers[index] ?? []).flatMap(([x, y]) =>
        layer.map(([tx, ty]) => stroke(`M${x} ${y}L${tx} ${ty}`, `${ink}99`, 5)),
      ),
    );
  return (
    lines.join('') +
    layers
      .flatMap((layer, index) =>
        layer.map(([x, y]) => disc(x, y, 42, paper) + disc(x, y, 29, [a, b, c, a][index] as string)),
      )
      .join('')
  );
};

/** A table that is being put in order. */
export const cleaning: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(270, 170, 660, 460, paper, 20) +
  rect(270, 170, 660, 70, a, 20) +
  repeat(5, (row) =>
    repeat(4, (cell) =>
      rect(
        300 + cell * 158,
        268 + row * 70,
        between(60, 130, random),
        24,
        row === 2 ? b : cell === 3 ? `${c}99` : `${ink}2b`,
        12,
      ),
    ),
  ) +
  stroke('M760 640l60 -60M700 560l60 60', ink, 0.1) +
  disc(900, 590, 74, c) +
  stroke('M866 592l26 26 44 -52', paper, 18);

/** A friendly machine that answers. */
export const assistant: Prop = ({ paper, ink, a, b, c }, random) =>
  stroke('M600 170V220', ink, 14) +
  disc(600, 160, 24, b) +
  sheet(430, 220, 340, 260, paper, 80) +
  rect(470, 280, 260, 120, ink, 60) +
  disc(545, 340, 24, a) +
  disc(655, 340, 24, a) +
  stroke('M550 436q50 34 100 0', ink, 13) +
  sheet(250, 520, between(330, 400, random), 84, a, 42) +
  sheet(580, 580, between(300, 360, random), 84, c, 42) +
  repeat(3, (dot) => disc(690 + dot * 50, 622, 12, paper)) +
  rect(290, 552, 200, 20, `${paper}bb`, 10);

/** A sheet of cells with a chart on it. */
export const cells: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(260, 150, 680, 500, paper, 18) +
  repeat(7, (row) => rect(260, 212 + row * 62, 680, 4, `${ink}1f`)) +
  repeat(5, (column) => rect(370 + column * 114, 150, 4, 500, `${ink}1f`)) +
  rect(260, 150, 680, 62, `${a}55`, 18) +
  repeat(6, (row) => rect(286, 234 + row * 62, 60, 20, `${ink}33`, 10)) +
  repeat(8, () =>
    rect(
      374 + Math.floor(random() * 5) * 114,
      216 + Math.floor(random() * 6) * 62,
      110,
      58,
      `${pick([a, b, c], random)}88`,
    ),
  ) +
  sheet(600, 390, 310, 220, paper, 18) +
  repeat(4, (bar) =>
    rect(640 + bar * 64, 580 - (50 + between(0, 100, random)), 42, 50, [a, b, c, a][bar] as string, 8),
  ) +
  repeat(4, (bar) => rect(640 + bar * 64, 560, 42, 30, [a, b, c, a][bar] as string, 4));
