import sharp from 'sharp';

/** A picture to upload: a plain PNG of gallery size. */
export async function coverFile() {
  const buffer = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#5f7a76' } })
    .png()
    .toBuffer();
  return { name: 'cover.png', mimeType: 'image/png', buffer };
}
