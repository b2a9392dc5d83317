/**
 * Passages as pages have them, one paragraph a line, and exactly what is to be marked in each. Made
 * up for this table. Those that are not about skin are full of words that skin texts use, too; plain
 * forms (collagen, Botox) are what they are anywhere, but must not draw the everyday ones after them.
 */
export interface Passage {
  readonly about: string;
  readonly text: string;
  /** In the order of the text, `retinol ×` where the text says that there is none. */
  readonly marked: readonly string[];
}

export const ABOUT_SKIN: readonly Passage[] = [
  {
    about: 'a shop’s tile: one plain form is enough beside it',
    text: 'Retinol serum 0.3 %, 30 ml',
    marked: ['Retinol', 'serum'],
  },
  {
    about: 'a shop’s list of claims',
    text: `Face serum with 5 % niacinamide
      For visible pores and redness
      Fragrance-free, without parabens or silicones
      Also for rosacea and sensitive skin
      Pat in after cleansing; wait before the sunscreen`,
    marked: [
      'Face serum',
      'niacinamide',
      'visible pores',
      'redness',
      'Fragrance-free',
      'parabens ×',
      'silicones ×',
      'rosacea',
      'sensitive skin',
      'sunscreen',
    ],
  },
  {
    about: 'a guide to peels',
    text: `AHA and BHA do different things. Glycolic acid works on the surface; salicylic acid reaches into the pore.
      A superficial peel leaves a few days of flaking, a deep peel weeks of redness.
      Chemical peels and microneedling should not share a week, and neither should waxing.
      Afterwards stay out of the sun and wear SPF 50.`,
    marked: [
      'AHA',
      'BHA',
      'Glycolic acid',
      'salicylic acid',
      'pore',
      'superficial peel',
      'flaking',
      'deep peel',
      'redness',
      'Chemical peels',
      'microneedling',
      'waxing',
      'stay out of the sun',
      'SPF 50',
    ],
  },
  {
    about: 'a clinic on microneedling, with everyday words far from plain ones',
    text: `Microneedling makes fine channels in the skin so that collagen forms anew.
      There is little downtime. Expect redness for a day or two and some swelling round the eyes.
      Call us if you see signs of an infection.
      Results show after three months, most of all in acne scars.
      We never inject serums, whatever a video says.`,
    marked: [
      'Microneedling',
      'collagen',
      'downtime',
      'redness',
      'swelling',
      'infection',
      'acne scars',
      'serums',
    ],
  },
  {
    about: 'a thread on rolling at home',
    text: `I bought a derma roller with a needle length of 0.5 mm.
      My bruises were gone in a week, the breakouts were not.
      Is hyaluronic acid fine right after, or does an HA serum sting?
      Mine stung. Ceramides did not. Skip vitamin C for a few days.`,
    marked: [
      'derma roller',
      'needle length',
      'bruises',
      'breakouts',
      'hyaluronic acid',
      'HA',
      'serum',
      'Ceramides',
      'vitamin C',
    ],
  },
  {
    about: 'a list of ingredients',
    text: `Ingredients
      Aqua, Glycerin, Niacinamide, Cetearyl Alcohol, Panthenol, Sodium Hyaluronate, Ceramide NP, Limonene, Parfum`,
    marked: [
      'Glycerin',
      'Niacinamide',
      'Cetearyl Alcohol',
      'Panthenol',
      'Sodium Hyaluronate',
      'Ceramide NP',
      'Limonene',
      'Parfum',
    ],
  },
  {
    about: 'sun protection',
    text: `Use a broad-spectrum sunscreen: UVA ages the skin, UVB burns it.
      SPF speaks of UVB only.
      Mineral sunscreens hold zinc oxide or titanium dioxide.
      People with melasma need it even indoors near a window.`,
    marked: [
      'broad-spectrum sunscreen',
      'UVA',
      'UVB',
      'SPF',
      'UVB',
      'Mineral sunscreens',
      'zinc oxide',
      'titanium dioxide',
      'melasma',
    ],
  },
  {
    about: 'plasma',
    text: `PRP comes from your own blood. In a vampire facial it is spread on the skin after needling.
      The growth factors in it are meant to wake fibroblasts. Evidence for acne scarring is mixed.
      Keloids are a reason not to.`,
    marked: [
      'PRP',
      'vampire facial',
      'needling',
      'growth factors',
      'fibroblasts',
      'acne scarring',
      'Keloids',
    ],
  },
  {
    about: 'free of this, with that',
    text: `This night cream is free of retinol, fragrance and lanolin. It holds ceramides and bakuchiol instead.
      No added fragrance. Non-comedogenic. Not only for dry skin.`,
    marked: [
      'night cream',
      'retinol ×',
      'fragrance ×',
      'lanolin ×',
      'ceramides',
      'bakuchiol',
      'No added fragrance',
      'Non-comedogenic',
      'dry skin',
    ],
  },
  {
    about: 'one decoy on a page about skin spares the rest',
    text: `Salicylic acid is a BHA, and it clears blackheads in acne.
      Do not mix it up with the preservative of the same short name, butylated hydroxyanisole or BHA, which also stands in some creams.
      Sebum is what a BHA dissolves, and so it reaches the pore.`,
    marked: [
      'Salicylic acid',
      'BHA',
      'blackheads',
      'acne',
      'preservative',
      'butylated hydroxyanisole',
      'Sebum',
      'BHA',
      'pore',
    ],
  },
];

