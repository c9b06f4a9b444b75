import type { SeedFreelancer } from '../types.ts';

/** Freelancers in design and photography. */
export const designers: readonly SeedFreelancer[] = [
  {
    name: 'Marta Oliveira',
    handle: 'marta-oliveira',
    country: 'PT',
    timeZone: 'Europe/Lisbon',
    languages: [
      ['pt', 'native'],
      ['en', 'fluent'],
      ['es', 'conversational'],
    ],
    headline: 'Brand designer for small companies with big plans',
    bio: 'I have drawn marks and identities for bakeries, law firms and two football clubs. I work in black and white first, because a logo that needs colour to work does not work. You get clean vector files and a short guide your printer will thank you for.',
    skills: ['Logo design', 'Brand identity', 'Typography', 'Adobe Illustrator', 'Figma'],
    category: 'graphics-and-design',
    gigs: [
      {
        title: 'I will design a timeless logo for your small business',
        subcategory: 'logo-design',
        tags: ['logo', 'branding', 'vector'],
        pitch:
          'A good logo is read in half a second and remembered for years. I draw yours by hand first, then build it as clean geometry, so it holds up on a van, a receipt and a favicon.',
        process:
          'We start with five short questions. Two days later you see sketches in black and white, choose a direction, and I refine it until every curve sits right.',
        includes: ['Vector files (SVG, PDF, EPS)', 'Black, white and colour versions', 'Full rights'],
        price: 90,
        days: 4,
        tiers: ['One concept', 'Two concepts', 'Full mark'],
        steps: [
          'One concept, refined to a finished logo.',
          'Two concepts to choose from and a colour palette.',
          'Three concepts, palette, type pairing and a two-page usage guide.',
        ],
        faq: [
          [
            'Do you use templates or stock shapes?',
            'Never. Every mark is drawn for the client, and I check it against existing trademarks in image search.',
          ],
          [
            'Can I register it as a trademark?',
            'Yes. All rights pass to you with the final files; registration itself is up to your lawyer.',
          ],
        ],
        ask: 'What does your company do, and for whom?',
      },
      {
        title: 'I will build a complete brand identity with guidelines',
        subcategory: 'brand-identity',
        tags: ['brand', 'identity', 'guidelines', 'typography'],
        pitch:
          'Logo, colours, type and tone that belong together, written down so that everyone in your company uses them the same way. For founders who are tired of picking a new blue for each flyer.',
        process:
          'A one-hour call, a mood board, then the system itself in two rounds. You receive a living guide plus every file behind it.',
        includes: ['Logo suite', 'Colour and type system', 'Guideline PDF'],
        price: 420,
        days: 12,
        tiers: ['Essentials', 'Identity', 'Identity and launch'],
        steps: [
          'Logo suite, palette and type pairing.',
          'Adds a 20-page guideline and stationery.',
          'Adds social templates and a launch one-pager.',
        ],
        faq: [
          [
            'Will this fit the logo we already have?',
            'Yes. If the mark is sound I build around it and only tidy its geometry.',
          ],
        ],
        ask: 'Which three words should people use about your brand?',
      },
      {
        title: 'I will design packaging that stands out on the shelf',
        subcategory: 'packaging',
        tags: ['packaging', 'label', 'print'],
        pitch:
          'Labels, boxes and pouches with correct dielines, legal text and a front that reads from two metres away. I have sent more than eighty products to print.',
        process:
          'You send the dieline and the mandatory text. I show a front panel first, then lay out the whole pack and check the printer proof with you.',
        includes: ['Print-ready PDF with bleed', 'Barcode placement', '3D preview'],
        price: 180,
        days: 7,
        tiers: ['Label', 'Box', 'Product family'],
        steps: ['One label or sleeve.', 'One box with all panels.', 'Up to four variants of one product line.'],
        faq: [
          [
            'Can you talk to my printer?',
            'Gladly. I send files in their profile and answer their pre-press questions.',
          ],
        ],
        ask: 'What is the product, and where will it be sold?',
      },
      {
        title: 'I will create a set of icons that match your product',
        subcategory: 'icon-design',
        tags: ['icons', 'svg', 'ui'],
        pitch:
          'Icons on one grid, with one stroke and one temper. They look like family because they are drawn as one, and they stay crisp at sixteen pixels.',
        process:
          'I draw three pilot icons in your style, you approve the grid and stroke, then the rest follows in a single batch.',
        includes: ['SVG on a 24 px grid', 'Figma library', 'Outline and solid styles'],
        price: 70,
        days: 5,
        tiers: ['8 icons', '20 icons', '40 icons'],
        steps: [
          'Eight icons in one style.',
          'Twenty icons in outline and solid.',
          'Forty icons, both styles, with a Figma library.',
        ],
        faq: [['Can you match an existing set?', 'Yes, if you send a few samples I measure their grid and stroke.']],
        ask: 'List the icons that you need and where they appear.',
      },
      {
        title: 'I will redesign your pitch deck so investors read it',
        subcategory: 'presentation-design',
        tags: ['pitch deck', 'slides', 'powerpoint'],
        pitch:
          'One idea per slide, numbers people can compare, and a story that survives being forwarded without you in the room. Editable in the tool you use.',
        process:
          'I mark up your draft with questions, you answer, and I lay out the deck on a master you can keep using.',
        includes: ['Editable PowerPoint, Keynote or Slides', 'Custom charts', 'Master template'],
        price: 150,
        days: 5,
        tiers: ['10 slides', '18 slides', '18 slides and story'],
        steps: [
          'Up to ten slides.',
          'Up to eighteen slides with charts.',
          'Adds editing of the text and a one-page handout.',
        ],
        faq: [['Is it confidential?', 'Yes. I sign your NDA before you send anything.']],
        ask: 'Who will see the deck, and what should they do next?',
      },
    ],
  },
  {
    name: 'Kenji Watanabe',
    handle: 'kenji-draws',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    languages: [
      ['ja', 'native'],
      ['en', 'fluent'],
    ],
    headline: 'Illustrator of quiet scenes, maps and editorial covers',
    bio: 'Fifteen years of ink and gouache, the last eight on a tablet. Magazines ask me for covers, towns for maps, and parents for portraits of their dogs. I send a pencil sketch before any colour, so there are no surprises.',
    skills: ['Illustration', 'Editorial art', 'Character design', 'Procreate', 'Maps'],
    category: 'graphics-and-design',
    gigs: [
      {
        title: 'I will draw an editorial illustration for your article',
        subcategory: 'illustration',
        tags: ['illustration', 'editorial', 'cover'],
        pitch:
          'One picture that says what the headline cannot. I read your text, look for the idea in it, and draw that instead of the obvious.',
        process: 'Three thumbnail ideas in two days, one pencil, then final colour. Layered file included.',
        includes: ['Print resolution', 'Web crop', 'One-time publication rights'],
        price: 160,
        days: 6,
        tiers: ['Spot', 'Half page', 'Cover'],
        steps: ['A spot illustration on white.', 'A half-page scene.', 'A full cover with space for type.'],
        faq: [
          ['Can I buy all rights?', 'Yes, ask for a custom price. Publication rights are included in all packages.'],
        ],
        ask: 'Please paste the article or a summary.',
      },
      {
        title: 'I will illustrate a hand drawn map of your town or venue',
        subcategory: 'illustration',
        tags: ['map', 'hand drawn', 'wedding'],
        pitch:
          'A map your guests keep. Streets stay true enough to find the way, while the landmarks get the charm they deserve.',
        process:
          'You mark the places on any online map. I send a line drawing to confirm positions, then ink and colour.',
        includes: ['A3 at 300 dpi', 'Up to twelve landmarks', 'Print-ready PDF'],
        price: 130,
        days: 8,
        tiers: ['Line map', 'Colour map', 'Poster'],
        steps: [
          'Black line drawing with six landmarks.',
          'Full colour with twelve landmarks.',
          'Poster size with title lettering.',
        ],
        faq: [['Is it to scale?', 'Roughly. Crowded corners are stretched a little so that everything can be read.']],
        ask: 'Which places must be on the map?',
      },
      {
        title: 'I will paint a portrait of your pet from your photos',
        subcategory: 'illustration',
        tags: ['portrait', 'pet', 'gift'],
        pitch:
          'A warm digital gouache portrait with the tilt of the head that only you know. It prints beautifully on textured paper.',
        process: 'Send three to five photos in daylight. You approve the pencil, I paint, you print.',
        includes: ['High-resolution file', 'Plain or garden background', 'Personal use rights'],
        price: 55,
        days: 5,
        tiers: ['Head', 'Full figure', 'Two friends'],
        steps: ['Head and shoulders.', 'Full figure with a simple background.', 'Two animals in one scene.'],
        faq: [
          [
            'My photo is blurry, does it help?',
            'One sharp photo of the face is enough; the rest can be phone snapshots.',
          ],
        ],
        ask: 'What is your pet like in three words?',
      },
      {
        title: 'I will design a character sheet for your game or comic',
        subcategory: 'illustration',
        tags: ['character', 'game art', 'comic'],
        pitch:
          'Turnaround, expressions and outfit details that a modeller or a second artist can work from without asking twice.',
        process: 'Silhouettes first, then one is developed over two rounds into a full sheet.',
        includes: ['Front, side and back', 'Six expressions', 'Layered PSD'],
        price: 210,
        days: 9,
        tiers: ['Concept', 'Turnaround', 'Full sheet'],
        steps: ['One coloured concept pose.', 'Three-view turnaround.', 'Turnaround, expressions and props.'],
        faq: [
          [
            'Do you work in my style?',
            'Show me two references. If I cannot do it well I will say so before you order.',
          ],
        ],
        ask: 'Tell me the character’s story in five sentences.',
      },
      {
        title: 'I will design app screens that feel calm and obvious',
        subcategory: 'web-and-app-design',
        tags: ['ui design', 'figma', 'mobile app'],
        pitch:
          'Screens with few words, clear next steps and honest empty states. I design the unhappy paths as well, because people spend half of their time there.',
        process: 'We list the flows, I sketch them in grey, you click through, then colour and components follow.',
        includes: ['Figma file with components', 'Light and dark', 'Clickable prototype'],
        price: 260,
        days: 9,
        tiers: ['3 screens', '8 screens', '15 screens'],
        steps: [
          'Three key screens.',
          'Eight screens with a small component library.',
          'Fifteen screens, all states, prototype.',
        ],
        faq: [
          [
            'Do you hand over to developers?',
            'Yes, with named tokens and notes on behaviour. I stay available for questions for two weeks.',
          ],
        ],
        ask: 'Which task should be effortless in your app?',
      },
    ],
  },
  {
    name: 'Amara Okafor',
    handle: 'amara-lens',
    country: 'NG',
    timeZone: 'Africa/Lagos',
    languages: [
      ['en', 'native'],
      ['fr', 'conversational'],
    ],
    headline: 'Product photographer and retoucher with a small bright studio',
    bio: 'I photograph things people hold: soaps, shoes, sauces, watches. My studio ships worldwide, so send me the product or send me your raw files. I retouch by hand, keep the texture, and deliver on the day I promise.',
    skills: ['Product photography', 'Retouching', 'Lighting', 'Capture One', 'Photoshop'],
    category: 'photography',
    gigs: [
      {
        title: 'I will take clean product photos on a white background',
        subcategory: 'product-photography',
        tags: ['product', 'e-commerce', 'white background'],
        pitch:
          'Sharp, true to colour, and accepted by every marketplace. Soft shadows keep the product on the ground rather than floating in space.',
        process:
          'Ship one sample of each product. I photograph within two days of arrival and send a contact sheet before retouching.',
        includes: ['2,500 px JPEG and PNG', 'Colour checked', 'Marketplace crop'],
        price: 60,
        days: 5,
        tiers: ['5 photos', '15 photos', '40 photos'],
        steps: ['Five final photos.', 'Fifteen photos, three angles each.', 'Forty photos with detail shots.'],
        faq: [['Do you send the products back?', 'Yes, at the cost of postage. Many clients let me donate them.']],
        ask: 'What are the products and their sizes?',
      },
      {
        title: 'I will style and shoot lifestyle photos of your product',
        subcategory: 'product-photography',
        tags: ['lifestyle', 'styling', 'social media'],
        pitch:
          'Your product where it is used: on the breakfast table, in the gym bag, on the windowsill with the morning light. Props and styling are included.',
        process: 'We agree on a mood board and two sets. You see a selection on the day of the shoot.',
        includes: ['Props and styling', 'Square and portrait crops', 'Commercial rights'],
        price: 190,
        days: 8,
        tiers: ['One set', 'Two sets', 'Campaign'],
        steps: ['Six photos in one set.', 'Fourteen photos in two sets.', 'Thirty photos, hands model, short clips.'],
        faq: [['Can you include a model?', 'Hands are included from the largest package; full models on request.']],
        ask: 'Who uses your product, and where?',
      },
      {
        title: 'I will retouch your portraits and keep the skin real',
        subcategory: 'photo-retouching',
        tags: ['retouching', 'portrait', 'skin'],
        pitch:
          'Blemishes go, pores stay. Dodge and burn by hand, honest colour, no plastic. Your sitter should look like the best day they had this year.',
        process: 'Send raw files or large TIFFs. I return one sample for approval before doing the rest.',
        includes: ['16-bit TIFF and JPEG', 'Colour grading', 'One style for the series'],
        price: 25,
        days: 2,
        tiers: ['3 photos', '10 photos', '30 photos'],
        steps: [
          'Three portraits.',
          'Ten portraits with matched grading.',
          'Thirty portraits for a team page or event.',
        ],
        faq: [['Can you change the background?', 'Yes, a simple replacement is part of the standard package.']],
        ask: 'Where will the portraits be used?',
      },
      {
        title: 'I will photograph your dishes for menus and delivery apps',
        subcategory: 'food-photography',
        tags: ['food', 'restaurant', 'menu'],
        pitch:
          'Food that looks like it smells. I cook from your recipe cards or receive your packaged goods, and light them like a late lunch.',
        process: 'Recipe cards in, shot list out. You approve the first plate by phone before I go on.',
        includes: ['Delivery app formats', 'Overhead and 45 degrees', 'Light retouching'],
        price: 140,
        days: 6,
        tiers: ['6 dishes', '12 dishes', '25 dishes'],
        steps: ['Six dishes, one angle.', 'Twelve dishes, two angles.', 'Twenty-five dishes and a table scene.'],
        faq: [['Do you travel?', 'Within Lagos yes. Elsewhere we work with recipes and shipped goods.']],
        ask: 'Which dishes sell best today?',
      },
      {
        title: 'I will edit real estate photos until the rooms feel airy',
        subcategory: 'real-estate-photography',
        tags: ['real estate', 'hdr', 'interior'],
        pitch:
          'Straight verticals, windows you can look through, and white that is white. Delivered the next morning so that the listing goes live on time.',
        process: 'Upload brackets before midnight, download finished photos at eight.',
        includes: ['Window pull', 'Vertical correction', 'Web and print sizes'],
        price: 20,
        days: 1,
        tiers: ['8 photos', '20 photos', '50 photos'],
        steps: ['Eight interior photos.', 'Twenty photos with sky replacement.', 'Fifty photos and item removal.'],
        faq: [['Do you need brackets?', 'Three exposures give the best windows, single raw files work too.']],
        ask: 'Link to the files and the style of your agency.',
      },
    ],
  },
];
