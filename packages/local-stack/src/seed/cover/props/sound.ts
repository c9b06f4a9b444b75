import { between, disc, type Prop, pick, place, rect, repeat, ring, shape, sheet, stroke } from '../shapes.ts';

/** A microphone and its sound. */
export const microphone: Prop = ({ paper, ink, a, b }, random) =>
  repeat(11, (bar) => {
    const height = between(50, 300, random);
    return bar > 3 && bar < 7 ? '' : rect(240 + bar * 68, 380 - height / 2, 30, height, bar % 2 ? a : b, 15);
  }) +
  sheet(520, 150, 160, 310, ink, 80) +
  repeat(4, (line) => rect(546, 210 + line * 44, 108, 12, `${paper}66`, 6)) +
  stroke('M460 350a140 140 0 0 0 280 0M600 500V620M510 630H690', paper, 22);

/** Sliders of a mixing desk. */
export const mixer: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(290, 170, 620, 460, ink, 30) +
  repeat(6, (channel) => {
    const [x, y] = [350 + channel * 100, between(270, 500, random)];
    return (
      rect(x - 5, 230, 10, 340, `${paper}44`, 5) +
      rect(x - 34, y, 68, 44, [a, b, c][channel % 3] as string, 12) +
      rect(x - 20, y + 19, 40, 6, paper, 3)
    );
  });

/** A record. */
export const record: Prop = ({ paper, ink, a, b }, random) =>
  sheet(300, 190, 420, 420, a, 16) +
  disc(690, 400, 205, ink) +
  repeat(4, (groove) => ring(690, 400, 100 + groove * 25, `${paper}1f`, 4)) +
  disc(690, 400, 72, b) +
  disc(690, 400, 14, paper) +
  pick([disc(450, 400, 84, b), rect(380, 330, 140, 140, b, 30), shape('M450 310L530 460H370Z', b)], random);

/** Notes on lines. */
export const notes: Prop = ({ paper, ink, a, b, c }, random) =>
  sheet(250, 200, 700, 400, paper, 26) +
  repeat(5, (line) => rect(290, 300 + line * 45, 620, 5, `${ink}44`, 2)) +
  repeat(5, (note) => {
    const [x, y] = [360 + note * 120, 300 + Math.floor(between(1, 8, random)) * 22.5];
    return (
      `<ellipse cx="${x}" cy="${y}" rx="34" ry="25" transform="rotate(-18 ${x} ${y})" fill="${[a, ink, b, c, a][note]}"/>` +
      rect(x + 24, y - 130, 9, 128, ink, 4)
    );
  });

/** A wave between two sources. */
export const wave: Prop = ({ paper, ink, a, b, c }, random) =>
  repeat(27, (bar) => {
    const height = 40 + Math.abs(Math.sin(bar * 0.42 + random() * 0.6)) * 340;
    return rect(214 + bar * 29, 400 - height / 2, 17, height, [a, paper, b, ink, c][bar % 5] as string, 8);
  });

/** Headphones around a conversation. */
export const podcast: Prop = ({ paper, ink, a, b }, random) =>
  stroke('M380 470a220 220 0 0 1 440 0', ink, 34) +
  sheet(330, 420, 110, 190, a, 44) +
  sheet(760, 420, 110, 190, a, 44) +
  place(
    600,
    430,
    disc(0, 0, 118, paper) + repeat(5, (bar) => rect(-74 + bar * 32, -between(24, 70, random), 18, 100, b, 9)),
  );
