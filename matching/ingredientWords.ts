/** Words around lists of ingredients, in the languages that labels are printed in. */

/** What a list is headed by. */
const HEADING_WORD =
  "ingr\\p{L}{1,3}d\\p{L}{1,3}nt(?:s|es|i)?|inci|composition|inhaltsstoffe|bestandteile|zusammensetzung|composici[óo]n|composizione|ingredi[ëe]nten|sk[łl]adniki|innehåll|(?:full|complete)\\s+formula|what['’]s in(?:side|\\s+(?:it|the\\s+\\p{L}+))|active (?:substances?|constituents?)|excipients?|zutaten|(?:each|every|one|cada|chaque|\\d+)\\s+(?:gr?(?:am(?:o|me|m)?)?|ml|millilit\\p{L}+|dose)s?\\b[\\p{L} ]{0,30}(?:contains?|contiene|contient|enthält|enthalten)|wirkstoffe?|hilfsstoffe?|substances? actives?|principes? actifs?|principios? activos?|componentes|componenti|excipientes?|composants";
const QUALIFIER =
  'full|complete|all|total|active|inactive|other|drug|medicinal|non-?medicinal|product|cosmetic|official|our|the|list of|declared|liste|lista|autres|sonstigen?|weiteren?|otros|demás|altri|overige|pozostałe|die|der|das|el|il|les|los|gli';
const BEHIND =
  '(?:\\s+(?:list|declaration|names?|deck|label|inci|overview))?(?:\\s+(?:du|de|des|of|for|der|del|della)(?:\\s+\\p{L}+){1,3}(?=\\s*[:：=–—-]))?(?:\\s*\\([^()]{0,40}\\))?';
const NAMED = `(?:(?:${QUALIFIER})\\s+)*(?:${HEADING_WORD})${BEHIND}`;

