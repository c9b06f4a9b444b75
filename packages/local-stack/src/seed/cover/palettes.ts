import { type Palette, pick, type Random } from './shapes.ts';

type Tones = { light: string; deep: string; ink: string; a: string; b: string; c: string };

const tones: Readonly<Record<string, Tones>> = {
  'graphics-and-design': {
    light: '#fbe9dc',
    deep: '#29335c',
    ink: '#232038',
    a: '#e4572e',
    b: '#f3a712',
    c: '#6f7fc4',
  },
  'programming-and-tech': {
    light: '#dff0ee',
    deep: '#0e4f53',
    ink: '#0c2328',
    a: '#159a8c',
    b: '#f2c14e',
    c: '#ef7b5a',
  },
  'writing-and-translation': {
    light: '#f4ede1',
    deep: '#6b2f3a',
    ink: '#33222a',
    a: '#b6495a',
    b: '#dda15e',
    c: '#6c8f88',
  },
  'video-and-animation': {
    light: '#ebe4f6',
    deep: '#3c2a6b',
    ink: '#1f1836',
    a: '#8a5cc7',
    b: '#f4b860',
    c: '#ef6f6c',
  },
  'music-and-audio': { light: '#fde4e4', deep: '#5a1f45', ink: '#331527', a: '#d1477a', b: '#f79d5c', c: '#5c6bc0' },
  marketing: { light: '#e5f3e1', deep: '#1f5c40', ink: '#16301f', a: '#3f9b57', b: '#f6bd3b', c: '#e0576b' },
  photography: { light: '#efeae3', deep: '#4a3a32', ink: '#262019', a: '#b07d62', b: '#e3b587', c: '#4d8286' },
  business: { light: '#e2ecf8', deep: '#1d4675', ink: '#132339', a: '#3677b8', b: '#edb458', c: '#58a39a' },
  'data-and-ai': { light: '#e0f2ea', deep: '#155e52', ink: '#0e2b27', a: '#1f9d82', b: '#f0925a', c: '#6f8be0' },
  'lifestyle-and-learning': {
    light: '#fcf0d6',
    deep: '#7a4a1e',
    ink: '#36281a',
    a: '#e08e2b',
    b: '#7fa67f',
    c: '#c8604a',
  },
};

/** The colours of a cover: the category gives the tones, chance whether it is light, coloured or dark. */
export function paletteOf(category: string, random: Random): Palette {
  const { light, deep, ink, a, b, c } = tones[category] ?? (tones.business as Tones);
  const paper = '#fffdf9';
  return pick(
    [
      { ground: light, back: mix(a, light, 0.28), paper, ink, a, b, c },
      { ground: light, back: mix(b, light, 0.4), paper, ink, a: c, b: a, c: b },
      { ground: a, back: mix(paper, a, 0.18), paper, ink, a: deep, b, c },
      { ground: b, back: mix(paper, b, 0.3), paper, ink, a, b: deep, c },
      { ground: deep, back: mix(a, deep, 0.45), paper, ink, a, b, c },
    ],
    random,
  );
}

/** So much of one colour in another; both as #rrggbb. */
export function mix(colour: string, into: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(colour, at) * share + channel(into, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
