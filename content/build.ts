import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import type { Plugin } from 'vite';
import { checkClaims } from './checkClaims';
import { type Content, compileLanguages } from './compileContent';
import { lexiconOf, plainFormsOf } from './languageScripts';
import { withoutWords } from './planning';
import { readChanges } from './readChanges';
import { readContentFiles, readLanguages } from './readContentFiles';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));
const CHANGES = fileURLToPath(new URL('../CHANGELOG.md', import.meta.url));

/** The modules that content/ becomes in the reader's language; their types stand in modules.d.ts. */
const TRANSLATED: Readonly<Record<string, (content: Content) => unknown>> = {
  'skinwise:lexicon': lexiconOf,
  'skinwise:glossary': ({ terms }) => terms,
  'skinwise:term-names': ({ terms }) => Object.fromEntries(terms.map(({ id, name }) => [id, name])),
  'skinwise:chapters': ({ chapters }) => chapters,
  'skinwise:care': ({ care }) => care,
  'skinwise:care-days': ({ care }) =>
    care.map(({ text: _, grade: _g, sources: _s, basis: _b, ...days }) => days),
  'skinwise:page-claims': ({ pageClaims }) => pageClaims,
  'skinwise:healing': ({ healing }) => healing,
  'skinwise:planning': ({ planning }) => planning,
  'skinwise:waits': ({ planning }) => withoutWords(planning),
  'skinwise:help': ({ planning }) => planning.help,
  'skinwise:guide-texts': ({ guideTexts }) => guideTexts,
  'skinwise:reminders': ({ reminders }) => reminders,
  'skinwise:pictures': ({ pictures }) => pictures,
};

/** Those that are the same in all languages, and the list of changes. */
const SHARED: Readonly<Record<string, (content: Content, languages: string[]) => unknown>> = {
  'skinwise:languages': (_, languages) => languages,
  'skinwise:plain-forms': plainFormsOf,
  'skinwise:term-care': ({ terms }) =>
    Object.fromEntries(terms.flatMap(({ id, care }) => (care ? [[id, care]] : []))),
  'skinwise:sources': ({ sources }) => sources,
  'skinwise:changes': () => readChanges(readFileSync(CHANGES, 'utf8')),
};

/**
 * The language that content is shown in: the one that the browser has taken our interface from. It calls
 * itself by name in locales/, since a browser in French shows us in English.
 */
const LANGUAGE = 'skinwise:language';
const SAY_LANGUAGE = "globalThis.chrome?.i18n?.getMessage?.('extension_language') || 'en'";

const call = (name: string, argument: string): string => `${name}(${JSON.stringify(argument)})`;

/** All of content/, compiled, by language; the base first. */
export function loadLanguages(): ReadonlyMap<string, Content> {
  return compileLanguages(readContentFiles(FOLDER), readLanguages(LOCALES));
}

/**
 * Vite plugins that check everything in content/ and compile it: YAML and JSON into the modules
 * above, chapters into Preact components. What is wrong stops the build with one message.
 */
export function contentPlugins(): Plugin[] {
  let loaded: ReadonlyMap<string, Content> | undefined;
  let isInParts = false;
  const load = (): ReadonlyMap<string, Content> => {
    loaded ??= loadLanguages();
    return loaded;
  };
  const loadBase = (): Content => load().values().next().value as Content;

  function translate(id: string, compile: (content: Content) => unknown): string {
    const languages = [...load()].map(([language, content]) => {
      const name = JSON.stringify(language);
      // A script of one file, as the background, holds all languages and reads one of them. A page loads
      // one: nobody waits for words that they do not read.
      return isInParts
        ? `${name}: () => ${call('import', `${id}/${language}`)}`
        : `${name}: ${JSON.stringify(JSON.stringify(compile(content)))}`;
    });
    const pick = `const all = {${languages.join(',\n')}};\nconst own = all[language] ?? all.en;`;
    const value = isInParts ? '(await own()).default' : 'JSON.parse(own)';
    return `import language from '${LANGUAGE}';\n${pick}\nexport default ${value};`;
  }

  const words: Plugin = {
    name: 'skinwise:content',
    configResolved({ command, build }) {
      isInParts = command === 'build' && !build.lib;
    },
    buildStart() {
      for (const path of readContentFiles(FOLDER).keys()) this.addWatchFile(FOLDER + path);
      this.addWatchFile(CHANGES);
    },
    watchChange(path) {
      if (path.startsWith(FOLDER)) loaded = undefined;
    },
    resolveId: (id) => (id.startsWith('skinwise:') ? `\0${id}` : undefined),
    load(resolved) {
      if (!resolved.startsWith('\0skinwise:')) return undefined;
      const [id = '', language] = resolved.slice(1).split('/');
      if (id === LANGUAGE) return `export default ${SAY_LANGUAGE};`;
      const translated = TRANSLATED[id];
      if (translated && language === undefined) return translate(id, translated);
      const content = language === undefined ? loadBase() : load().get(language);
      const compile = translated ?? SHARED[id];
      if (!content || !compile) return undefined;
      // JSON.parse of a string starts faster than the same object as code.
      const json = JSON.stringify(JSON.stringify(compile(content, [...load().keys()])));
      return `export default JSON.parse(${json})`;
    },
  };

  const guide = mdx({
    jsxImportSource: 'preact',
    remarkPlugins: [
      () => (tree, file) => {
        // Ids and sources are the same in every language.
        const { terms, chapters, sources, pictures } = loadBase();
        const problems = checkClaims(file.path.replace(FOLDER, ''), tree as never, {
          sources,
          termIds: new Set(terms.map(({ id }) => id)),
          chapterIds: new Set(chapters.map(({ id }) => id)),
          disagreementIds: new Set(pictures.disagreements.map(({ id }) => id)),
        });
        if (problems.length > 0) throw new Error(`Content:\n${problems.join('\n')}`);
      },
    ],
  });

  return [words, { ...guide, enforce: 'pre' } as Plugin];
}
