// What content/build.ts makes of the YAML and JSON files.
declare module 'skinwise:lexicon' {
  const lexicon: Readonly<Record<string, readonly (string | readonly [string, number])[]>>;
  export default lexicon;
}
/** The forms that tell that a page has a term at all. */
declare module 'skinwise:plain-forms' {
  const lexicon: Readonly<Record<string, readonly (string | readonly [string, number])[]>>;
  export default lexicon;
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
declare module 'skinwise:sources' {
  const sources: readonly import('./schema').Source[];
  export default sources;
}
declare module 'skinwise:chapters' {
  const chapters: readonly import('./schema').Chapter[];
  export default chapters;
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
declare module 'skinwise:planning' {
  const planning: import('./planning').Planning;
  export default planning;
}
/** The words of each chapter by its id, for the search. */
declare module 'skinwise:guide-texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