/** At the beginning of a line: the heading, and what may follow it there. */
export const HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}${NAMED}(?:\\s*[/·|,]\\s*${NAMED})*(?<mark>\\s*[:：=–—?\\]-]+|(?=(?:aqua|water)\\b)|\\s+(?:are|is|sind|ist|sont|est|son|es|sono|è)\\s*:?(?=\\s)|\\s*$|\\s+(?=\\S))`,
  'iu',
);
/** In the middle of one: only with a colon. */
export const INNER_HEADING = new RegExp(`(?<!\\p{L})${NAMED}\\s*[:：]`, 'iu');

/** A choice of some ingredients to praise them is no list. */
export const PRAISE =
  /\b(?:key|hero|star|main|highlight(?:ed)?|featured|notable|top|powerhouse|best|shop by|by)\s+(?:(?:active\s+)?ingredients?|actives)\b/i;

/** What stands below a list on products' pages. */
export const NEXT_HEADING =
  /^\W{0,3}(?:how to|directions?|usage|uses?\b|to use|application|apply|warnings?|cautions?|precautions?|storage|store|size|volume|shipping|delivery|returns?|reviews?|description|details|product details|benefits?|about|why|share|faqs?|questions|(?:hand)?made in|manufactured|distributed|dist\b|produced|suitable|what it|what else|results|disclaimer|please|notes?|note that|read more|show more|see (?:more|less|full)|customers?|you may|related|skin type|texture|good to know|packaging|sustainab|purpose|expiry|best before|net\b|weight|vegan\b|cruelty|dermatolog|ophthalmolog|tested|for external|keep out|patch test|key\b|shop\b|add to|price|in stock|conseils?|mode d.emploi|utilisation|précautions?|avertissements?|conservation|anwendung|hinweise?|warnhinweise?|haltbar|inhalt:|modo d.uso|modo de|avvertenze|consejos|advertencias|gebruik)/i;

/** What is not in it. */
export const FREE_OF =
  /^\W{0,3}(?:(?:100\s?% )?(?:free (?:of|from)|without|formulated without|made without|does not contain|contains no|no added|no\b|non-?comedogenic|0\s?%|zero\b)|[\p{L}]+[- ]free\b|never contains|what(?:['’]s| is) not\b(?: in it)?)/iu;
/** Above a list of what is not in it. */
export const LEFT_OUT =
  /\b(?:don['’]t|do not|never|won['’]t|will not) (?:\p{L}+ )?(?:use|add|include|put|contain|have|work)\b|\b(?:free (?:of|from)|leaves? out|left out|banned)\b|\bno[- ]list\b/iu;

export const FOOTNOTE =
  /^\s*(?:[*†‡°¹²³⁴^§]+|\(\d\)|\[\d\])\s*\p{L}[^,;•]*$|^\d\s*(?:from|of natural|certified|natural)/iu;

const PLUS_MINUS = '(?:\\+\\s*\\/\\s*[-–−]|±)';
const MAYBE =
  'may (?:also )?contain(?: traces of)?|peut contenir|puede contener|può contenere|kann (?:enthalten|spuren von)';
/** What announces colours of some shades, or traces. */
export const MAY_CONTAIN = new RegExp(
  `[([]*\\s*(?:${PLUS_MINUS}\\s*[)\\]]?|(?:${MAYBE}))(?:\\s*/?\\s*[([]?\\s*(?:${MAYBE}))*(?:\\s*[([]?\\s*${PLUS_MINUS}\\s*[)\\]]?)?\\s*[)\\]]?\\s*[:：]?\\s*`,
  'iu',
);

/** Small words of sentences, and verbs of shops; no ingredient is called so. */
export const PROSE =
  /(?<!\p{L})(?:the|is|are|was|were|with|your|you|we|our|that|this|these|it|its|they|can|will|may|to|for|from|if|by|when|which|who|look|try|use|used|helps?|like|such|has|have|had|not|but|or|also|been|more|than|as|at|on|my|i|so|do|does|how|what|include|includes|including|contains?|into|because|after|before|while|very|skin types?)(?!\p{L})/iu;

/** Cooking and eating, washing clothes: lists of other things. */
export const OTHER_THINGS =
  /(?<!\p{L})(?:flour|sugar|syrup|tbsp|tsp|cups?|tablespoons?|teaspoons?|ounces?|oz|grams?|eggs?|milk|cheese|cream cheese|tomato(?:es)?|onions?|garlic|pepper|yeast|cocoa (?:mass|powder)|chocolate|cornstarch|vinegar|chicken|beef|rice|pasta|salt|emulsifiers?|sweeteners?|acidity regulators?|raising agents?|flavou?rings?|palm fat|whey|soy(?:a)? lecithin|gelatine?|magnesium stearate|capsule|maltodextrin|stevia|wheat|barley malt|non-?ionic surfactants?|anionic surfactants?|optical brighteners?|enzymes|phosphonates?|harina|az[úu]car|farine|sucre|mehl|zucker|farina|zucchero|latte|leche|lait|milch|huevos?|eier|cotton|polyester|elastane|viscose|leather)(?!\p{L})/giu;
/** Said beside a list of what is not put on people. */
export const OTHER_USES =
  /\b(?:(?:kitchen|hard|wooden|glass|bathroom) surfaces|dishwash|laundry|fabrics?|limescale|your (?:dog|cat|pet|horse)|puppy|hunde?|katzen?|waschmittel|wäschen?|detergenzien\w*|lessive|for (?:\w+ ){0,3}(?:horses?|dogs?|cats?|pets?|animals?|livestock)|walls|(?:room|linen|pillow) (?:spray|mist)|curtains|emulsion paint|coats of paint|m² per litre|dietary supplement|food supplements?|(?:surface|floor|oven|toilet|window|glass|bathroom|kitchen|all[- ]purpose|multi-?surface) (?:cleaner|cleaning)|worktops|hobs|supplement facts|softgels?|take \w+ (?:capsules?|tablets?)|serving size|nutrition)\b/i;

/** Kinds of products, as the steps of a routine end in them; no ingredient does. */
export const PRODUCT =
  /\b(?:cleanser|toner|serum|essence|cream|lotion|balm|mask|peel|moisturi[sz]er|sunscreen|spf \d+)s?$/i;

/** How names of ingredients look, for those that the glossary does not know. */
export const LOOKS_SO =
  /\b(?:aqua|eau|parfum|peg|ppg|ci \d{5}|edta|aceite|agua|acqua|parafina|cera|manteca|extracto|huile|beurre|extrait|hydrolat|olio|estratto|vitamin[ae]?|wachs|wasser)\b|[- ]\d{1,3}$|(?:ate|ide|cone|conol|oxane|ol|ole|ine?|ium|yl|acid|ane|ene|ester|extract|oil|gum|wax|cera|polymer|butter|powder|water|juice|\w{4}one|\w{2}öl|wachs|alkohol|stearat|paraffin|vaselin|ferment|lysate|filtrate|protein|starch|cellulose|silicate|oxide|glycol|glucoside|dioxide|lecithin|(?:sucr|gluc|fruct|malt|trehal|xyl)ose|bacillus|acidophilus|mica|talc|kaolin)\b/i;
/** What carries, thickens or keeps a product: in nearly every list, and in no praise or menu. */
export const CARRIER =
  /\b(?:aqua|water|eau|glycerine?|glycol|phenoxy\w+|\w*paraben|peg|ppg|carbomer|xanthan|gum|(?<!(?:benzyl|cinnamyl|anise) )alcohol|dimethicon\w+|\w+siloxane|silica|stearate|palmitate|sulfate|sulphate|(?<!benzyl )benzoate|sorbate|chloride|hydroxide|citrate|citric|parfum|fragrance|ci \d{5}|sodium|potassium|edta|tocopher\w+|bht|triglyceride|cera|wax|beeswax|lanolin|paraffin\w*|petrolatum|butter|oil|talc|mica|oxide|copolymer|crosspolymer|glucoside|betaine|aceite|manteca|huile|cire|beurre|olio|wollwachs|wasser)\b/i;

/** What an ingredient is there for, as some lists say behind each. */
const PURPOSES =
  'solvents?|humectants?|emollients?|emulsifiers?|emulsifying|preservatives?|thickeners?|antioxidants?|colou?rants?|ph adjusters?|chelat\\w+|surfactants?|stabili[sz]ers?|(?:skin )?brightening|soothing|moisturi[sz]\\w+|exfoliants?|cleansing|conditioning|buffers?|sunscreens?|uv filters?|viscosity \\w+|skin conditioning|functions?|purposes?|perfuming|masking|gelling agents?|film formers?|propellants?|opacifiers?|denaturants?|keratolytics?|(?:preservative )?boosters?|skin protectants?|acne treatments?';
export const PURPOSE = new RegExp(`^(?:${PURPOSES})(?:\\s*[/,]\\s*(?:${PURPOSES}))*$`, 'i');
