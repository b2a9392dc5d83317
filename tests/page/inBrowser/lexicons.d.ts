// What content/build.ts makes of content/ for each language, beside content/modules.d.ts.
declare module 'skinwise:lexicon/*' {
  const inLanguage: typeof import('skinwise:lexicon').default;
  export default inLanguage;
}
declare module 'skinwise:plain-forms/*' {
  const forms: import('../../../content/packForms').PackedForms;
  export default forms;
}
