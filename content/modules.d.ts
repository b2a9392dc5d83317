// What content/build.ts makes of the YAML and JSON files.
/** The language of all that is shown. */
declare module 'skinwise:language' {
  const language: string;
  export default language;
}
/** The languages that text is read in, the base first. */
declare module 'skinwise:languages' {
  const languages: readonly string[];
  export default languages;
}
/** What is looked for in text of the language that all is shown in. */
declare module 'skinwise:lexicon' {
  const inLanguage: {
    readonly lexicon: Readonly<Record<string, readonly (string | readonly [string, number])[]>>;
    readonly words: import('./pageWords').PageWords;
  };
  export default inLanguage;
}
/** The forms that tell that a page in the base language has a term at all. */
declare module 'skinwise:plain-forms' {
  const forms: import('./packForms').PackedForms;
  export default forms;
}
declare module 'skinwise:glossary' {
  const terms: readonly import('./schema').Term[];
  export default terms;
}
/** Names by term id, where the whole glossary would be too much. */
declare module 'skinwise:term-names' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
/** Care rules without their texts, which would be too much for the popup's first view. */
declare module 'skinwise:care-days' {
  const rules: readonly import('./schema').CareDays[];
  export default rules;
}
/** The care rule of each term that has one, by their ids. */
declare module 'skinwise:term-care' {
  const ruleIds: Readonly<Record<string, string>>;
  export default ruleIds;
}
declare module 'skinwise:sources' {
  const sources: readonly import('./schema').Source[];
  export default sources;
}
declare module 'skinwise:chapters' {
  const chapters: readonly import('./schema').Chapter[];
  export default chapters;
}
declare module 'skinwise:care' {
  const care: readonly import('./schema').CareRule[];
  export default care;
}
declare module 'skinwise:page-claims' {
  const pageClaims: readonly import('./schema').PageClaim[];
  export default pageClaims;
}
declare module 'skinwise:healing' {
  const healing: readonly import('./schema').HealingSpan[];
  export default healing;
}
declare module 'skinwise:reminders' {
  const reminders: import('./compileContent').Content['reminders'];
  export default reminders;
}
/** The facts behind the guide's pictures; large, so load it with them. */
declare module 'skinwise:pictures' {
  const pictures: import('./pictures').Pictures;
  export default pictures;
}
/** What is new in each version, as CHANGELOG.md tells it. */
declare module 'skinwise:changes' {
  const releases: readonly import('./readChanges').Release[];
  export default releases;
}
declare module 'skinwise:help' {
  /** Signs that need help on whichever day. */
  const help: string;
  export default help;
}
declare module 'skinwise:waits' {
  /** Planning whose rules have no words, for what is drawn first: `withoutWords`. */
  const waits: import('./planning').Planning;
  export default waits;
}
declare module 'skinwise:planning' {
  const planning: import('./planning').Planning;
  export default planning;
}
/** The words of each chapter by its id, for the search. */
declare module 'skinwise:guide-texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