export const NOT_ABOUT_SKIN: readonly Passage[] = [
  {
    about: 'a recipe',
    text: `Peel the potatoes and prick them with a fork. Flaking the fish is easier when it is warm.
      Simmer the bones for a day: the collagen turns to jelly, and so the broth sets.
      Add the peel of an orange, a little vitamin C never hurt anyone. Open the pores of the bread with a skewer.`,
    marked: ['collagen'],
  },
  {
    about: 'preserved food',
    text: `Crisps stay fresh with the antioxidants BHA and BHT (E320 and E321).
      Lactic acid sours the dough, citral gives the lemon note, and glycerol keeps the icing soft.`,
    marked: [],
  },
  {
    about: 'cereal, one plain form and a preservative',
    text: `The label lists salicylic acid nowhere, but butylated hydroxyanisole (BHA) is there to keep the fat from spoiling.`,
    marked: ['salicylic acid', 'butylated hydroxyanisole'],
  },
  {
    about: 'a radio lab',
    text: `An RF engineer tunes the filter until the AHA! moment. Keep the downtime of the relay short, and mind the UV lamp.
      ZnO varistors clamp the surge. The ECM reads the knock sensor; the HA cluster has two nodes.`,
    marked: [],
  },
  {
    about: 'mail servers',
    text: `An SPF record names the servers that may send for a domain; DKIM signs each message.
      Without SPF the mail lands in spam. Planned downtime: an hour.`,
    marked: [],
  },
  {
    about: 'geology',
    text: `The pores of the sandstone hold water, and the wrinkles in the strata tell of pressure. Striae run across the polished rock.
      Proliferation of quartz along the fault is an old wound healing. Glycolic is no word here; keratin is one in fossils.`,
    marked: [],
  },
  {
    about: 'astronomy',
    text: `Sunspots come in cycles of eleven years. Dark spots on Jupiter last for weeks; one observer called them acne. The telescope works in the ultraviolet and has a broad-spectrum sensor.`,
    marked: ['acne'],
  },
  {
    about: 'finance',
    text: `Analysts expect a breakout above the open range; such breakouts seldom last. Inflation cooled, the stock took a bruising, and the exchange had some downtime.
      The company makes Botox, and its shares rose after talk of a wrinkle in the patent.`,
    marked: ['Botox'],
  },
  {
    about: 'law',
    text: `She sued the maker of Accutane. The court found the redness of the clock face immaterial; any infection of the contract with fraud, the judge held, voids it, whatever the swelling of the damages.
      HA, the appellant, was a minor; the PIH guidelines did not apply.`,
    marked: ['Accutane'],
  },
  {
    about: 'football',
    text: `Bruised but not beaten, the side with a sunscreen brand on its shirts came back after a breakout down the left. The keeper shrugged off a bruise. Recovery time for the winger is two weeks.
      An eye-catching tackle left tram tracks in the turf; the wax jackets in the stand were soaked.`,
    marked: ['sunscreen'],
  },
  {
    about: 'running',
    text: `Swelling of the ankle is common after a marathon. Take glycerol before the race if the day is hot, and lactic acid is not why you ache.
      Wear sunscreen. Drink. Blisters are no infection until they are red all round.`,
    marked: ['sunscreen'],
  },
  {
    about: 'a kidney clinic',
    text: `Oedema of the legs and swelling of the face are signs of a failing kidney. An infection of the bladder can rise. Eczema in childhood plays no part, and a bruise proves nothing.
      Inflammation shows in the blood; serum creatinine is measured twice. Hypodermis is not affected.`,
    marked: ['Eczema'],
  },
  {
    about: 'knees',
    text: `PRP injections into the knee are offered for arthritis. Hyaluronic acid is injected there as well, with some swelling for days and rarely an infection.`,
    marked: ['Hyaluronic acid'],
  },
  {
    about: 'eyes',
    text: `Anti-VEGF drugs slow the growth of vessels under the retina. Retinal detachment is an emergency: call at once.
      Serum eye drops are made from the patient’s own blood.`,
    marked: [],
  },
  {
    about: 'blood tests',
    text: `People on isotretinoin have their serum lipids checked first. Serum ferritin below 30 means low iron. Draw the serum tube first. TXA is given in the theatre when bleeding does not stop.
      Growth factors are given after the chemotherapy to wake the marrow.`,
    marked: ['isotretinoin'],
  },
  {
    about: 'a heart charity',
    text: `The American Heart Association (AHA) asks for two hours of walking a week. AHA guidelines changed in spring.
      Inflammation of the artery’s wall narrows it.`,
    marked: [],
  },
  {
    about: 'a novel',
    text: `${'He walked on through the rain, and the road went on before him as it always had. '.repeat(30)}
      She had eczema as a child, and her brother acne; nobody spoke of it.
      ${'The house stood at the end of the lane, and the lane at the end of the world. '.repeat(30)}
      There was a bruise on the apple and a wrinkle in the sheet. The infection spread through the ward like gossip.
      ${'In the morning the boats came in, and in the evening they went out again, and that was the week. '.repeat(30)}
      Her mother kept a pot of sunscreen by the door for visitors who never came.
      The swelling of the sea was in every letter he wrote, and a redness in the west at night.`,
    marked: ['eczema', 'acne', 'sunscreen'],
  },
  {
    about: 'cars',
    text: `Waxing the bonnet twice a year keeps the paint bright. A microfibre roller beats a brush, and filler hides the dent.
      UV light fades the dashboard, and no sunscreen helps against it.`,
    marked: ['sunscreen ×'],
  },
  {
    about: 'the moon',
    text: `The waxing moon sets late. Waxing and waning, it pulls the swelling tide after it.`,
    marked: [],
  },
  {
    about: 'programming',
    text: `The patch tests run before the merge; infected packages are removed. Remodelling the schema takes downtime.
      ECM stands for enterprise content management. A T-zone is no time zone. Sprint 4: collagen, our new build tool, cut the recovery time objective in half.`,
    marked: ['collagen'],
  },
];
