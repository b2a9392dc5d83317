import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import type { Plugin } from 'vite';
import { checkClaims } from './checkClaims';
import { type Content, compileContent } from './compileContent';
import { compileLexicon, compilePlainForms } from './compileLexicon';
import { packForms } from './packForms';
import { readChanges } from './readChanges';
import { readContentFiles } from './readContentFiles';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CHANGES = fileURLToPath(new URL('../CHANGELOG.md', import.meta.url));

/** The modules that content/ becomes, and the list of changes; their types stand in modules.d.ts. */
const MODULES: Readonly<Record<string, (content: Content) => unknown>> = {
  'skinwise:lexicon': ({ terms }) => compileLexicon(terms),
  'skinwise:plain-forms': ({ terms }) => packForms(compilePlainForms(terms).plain),
  'skinwise:glossary': ({ terms }) => terms,
  'skinwise:term-names': ({ terms }) => Object.fromEntries(terms.map(({ id, name }) => [id, name])),
  'skinwise:care-days': ({ care }) =>
    care.map(({ text: _, grade: _g, sources: _s, basis: _b, ...days }) => days),
  'skinwise:term-care': ({ terms }) =>
    Object.fromEntries(terms.flatMap(({ id, care }) => (care ? [[id, care]] : []))),
  'skinwise:sources': ({ sources }) => sources,
  'skinwise:chapters': ({ chapters }) => chapters,
  'skinwise:care': ({ care }) => care,
  'skinwise:page-claims': ({ pageClaims }) => pageClaims,
  'skinwise:healing': ({ healing }) => healing,
  'skinwise:planning': ({ planning }) => planning,
  'skinwise:guide-texts': ({ guideTexts }) => guideTexts,
  'skinwise:reminders': ({ reminders }) => reminders,
  'skinwise:pictures': ({ pictures }) => pictures,
  'skinwise:changes': () => readChanges(readFileSync(CHANGES, 'utf8')),
};

/**
 * Vite plugins that check everything in content/ and compile it: YAML and JSON into the modules
 * above, chapters into Preact components. What is wrong stops the build with one message.
 */
export function contentPlugins(): Plugin[] {
  let content: Content | undefined;
  const load = (): Content => {
    content ??= compileContent(readContentFiles(FOLDER));
    return content;
  };

  const words: Plugin = {
    name: 'skinwise:content',
    buildStart() {
      for (const path of readContentFiles(FOLDER).keys()) this.addWatchFile(FOLDER + path);
      this.addWatchFile(CHANGES);
    },
    watchChange(path) {
      if (path.startsWith(FOLDER)) content = undefined;
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const compile = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !compile) return undefined;
      // JSON.parse of a string starts faster than the same object as code.
      const json = JSON.stringify(JSON.stringify(compile(load())));
      return `export default JSON.parse(${json})`;
    },
  };

  const guide = mdx({
    jsxImportSource: 'preact',
    remarkPlugins: [
      () => (tree, file) => {
        const { terms, chapters, sources, pictures } = load();
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
