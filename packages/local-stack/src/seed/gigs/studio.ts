import type { SeedFreelancer } from '../types.ts';

/** Freelancers in film, sound and photography. */
export const studios: readonly SeedFreelancer[] = [
  {
    name: 'Radu Munteanu',
    handle: 'radu-munteanu',
    country: 'RO',
    timeZone: 'Europe/Bucharest',
    languages: [
      ['ro', 'native'],
      ['en', 'fluent'],
      ['de', 'conversational'],
    ],
    headline: '3D animator who used to draw gearboxes for a living',
    bio: 'Mechanical engineer by training, animator since my daughter asked how a zip works and I modelled one to show her. I make machines, products and rooms move the way they would in life. From Cluj, mostly for manufacturers and museums.',
    skills: ['Blender', 'After Effects', 'CAD conversion', 'Rigging', 'Lighting'],
    category: 'video-and-animation',
    gigs: [
      {
        title: 'I will animate how your machine works, from CAD files',
        subcategory: '3d-animation',
        tags: ['3d animation', 'engineering', 'cad'],
        pitch:
          'Your engineers know why the pump is clever. Your buyers see a grey box. I open the housing, slow the parts down and show the one movement that matters, with tolerances and directions of travel that your engineers can sign.',
        process:
          'We start with a call with whoever designed it. Then a grey, unlit animation to check the mechanics, and only after your approval the materials, the light and the final render.',
        includes: ['4K render', 'Cutaway view', 'Labels in two languages'],
        price: 390,
        days: 10,
        tiers: ['One movement', 'Full cycle', 'Full cycle and assembly'],
        steps: [
          'Up to 15 seconds showing one mechanism.',
          'Up to 40 seconds: the whole working cycle with a cutaway.',
          'Up to 75 seconds, with an exploded assembly and labels.',
        ],
        faq: [
          [
            'Which CAD formats can you open?',
            'STEP is best. IGES and Parasolid work too. Please remove parts you do not want shown, or tell me and I will.',
          ],
          [
            'Will you sign an NDA?',
            'Yes, before you send a single file. I delete the models three months after delivery.',
          ],
        ],
        ask: 'Which part of the machine do customers fail to understand?',
      },
      {
        title: 'Looping 3D product spin for your shop page',
        subcategory: '3d-animation',
        tags: ['product spin', '3d', 'loop'],
        pitch:
          'A full turn with no visible start or end, light enough to load on a phone. Suits things that photographs flatten: glass, brushed metal, anything with a back worth looking at.',
        process:
          'Send photos from six sides with one ruler in the frame, or a model if you have it. I build, you compare it with the object on your desk, I correct, then render.',
        includes: ['Seamless loop', 'Still frames', 'Transparent background'],
        price: 120,
        days: 5,
        tiers: ['One product', 'Three variants', 'Small range'],
        steps: [
          'One product, one turn of eight seconds.',
          'The same product in up to three colours or finishes.',
          'Up to four different products in matching light.',
        ],
        faq: [
          [
            'Can I add colours later?',
            'Yes. I keep the scene, so a new colour is a small order and looks the same as the first.',
          ],
        ],
        ask: 'What are the outer dimensions and the materials?',
      },
      {
        title: 'I will rig and animate your 3D character for games',
        subcategory: '3d-animation',
        tags: ['rigging', 'game character', 'animation'],
        pitch:
          'Walks with weight, idles that breathe and hits that land on the right frame. Clean skeleton, sensible names, and root motion only if you want it. Tested in the engine before it leaves my desk.',
        process:
          'I check the mesh first and tell you honestly if it will bend badly. Next comes the rig with a test pose sheet, then the clips in rough blocking, then polish.',
        includes: ['FBX and glTF', 'Control rig', 'Engine test scene'],
        price: 180,
        days: 7,
        tiers: ['Rig and idle', 'Five clips', 'Twelve clips'],
        steps: [
          'Skeleton, skinning and one idle loop.',
          'Adds walk, run, jump and one action of your choice.',
          'Twelve clips in total, including transitions.',
        ],
        faq: [
          ['Do you model characters too?', 'No. I know people who do it better and can recommend one.'],
          ['Which engines do you test in?', 'Unity, Unreal and Godot. Tell me the version you are on.'],
        ],
        ask: 'Which engine, and which animations does the character need first?',
      },
      {
        title: 'Architectural walkthrough of a house not yet built',
        subcategory: '3d-animation',
        tags: ['architecture', 'walkthrough', 'interior'],
        pitch:
          'Camera at eye height, walking speed, no drone swoops. People should leave the film knowing where the morning light falls and whether the dining table fits. Built from your plans, to the centimetre.',
        process:
          'I model from plans and sections, then send a plain white walk so that you can change the route. Materials and furniture follow, and the sun is set for your real address.',
        includes: ['Full HD film', 'Correct sun position', 'Six still views'],
        price: 420,
        days: 12,
        tiers: ['One room', 'One floor', 'Whole house'],
        steps: [
          'A single room, about 20 seconds.',
          'One complete floor, up to 60 seconds.',
          'House and garden, up to two minutes, with still views.',
        ],
        faq: [
          [
            'Can you use our own furniture choices?',
            'Yes, if the maker offers a model or you send measurements and photos. Five custom pieces are included.',
          ],
        ],
        ask: 'What is the address or orientation of the plot, and who will watch the film?',
      },
      {
        title: 'I will design lower thirds and titles for your series',
        subcategory: 'motion-graphics',
        tags: ['lower thirds', 'titles', 'motion graphics'],
        pitch:
          'A small family of moving text that looks as though it belongs to one programme: name tags, chapter cards, a closing roll. Your editor fills in the words without opening After Effects.',
        process:
          'Two still designs on a frame from your own footage, then one set in motion, then the whole family. I write a one-page note for the editor so nothing stretches oddly.',
        includes: ['Editable templates', 'Note for the editor', 'Vertical versions'],
        price: 95,
        days: 4,
        tiers: ['Name tags', 'Core set', 'Whole series'],
        steps: [
          'Two name tag templates, one line and two lines.',
          'Name tags, chapter card, quote card and end card.',
          'The core set plus opening title and credits.',
        ],
        faq: [
          [
            'Which editing programs do the templates work in?',
            'Premiere Pro and DaVinci Resolve. For anything else I render with a transparent background.',
          ],
        ],
        ask: 'Please send one frame of your footage and the fonts you use.',
      },
      {
        title: 'Animated charts that survive a projector',
        subcategory: 'motion-graphics',
        tags: ['data animation', 'charts', 'presentation'],
        pitch:
          'Thick lines, few colours, one figure at a time. I turn a table into a short film in which the audience sees the change happen, rather than squinting at a legend in a bright room.',
        process:
          'You send the spreadsheet and the sentence it should prove. I reply with a pencil storyboard. If the numbers do not support the sentence I will say so before animating.',
        includes: ['Slide-ready video', 'Static fallback', 'Editable project'],
        price: 75,
        days: 3,
        tiers: ['One chart', 'Three charts', 'Full talk'],
        steps: [
          'One animated chart of up to 12 seconds.',
          'Three charts in a shared style.',
          'Up to eight charts, paced to your speaking notes.',
        ],
        faq: [
          ['Can the clip wait for me to click?', 'Yes. I split it at each pause, so it advances with your slides.'],
        ],
        ask: 'What should the audience conclude from the numbers?',
      },
      {
        title: 'I will build a 3D cutaway of an organ, plant or fossil',
        subcategory: '3d-animation',
        tags: ['science', 'medical', 'museum', '3d animation'],
        pitch:
          'For museums, lecturers and clinics: anatomy that is simplified on purpose, never by accident. I work from your references and mark every place where I had to guess, so that a specialist can check it.',
        process:
          'A reading list from you, a labelled sketch from me, a correction round with your expert. After that I sculpt, light and animate. Two check dates are fixed in advance.',
        includes: ['Reference sheet', 'Rotating view', 'Animated cutaway'],
        price: 310,
        days: 11,
        tiers: ['Still cutaway', 'Short loop', 'Narrated sequence'],
        steps: [
          'One rendered cutaway with labels.',
          'A 20-second loop with layers opening.',
          'Up to 60 seconds, timed to your narration.',
        ],
        faq: [
          [
            'Can we print the model for visitors to touch?',
            'Usually. Tell me at the start, because a printable model needs closed walls and thicker edges.',
          ],
        ],
        ask: 'Who is the audience, and who will check the science?',
      },
      {
        title: 'Isometric 3D explainer for logistics and supply chains',
        subcategory: 'explainer-videos',
        tags: ['isometric', 'logistics', 'explainer'],
        pitch:
          'Warehouses, lorries, ports and customs desks on one tidy little map. The viewer follows a single parcel from order to doorstep and understands, in about a minute, where your company comes in.',
        process:
          'We agree on the journey in ten lines of text. I lay out the map in grey, you move things about, then I dress it in your colours and animate the parcel last.',
        includes: ['Script help', 'Music licence', 'Silent captioned cut'],
        price: 360,
        days: 13,
        tiers: ['30 seconds', '60 seconds', '90 seconds'],
        steps: [
          'One map and up to three stops.',
          'Up to six stops, music and your recorded voice.',
          'Up to ten stops and a silent version for trade fairs.',
        ],
        faq: [
          [
            'Is a speaker included?',
            'No, but I fit the film to any recording, and I time it with my own voice until then.',
          ],
        ],
        ask: 'Which stops does a parcel pass on its way through your company?',
      },
    ],
  },
  {
    name: 'Aoife Brennan',
    handle: 'aoife-brennan',
    country: 'IE',
    timeZone: 'Europe/Dublin',
    languages: [
      ['en', 'native'],
      ['ga', 'fluent'],
    ],
    headline: 'Composer and fiddle player writing for pictures and podcasts',
    bio: "I grew up in a house in Clare where someone was always playing in the kitchen, and studied composition in Dublin because I wanted to write it down. Most of what I sell has at least one real instrument in it. If your scene needs silence, I'll tell you.",
    skills: ['Composition', 'Fiddle', 'Logic Pro', 'Mixing', 'Voice over', 'Field recording'],
    category: 'music-and-audio',
    gigs: [
      {
        title: 'I will compose an original score for your short film',
        subcategory: 'music-composition',
        tags: ['film score', 'short film', 'composer'],
        pitch:
          "Music written to your cut, not pulled from a drawer. I'm happiest with small ensembles: strings, a piano with felt on it, something scraped or blown. It enters late and knows when to leave.",
        process:
          'We watch the film together and mark where music starts and stops. I send a theme at the piano. Once you like the tune I orchestrate, record and deliver stems for the mix.',
        includes: ['Stereo master', 'Stems', 'Cue sheet'],
        price: 220,
        days: 9,
        tiers: ['3 minutes', '8 minutes', '15 minutes'],
        steps: [
          'Up to three minutes of music in one or two cues.',
          'Up to eight minutes, with recorded fiddle or viola.',
          'Up to fifteen minutes, with two further players.',
        ],
        faq: [
          [
            'Who owns the music?',
            'I keep the authorship, you get an unlimited licence for the film, its trailer and festivals.',
          ],
          [
            'What if the edit changes?',
            'Small shifts are part of the job. A new cut of the whole film is a new quote.',
          ],
        ],
        ask: 'Please share the current cut, and tell me about one film whose music you dislike.',
      },
      {
        title: 'Fiddle tune written for a wedding, and yours to keep',
        subcategory: 'music-composition',
        tags: ['wedding', 'fiddle', 'irish music'],
        pitch:
          'A waltz, a slow air or a march up the aisle, with a name you choose. I write it for the two of you, record it in my front room and send the notes so that any decent fiddler can play it on the day.',
        process:
          'You tell me how you met and what the room is like. A week later you get a plain recording on the phone. Once it feels right I make the proper one and engrave the page.',
        includes: ['Sheet music', 'Studio recording', 'Framed-size print file'],
        price: 85,
        days: 8,
        tiers: ['The tune', 'Tune and recording', 'Set of three'],
        steps: [
          'One tune, sheet music and a simple recording.',
          'Recorded properly with guitar alongside.',
          'Three tunes: for walking in, walking out and the first dance.',
        ],
        faq: [
          [
            'Can our own musician learn it?',
            'Surely. I keep it playable and can send it in a key that suits pipes, flute or harp.',
          ],
        ],
        ask: 'Where and when is the wedding, and what is the tune for?',
      },
      {
        title: 'I will write looping background music for your game',
        subcategory: 'music-composition',
        tags: ['game music', 'loops', 'adaptive'],
        pitch:
          "The player will hear it for forty minutes, so it can't be too proud of its melody. Layers that come and go with the danger, joins you won't notice, and a bit of weather in the background.",
        process:
          'I play a build, or watch a capture if there is none yet. First a sketch of the main area, tried in the game by you. Then the layers, the stings and a short list of cues.',
        includes: ['Seamless loops', 'Layered stems', 'Integration notes'],
        price: 130,
        days: 6,
        tiers: ['One area', 'Three areas', 'Small game'],
        steps: [
          'One loop of about two minutes.',
          'Three loops with a calm and a tense layer each.',
          'Six loops, menu theme and up to ten stings.',
        ],
        faq: [
          [
            'Do you work with FMOD or Wwise?',
            'I deliver for both. Setting up the project is included in the largest package.',
          ],
        ],
        ask: 'How long does a player usually stay in the area this is for?',
      },
      {
        title: 'Choir arrangement of a song you love, SATB or upper voices',
        subcategory: 'music-composition',
        tags: ['choir', 'arrangement', 'sheet music'],
        pitch:
          'Parts that amateurs enjoy singing: altos get a tune, tenors are left below the ceiling, and nobody counts eleven bars of rest. I conduct a village choir on Tuesdays and try everything out on them.',
        process:
          'You name the song and the voices you really have, including how many basses. I send the first verse. Your conductor comments, I finish the piece and check every page turn.',
        includes: ['Printable score', 'Piano reduction', 'Practice tracks'],
        price: 70,
        days: 7,
        tiers: ['Two parts', 'Four parts', 'Four parts and practice'],
        steps: [
          'Two voices and piano, up to four minutes.',
          'Four voices, with or without piano.',
          'Four voices, and a recorded practice track for each.',
        ],
        faq: [
          [
            'What about permission to arrange?',
            'For songs still in copyright you need it from the publisher. I can show you whom to write to.',
          ],
        ],
        ask: 'Which song, and how many singers are there in each voice?',
      },
      {
        title: 'Irish English voice over for museums and audio guides',
        subcategory: 'voice-over',
        tags: ['voice over', 'irish accent', 'audio guide'],
        pitch:
          "A west of Ireland voice with the edges left on, easy to follow for visitors who learned English at school. Place names in Irish pronounced as they should be. I read as if I'd like you to see the thing too.",
        process:
          'I mark up your script and ask about names and dates. You hear one stop, choose the pace, and I record the rest in a day or two, each stop as its own trimmed file.',
        includes: ['One file per stop', 'Pick-up lines', 'Script suggestions'],
        price: 60,
        days: 3,
        tiers: ['5 stops', '15 stops', '40 stops'],
        steps: ['Up to 700 words in five stops.', 'Up to 2,000 words.', 'Up to 5,000 words, with script suggestions.'],
        faq: [
          [
            'Can you record in Irish as well?',
            'Yes, Munster Irish. Send the translated text, or ask me for a translator.',
          ],
        ],
        ask: 'Who visits, and do they stand, sit or walk while listening?',
      },
      {
        title: 'I will mix your folk or acoustic recording with a light hand',
        subcategory: 'mixing-and-mastering',
        tags: ['mixing', 'folk', 'acoustic'],
        pitch:
          'Breath, fingers on strings and the creak of the chair can stay if they belong there. I balance, clear the mud and leave the dynamics alone, so the loud bit is still louder than the quiet one.',
        process:
          'Upload the tracks with a rough mix you like. I write back about anything worth recording again. Then you get a first mix, and we settle the details by message.',
        includes: ['Stereo mix', 'Gentle master', 'Instrumental version'],
        price: 65,
        days: 4,
        tiers: ['Up to 8 tracks', 'Up to 20 tracks', 'Four-song EP'],
        steps: [
          'One song of up to 8 tracks.',
          'One song of up to 20 tracks, mastered.',
          'Four songs that sit together, mastered, with gaps set.',
        ],
        faq: [
          ['Do you tune vocals?', "A note here and there if it bothers you. I won't iron the whole thing flat."],
          [
            'How should I send the files?',
            'As WAV, all starting at zero, with no effects except those you would miss.',
          ],
        ],
        ask: 'Which record should this one sit beside on the shelf?',
      },
      {
        title: 'Field recordings of Atlantic weather, made to order',
        subcategory: 'sound-design',
        tags: ['field recording', 'ambience', 'sound design'],
        pitch:
          'Wind through a stone wall, rain on a caravan, surf from a cliff and from the strand below. Recorded within an hour of my door for your film, installation or theatre piece, without traffic or planes.',
        process:
          'Describe the scene and the mood. I go out when the weather suits, send three rough takes the same evening, then clean up and edit the one you pick to length.',
        includes: ['96 kHz WAV', 'Place and weather notes', 'Seamless loop'],
        price: 55,
        days: 10,
        tiers: ['One ambience', 'Four ambiences', 'Layered scene'],
        steps: [
          'One stereo ambience of three minutes.',
          'Four ambiences from different spots.',
          'A built scene with separate layers for wind, water and birds.',
        ],
        faq: [
          [
            'What if the weather does not play along?',
            'This is Clare, so it will rain. For storms I may need longer, and I tell you as soon as I see the forecast.',
          ],
        ],
        ask: 'What does the listener see while this is playing?',
      },
      {
        title: 'I will make a podcast intro with real instruments',
        subcategory: 'jingles-and-intros',
        tags: ['podcast intro', 'jingle', 'theme'],
        pitch:
          "Fifteen seconds that your listeners won't skip by the tenth episode. A proper tune on fiddle, concertina, plucked strings or whatever suits the subject, with room left for you to say hello.",
        process:
          'I listen to two episodes to hear your pace. Then three ideas as phone sketches, one chosen by you, recorded and cut around your spoken opening.',
        includes: ['Intro and outro', 'Bed to talk over', 'Short stings'],
        price: 75,
        days: 5,
        tiers: ['Intro', 'Intro and beds', 'Whole show'],
        steps: [
          'Intro and a matching outro.',
          'Adds a two-minute bed to talk over.',
          'Adds five stings and a longer version for trailers.',
        ],
        faq: [
          ['Is it only for my show?', 'Yes. Nobody else gets it, and you may use it for as long as the show runs.'],
        ],
        ask: 'Link to an episode, and one word for how people should feel as it starts.',
      },
    ],
  },
  {
    name: 'Julieta Ferreyra',
    handle: 'julieta-ferreyra',
    country: 'AR',
    timeZone: 'America/Argentina/Buenos_Aires',
    languages: [
      ['es', 'native'],
      ['en', 'fluent'],
      ['it', 'conversational'],
    ],
    headline: 'Buenos Aires photographer for people, parties and plates',
    bio: 'Seven years on a newspaper picture desk taught me to be quick, polite and ready before the door opens. Now I photograph people who say they hate being photographed, and evenings that nobody will repeat. Window light whenever there is a window.',
    skills: ['Portraits', 'Event coverage', 'Lightroom', 'Off-camera flash', 'Retouching'],
    category: 'photography',
    gigs: [
      {
        title: 'I will photograph you for work without the passport look',
        subcategory: 'portraits',
        tags: ['headshot', 'business portrait', 'buenos aires'],
        pitch:
          'For your profile, your book jacket or the about page. We walk, talk and find a wall you like. By the third street you forget the lens, and that is where the picture usually happens.',
        process:
          'A short call about where the photo will appear and what you wear on a normal day. We meet in the city for the session. You choose from a private gallery two days later.',
        includes: ['Retouched photos', 'Second place or outfit', 'Wide website crops'],
        price: 70,
        days: 4,
        tiers: ['30 minutes', '1 hour', 'Half day'],
        steps: [
          'One place, two finished photos.',
          'Two places or outfits, six finished photos.',
          'Several places, fifteen photos, with wide versions for a website.',
        ],
        faq: [
          ['What should I wear?', 'Something you already own and like. Avoid tiny checks, they shimmer on screens.'],
          ['What if it rains?', 'Arcades, cafes and my studio in Almagro. Or we move the date at no cost.'],
        ],
        ask: 'Where will the photo be used, and what do you dislike about your current one?',
      },
      {
        title: 'Family portraits at home, with the mess left in',
        subcategory: 'portraits',
        tags: ['family', 'at home', 'documentary'],
        pitch:
          'Breakfast, the dog under the table, a grandmother who refuses to sit. I come to your home for a morning and photograph what goes on there. Nobody has to say cheese, and the toys can stay on the floor.',
        process:
          'I arrive early, drink a mate with you and let the children try the camera. Then I mostly keep out of the way. At the end, one group picture for the wall.',
        includes: ['Edited gallery', 'One group portrait', 'Small photo book'],
        price: 95,
        days: 7,
        tiers: ['Two hours', 'A morning', 'A whole day'],
        steps: [
          'Around 25 edited photos.',
          'Around 50 edited photos and the group portrait.',
          'Around 90 photos and a printed book of 40 pages.',
        ],
        faq: [
          [
            'Do you publish the photos?',
            'Never without a written yes from everyone in them. Most of my family work stays private.',
          ],
        ],
        ask: 'Who lives in the house, including animals, and at what hour is it liveliest?',
      },
      {
        title: 'I will shoot stage portraits for actors and musicians',
        subcategory: 'portraits',
        tags: ['actors', 'musicians', 'press photo'],
        pitch:
          'Casting directors want your face, editors want room for a headline, promoters want attitude. I light for all three in one session and we check the results on a large screen as we go.',
        process:
          'You bring three changes and some music. We begin plain, against grey, and get bolder. I make a first selection that night and you mark favourites the next morning.',
        includes: ['Print-size files', 'Wide press format', 'Black and white set'],
        price: 110,
        days: 5,
        tiers: ['Casting', 'Press kit', 'Band or company'],
        steps: [
          'One look, four finished portraits.',
          'Three looks, ten portraits, upright and wide.',
          'Up to six people, alone and together, twenty portraits.',
        ],
        faq: [
          [
            'Can I use the photos on posters?',
            'Yes. Use by you and by those who book you is included. I ask only for a credit in print.',
          ],
        ],
        ask: 'Which roles or stages are you aiming at this year?',
      },
      {
        title: 'Conference coverage with same-evening picture selection',
        subcategory: 'event-photography',
        tags: ['conference', 'event', 'press'],
        pitch:
          'Speakers with their eyes open, a full room that looks full, conversations in the corridor. Thirty edited pictures reach your press team before dinner, captioned with names taken from your programme.',
        process:
          'Before the day I get the schedule and a list of people who must not be missed. I walk the venue early for the light. Selection runs during the last talk, full gallery in three days.',
        includes: ['Same-evening selection', 'Captions with names', 'Full gallery'],
        price: 190,
        days: 3,
        tiers: ['Half day', 'Full day', 'Two days'],
        steps: [
          'Up to four hours, one hall.',
          'Up to nine hours, several halls.',
          'Two full days, evening reception included.',
        ],
        faq: [
          ['Do you use flash during talks?', 'No. Only at receptions, bounced, and never in front of a speaker.'],
          ['Do you travel?', 'Anywhere in Argentina and Uruguay. Beyond the city I add the bus or flight at cost.'],
        ],
        ask: 'Date, venue and the three pictures you cannot do without?',
      },
      {
        title: 'I will photograph your small wedding, kitchen to last song',
        subcategory: 'event-photography',
        tags: ['wedding', 'small wedding', 'documentary'],
        pitch:
          'For civil ceremonies, back gardens and restaurants with one long table. I work alone, with two quiet cameras, and leave when the last song does. No staged sunsets, unless you both really want one.',
        process:
          'We meet beforehand, at the place if possible. You name one relative who knows everyone and I follow their hints. A first dozen photos arrive the day after, the rest in two weeks.',
        includes: ['Edited gallery', 'Next-day preview', 'Printed box of 30'],
        price: 260,
        days: 14,
        tiers: ['Ceremony', 'Ceremony and meal', 'Whole day'],
        steps: [
          'Two hours at the registry and outside.',
          'Up to six hours, through to the cake.',
          'From getting ready to the last song, with prints.',
        ],
        faq: [
          [
            'How many guests is small?',
            'Up to about sixty. Beyond that you are better served by two photographers, and I know a good pair.',
          ],
        ],
        ask: 'When and where, and what are you most looking forward to?',
      },
      {
        title: 'Milonga, concert and theatre photos in hard light',
        subcategory: 'event-photography',
        tags: ['concert', 'tango', 'theatre', 'low light'],
        pitch:
          'Red spots, black curtains, dancers who never stop. I know when a tango phrase ends and where the feet will be. Grain is welcome, blur only if it says something.',
        process:
          'If I can, I come to a rehearsal to learn the order. On the night I keep to the aisles and the back row. You get a tight selection rather than four hundred near repeats.',
        includes: ['Edited selection', 'Poster candidate', 'Rehearsal photos'],
        price: 80,
        days: 4,
        tiers: ['One set', 'Full evening', 'Rehearsal and premiere'],
        steps: ['Up to one hour, 15 photos.', 'Up to four hours, 40 photos.', 'Rehearsal and performance, 70 photos.'],
        faq: [['Is your camera silent?', 'Yes, fully. In theatres I also tape over every light on it.']],
        ask: 'What is on the programme, and where am I allowed to stand?',
      },
      {
        title: 'I will photograph your restaurant on a working evening',
        subcategory: 'food-photography',
        tags: ['restaurant', 'food', 'atmosphere'],
        pitch:
          'Smoke from the parrilla, hands plating, a waiter mid-joke, and the dishes as they truly leave the kitchen. Pictures for your site and your walls that regulars would recognise.',
        process:
          'I eat with you once and note what people order. On the night I photograph dishes by the window before service, then the room and the kitchen while you work.',
        includes: ['Dish photos', 'Kitchen and room', 'Crops for social posts'],
        price: 120,
        days: 6,
        tiers: ['Six dishes', 'Dishes and room', 'Full story'],
        steps: [
          'Six dishes in daylight.',
          'Ten dishes, and the room during service.',
          'Fifteen dishes, room, kitchen and portraits of the team.',
        ],
        faq: [
          [
            'Do guests have to be in the picture?',
            'I show backs, hands and blur, or ask first. Nobody is recognisable who did not agree.',
          ],
        ],
        ask: 'Which dish should a stranger cross the city for?',
      },
      {
        title: 'Old family photo repair, torn corners and faded faces',
        subcategory: 'photo-retouching',
        tags: ['restoration', 'old photos', 'retouching'],
        pitch:
          'Creases, stains, a corner eaten by damp. I rebuild what can be known and leave alone what cannot, so your grandfather keeps his own chin. Done by hand from your scan, wherever you live.',
        process:
          'You send a scan at 600 dpi or a photo taken by a window. I tell you what is possible, work in layers and show you a before and after. Other pictures of the person help a lot.',
        includes: ['Print-size file', 'Before and after', 'Gentle colouring'],
        price: 25,
        days: 3,
        tiers: ['Light repair', 'Heavy repair', 'Small album'],
        steps: [
          'One photo with scratches and fading.',
          'One badly damaged photo, with faces rebuilt from references.',
          'Up to six photos, coloured if you wish.',
        ],
        faq: [
          ['Do you use automatic tools?', 'For dust, yes. Never for faces, because they invent people.'],
          ['Can I send you the original?', 'Better not, the post loses things. I will explain how to scan it well.'],
        ],
        ask: 'Who is in the photo, and about when was it taken?',
      },
    ],
  },
  {
    name: 'Youssef El-Masry',
    handle: 'youssef-elmasry',
    country: 'EG',
    timeZone: 'Africa/Cairo',
    languages: [
      ['ar', 'native'],
      ['en', 'fluent'],
      ['fr', 'basic'],
    ],
    headline: 'Editor and subtitler, Arabic and English, from Cairo',
    bio: 'I began in a television newsroom where a piece had twenty minutes to exist. Today I cut at a kinder pace for teachers, shops and documentary makers. I work in both directions, right to left and left to right, and I check every line on a phone before it goes out.',
    skills: ['Premiere Pro', 'Subtitling', 'Arabic', 'After Effects', 'Storyboarding'],
    category: 'video-and-animation',
    gigs: [
      {
        title: 'I will turn your webinar into a week of short videos',
        subcategory: 'short-form-video',
        tags: ['webinar', 'short video', 'captions'],
        pitch:
          "Somewhere in those ninety minutes you gave five excellent answers. I find them, trim the throat clearing, crop to upright and set captions that can be read at arm's length on a bus.",
        process:
          'Send the recording. Within a day I return a list of moments with times and a suggested first line for each. Cross out what you do not like, and I cut the rest.',
        includes: ['Burnt-in captions', 'Upright crop', 'Text for each post'],
        price: 60,
        days: 3,
        tiers: ['5 clips', '10 clips', '20 clips'],
        steps: [
          'Five clips of up to 45 seconds.',
          'Ten clips from up to two recordings.',
          'Twenty clips, with a short text for each post.',
        ],
        faq: [
          [
            'The recording has bad sound. Is it lost?',
            'Rarely. Echo and hum can be reduced. I send a sample first if I have doubts.',
          ],
        ],
        ask: 'Link to the recording, and who should stop scrolling?',
      },
      {
        title: 'Recipe shorts from your kitchen footage',
        subcategory: 'short-form-video',
        tags: ['recipe', 'cooking', 'short video'],
        pitch:
          'Forty seconds, eight steps, one sizzle you can almost smell. Film on your phone from above and from the side, and I do the rest: pace, colour of the onions, quantities on screen at the right moment.',
        process:
          'Before you cook I give you a list of nine shots. You film, upload and go and eat. The first cut comes in two days, with measures in grams, cups or both.',
        includes: ['Shot list', 'Quantities on screen', 'Arabic and English text'],
        price: 35,
        days: 2,
        tiers: ['One recipe', 'Four recipes', 'Ten recipes'],
        steps: ['One recipe.', 'Four recipes in the same style.', 'Ten recipes, with all text in two languages.'],
        faq: [
          [
            'I forgot to film a step. What now?',
            'A still photo or a line of text often saves it. Otherwise, cook it again!',
          ],
        ],
        ask: 'Which dish, and where do you publish?',
      },
      {
        title: 'I will edit your travel footage into a film for friends',
        subcategory: 'video-editing',
        tags: ['travel film', 'video editing', 'family'],
        pitch:
          'Three weeks, two phones, one camera and a thousand clips you never opened again. I watch all of it and make a film with a beginning, a wrong turn and an end that your friends will sit through.',
        process:
          'You mark nothing, only tell me the trip in a voice message. I build the story around your telling and use the voice too, if you let me. Then we adjust names and songs.',
        includes: ['Colour matched', 'Licensed music', 'Route map animation'],
        price: 80,
        days: 7,
        tiers: ['3 minutes', '7 minutes', '15 minutes'],
        steps: [
          'Up to 3 minutes from 2 hours of clips.',
          'Up to 7 minutes from 6 hours of clips.',
          'Up to 15 minutes, any amount of clips, with an animated map.',
        ],
        faq: [
          [
            'Can I use a famous song?',
            'For your living room, that is your decision. For anything online I use music with a licence.',
          ],
          ['How do I send so much?', 'Through a shared folder. Leave the order to me, file dates are enough.'],
        ],
        ask: 'Who travelled, and what went wrong in a way you laugh about now?',
      },
      {
        title: 'Lecture and course editing for patient teachers',
        subcategory: 'video-editing',
        tags: ['course', 'lecture', 'e-learning'],
        pitch:
          'I remove the searching for the right slide, keep the thinking pauses and cut to the board when the board matters. Chapters are named after questions, since students search for questions.',
        process:
          'One lesson first, as a pattern. We agree on pace, zooms and title style there. The rest follow in batches, so you can publish while I am still working on the later ones.',
        includes: ['Clean sound', 'Chapter marks', 'Quiz pauses'],
        price: 50,
        days: 4,
        tiers: ['One lesson', 'Five lessons', 'Whole module'],
        steps: [
          'One lesson of up to 30 minutes.',
          'Five lessons with chapters.',
          'Ten lessons, with pauses for tasks and short summaries.',
        ],
        faq: [
          ['Can you sync slides and camera?', 'Yes. Send the slides as PDF, so that they stay sharp when I zoom in.'],
        ],
        ask: 'What do your students already know when the lesson starts?',
      },
      {
        title: 'I will subtitle your film from Arabic into English',
        subcategory: 'subtitles-and-captions',
        tags: ['subtitles', 'arabic', 'film', 'translation'],
        pitch:
          'Egyptian, Levantine or Standard Arabic, jokes and curses included. A subtitle is read in two seconds, so I translate what is meant, keep the tone of each person and respect the cut.',
        process:
          'I watch the film twice before writing. You get a list of the lines that could go two ways, with my choice explained. After your notes I time everything to the frame.',
        includes: ['SRT file', 'Notes on hard lines', 'Festival-ready version'],
        price: 75,
        days: 5,
        tiers: ['15 minutes', '40 minutes', '90 minutes'],
        steps: [
          'Film of up to 15 minutes.',
          'Film of up to 40 minutes.',
          'Feature of up to 90 minutes, with a festival-ready file.',
        ],
        faq: [
          [
            'Do you understand Gulf or Maghrebi speech?',
            'Gulf, yes. For Moroccan and Algerian I work with a colleague.',
          ],
          ['Can you burn the subtitles in?', 'Yes, if you send a master file. I suggest keeping a clean copy as well.'],
        ],
        ask: 'Which dialect is spoken, and who will see the film first?',
      },
      {
        title: 'Right-to-left captions that do not break on any player',
        subcategory: 'subtitles-and-captions',
        tags: ['rtl', 'arabic captions', 'accessibility'],
        pitch:
          'Full stops on the wrong side, numbers turned round, brand names splitting a line in two. I write Arabic captions for your English videos and test them on phone, desktop and television.',
        process:
          'Give me the video and the list of players you publish on. I translate, time and repair direction marks, then send screenshots from every player as proof.',
        includes: ['SRT and VTT', 'Screenshots from players', 'Term list'],
        price: 40,
        days: 3,
        tiers: ['10 minutes', '30 minutes', '2 hours'],
        steps: [
          'Up to 10 minutes of video.',
          'Up to 30 minutes, tested on three players.',
          'Up to 2 hours, with a term list for your next videos.',
        ],
        faq: [
          [
            'We already have Arabic captions, only broken. Can you fix them?',
            'Yes, and it costs less than starting over. Choose the smallest package for up to 30 minutes of repair.',
          ],
        ],
        ask: 'On which sites or apps will the captions appear?',
      },
      {
        title: 'I will make a paper cut-out explainer for your charity',
        subcategory: 'explainer-videos',
        tags: ['explainer', 'paper cut-out', 'charity'],
        pitch:
          'Real paper, scissors and a lamp. My sister cuts, I animate under the camera. It suits subjects that need tenderness: clean water, school meals, a clinic on wheels. No stock figures with big smiles.',
        process:
          'You send what your donors ask most. I write one page, read it to you on a call and change it together with you. Then come drawings, paper and one slow week under the camera.',
        includes: ['Script', 'Original paper figures', 'Two language versions'],
        price: 280,
        days: 14,
        tiers: ['30 seconds', '60 seconds', '100 seconds'],
        steps: [
          'Thirty seconds with music.',
          'Sixty seconds, and the paper figures by post.',
          'A hundred seconds, in Arabic and English.',
        ],
        faq: [
          [
            'Can we change a scene after filming?',
            'Words and sound, yes. A filmed scene means cutting paper again, so we approve the drawings carefully first.',
          ],
        ],
        ask: 'What do people misunderstand about your work?',
      },
      {
        title: 'Screen-recorded explainer for your app, in two languages',
        subcategory: 'explainer-videos',
        tags: ['app video', 'tutorial', 'bilingual'],
        pitch:
          'One task, start to finish, on a tidy demo account. Calm zooms, a cursor that does not wander, and the Arabic version recorded in the Arabic interface instead of a translation laid over the English one.',
        process:
          'You give me a test login and the task. I write the steps as a short script, you correct the terms, and I record both versions on the same day so that they match.',
        includes: ['Script', 'Second language', 'Silent looping clips'],
        price: 90,
        days: 5,
        tiers: ['One task', 'Three tasks', 'Help centre'],
        steps: [
          'One task of up to 60 seconds, in one language.',
          'Three tasks in both languages.',
          'Eight tasks in both languages, with short loops for help pages.',
        ],
        faq: [
          [
            'What happens when our interface changes?',
            'I keep the project. Replacing a single screen is a small extra order.',
          ],
          ['Who speaks?', 'I do, in Arabic and in English. Or send your own speaker and I cut to the voice.'],
        ],
        ask: 'Which task produces the most support questions?',
      },
    ],
  },
];
