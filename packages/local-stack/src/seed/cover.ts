import sharp from 'sharp';
import { randomFor } from './random.ts';

const width = 1_200;
const height = 800;

type Palette = { ground: string; ink: string; tones: readonly [string, string, string] };
type Motif = (palette: Palette, random: () => number) => string;

const palettes: Record<string, Palette> = {
  'graphics-and-design': { ground: '#f6e7d8', ink: '#2d2a32', tones: ['#e4572e', '#f3a712', '#29335c'] },
  'programming-and-tech': { ground: '#e3eef0', ink: '#10262b', tones: ['#0f7173', '#5fb49c', '#f2c14e'] },
  'writing-and-translation': { ground: '#f3efe6', ink: '#33272a', tones: ['#9a3b3b', '#d9a05b', '#5f7a76'] },
  'video-and-animation': { ground: '#e9e4f0', ink: '#221c35', tones: ['#7a4988', '#e2725b', '#f4c95d'] },
  'music-and-audio': { ground: '#fde8e1', ink: '#3a1d2c', tones: ['#c1436d', '#f09d51', '#4d5382'] },
  marketing: { ground: '#eaf2e3', ink: '#1d2f22', tones: ['#3a7d44', '#f2b134', '#d1495b'] },
  photography: { ground: '#ece9e4', ink: '#262321', tones: ['#8d6b57', '#c9ada1', '#3c6e71'] },
  business: { ground: '#e4ebf3', ink: '#15233a', tones: ['#2f5d8a', '#7fa8c9', '#e0a458'] },
  'data-and-ai': { ground: '#e5f0ea', ink: '#12302a', tones: ['#1b7f6b', '#8cc7a1', '#ee8959'] },
  'lifestyle-and-learning': { ground: '#fbf0d9', ink: '#3b2f1e', tones: ['#d98324', '#7a9e7e', '#b5533c'] },
};
const fallback: Palette = { ground: '#eeeeee', ink: '#222222', tones: ['#3d5a80', '#98c1d9', '#ee6c4d'] };

const motifs: readonly Motif[] = [quarterCircles, hills, discs, stripes, blocks, rays];

/** A 1,200 × 800 PNG cover for a demo gig: colours follow the category, the composition follows the text; the same input gives the same picture. */
export async function drawCover(category: string, text: string): Promise<Buffer> {
  const random = randomFor(text);
  const palette = palettes[category] ?? fallback;
  const motif = pick(motifs, random);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${palette.ground}"/>${motif(palette, random)}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function quarterCircles({ tones, ink, ground }: Palette, random: () => number): string {
  const size = pick([200, 400], random);
  const cells: string[] = [];
  for (let x = 0; x < width; x += size)
    for (let y = 0; y < height; y += size) {
      const turn = Math.floor(random() * 4) * 90;
      const [outer, inner] = [pick([...tones, ink], random), pick([ground, ...tones], random)];
      cells.push(
        `<g transform="translate(${x} ${y}) rotate(${turn} ${size / 2} ${size / 2})">
          <path d="M0 0H${size}A${size} ${size} 0 0 1 0 ${size}Z" fill="${outer}"/>
          <path d="M0 0H${size / 2}A${size / 2} ${size / 2} 0 0 1 0 ${size / 2}Z" fill="${inner}"/></g>`,
      );
    }
  return cells.join('');
}

function hills({ tones, ink }: Palette, random: () => number): string {
  const sun = `<circle cx="${300 + random() * 600}" cy="${180 + random() * 120}" r="${90 + random() * 60}" fill="${tones[1]}"/>`;
  const layers = [tones[2], tones[0], ink].map((tone, layer) => {
    const base = 380 + layer * 140;
    const [a, b] = [random() * 160, random() * 160];
    return `<path d="M0 ${base + a}C300 ${base - 120 + b} 520 ${base + 140 - a} 760 ${base + b / 2}S1080 ${base - 60} 1200 ${base + a / 2}V800H0Z" fill="${tone}" opacity="${0.92}"/>`;
  });
  return sun + layers.join('');
}

function discs({ tones, ink }: Palette, random: () => number): string {
  const circles = tones.map((tone, index) => {
    const [cx, cy] = [280 + index * 300 + random() * 120, 220 + random() * 360];
    return `<circle cx="${cx}" cy="${cy}" r="${200 + random() * 120}" fill="${tone}" style="mix-blend-mode:multiply"/>`;
  });
  const dot = `<circle cx="${150 + random() * 900}" cy="${120 + random() * 560}" r="${40 + random() * 40}" fill="${ink}"/>`;
  return circles.join('') + dot;
}

function stripes({ tones, ink }: Palette, random: () => number): string {
  const angle = pick([-30, 30, 45, -45], random);
  const bars = Array.from({ length: 16 }, (_, index) => {
    const tone = pick([...tones, 'none', 'none'], random);
    return `<rect x="${-600 + index * 150}" y="-800" width="${60 + random() * 80}" height="2400" fill="${tone}"/>`;
  });
  const [cx, cy] = [400 + random() * 400, 400];
  return `<g transform="rotate(${angle} 600 400)">${bars.join('')}</g><circle cx="${cx}" cy="${cy}" r="${170 + random() * 60}" fill="${ink}"/>`;
}

function blocks({ tones, ink, ground }: Palette, random: () => number): string {
  const size = 200;
  const shapes: string[] = [];
  for (let x = 0; x < width; x += size)
    for (let y = 0; y < height; y += size) {
      const [back, front] = [pick([ground, ...tones], random), pick([ink, ground, ...tones], random)];
      const shape = pick(
        [
          `<circle cx="100" cy="100" r="70" fill="${front}"/>`,
          `<path d="M0 200L200 0V200Z" fill="${front}"/>`,
          `<rect x="50" y="50" width="100" height="100" rx="20" fill="${front}"/>`,
          `<path d="M0 100A100 100 0 0 1 200 100Z" fill="${front}"/>`,
          '',
        ],
        random,
      );
      shapes.push(`<g transform="translate(${x} ${y})"><rect width="201" height="201" fill="${back}"/>${shape}</g>`);
    }
  return shapes.join('');
}

function rays({ tones, ink }: Palette, random: () => number): string {
  const [cx, cy] = [200 + random() * 800, 500 + random() * 260];
  const count = 18;
  const wedges = Array.from({ length: count }, (_, index) => {
    const [from, to] = [(index / count) * 2 * Math.PI, ((index + 0.5) / count) * 2 * Math.PI];
    const point = (angle: number) => `${cx + 1_600 * Math.cos(angle)} ${cy + 1_600 * Math.sin(angle)}`;
    return `<path d="M${cx} ${cy}L${point(from)}L${point(to)}Z" fill="${tones[index % 3]}" opacity="0.85"/>`;
  });
  const radius = 110 + random() * 70;
  return `${wedges.join('')}<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${ink}"/><circle cx="${cx}" cy="${cy}" r="${radius * 0.55}" fill="${tones[1]}"/>`;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
