import type { MetadataRoute } from 'next';

/** What a phone needs to put the marketplace on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Craftlane',
    short_name: 'Craftlane',
    description: 'Skilled freelancers, fixed prices, and money held until you accept.',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf8f4',
    theme_color: '#0b5a63',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
