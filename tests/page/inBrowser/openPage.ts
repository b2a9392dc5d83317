import glossary from 'skinwise:glossary';
import languages from 'skinwise:languages';
import plainForms from 'skinwise:plain-forms';
import sources from 'skinwise:sources';
import { expect, onTestFinished } from 'vitest';
import { explainTerm } from '../../../content/explainTerm';
import { unpackForms } from '../../../matching/unpackForms';
import { cardSlot } from '../../../page/cardSlot';
import { createCard } from '../../../page/createCard';
import { lexiconSlot, plainFormsSlot } from '../../../page/lexiconSlot';
import { type MarkedPage, markPage, type PageOptions } from '../../../page/markPage';
import { takeOver } from '../../../page/takeOver';
import type { MarkingRules } from '../../../settings/markingRules';
import { readMarks } from '../../browser/readMarks';
import { t } from '../../strings';
import { moveMouse } from './mouse';

/** As the settings are by default, but that a card opens as soon as the pointer rests. */
export const RULES: MarkingRules = {
  open: { by: 'hover', delayMs: 10, taps: true },
  density: 'every',
  markStyle: 'dotted',
  theme: 'system',
  hiddenTerms: [],
};

/** Each as a script that the extension would inject. */
const LEXICONS: Readonly<Record<string, () => Promise<typeof import('skinwise:lexicon/en')>>> = {
  en: () => import('skinwise:lexicon/en'),
  es: () => import('skinwise:lexicon/es'),
};
const PLAIN_FORMS: Readonly<
  Record<string, () => Promise<typeof import('skinwise:plain-forms/es')>>
> = { es: () => import('skinwise:plain-forms/es') };

const FIXTURES = import.meta.glob<string>('../../browser/pages/*.html', {
  query: '?raw',
  import: 'default',
});

/** Closed roots, which an extension may see and this page's own scripts may not. */
const closedRoots = new WeakMap<Element, ShadowRoot>();
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  closedRoots.set(this, root);
  return root;
};

export interface OpenedPage extends MarkedPage {
  /** What is asked of the browser's side, in turn: `begin`, `explain retinol`, `load card` … */
  readonly asked: readonly string[];
  /** What the next `begin` answers with; undefined: not to be marked. */
  rules: MarkingRules | undefined;
  /** Takes everything off, as when the extension goes. */
  readonly off: AbortController;
}

/** Draws a fixture page of tests/browser/pages in this document, its scripts included, and marks it. */
export async function openFixture(name: string, rules?: MarkingRules): Promise<OpenedPage> {
  const load = FIXTURES[`../../browser/pages/${name}`];
  if (!load) throw new Error(`There is no page ${name}.`);
  return openPage(await load(), rules);
}

/**
 * Draws a page in this document and marks it as the page script does, with the real lexicon, card and
 * words. All that the browser and the background answer is answered here at once.
 */
export function openPage(html: string, rules: MarkingRules | undefined = RULES): OpenedPage {
  drawPage(html);
  return markDocument(rules);
}

function drawPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { documentElement: root, head, body } = document;
  const styles = [...page.querySelectorAll('head style')].map((style) => document.adoptNode(style));
  root.lang = page.documentElement.lang || 'en';
  head.append(...styles);
  body.replaceChildren(...page.body.childNodes);
  for (const script of body.querySelectorAll('script:not([type])')) {
    // A script runs when it is made and inserted, not when it is parsed.
    const running = document.createElement('script');
    running.textContent = script.textContent;
    script.replaceWith(running);
  }
  onTestFinished(async () => {
    await moveMouse(1, 1);
    for (const style of styles) style.remove();
    body.replaceChildren();
    scrollTo(0, 0);
  });
}

export function markDocument(
  rules: MarkingRules | undefined = RULES,
  options: Partial<PageOptions> = {},
): OpenedPage {
  const asked: string[] = [];
  const off = takeOver(languages);
  const page: OpenedPage = {
    asked,
    rules,
    off,
    ...markPage({
      document,
      languages,
      plainForms: (language) => {
        const own = language === languages[0] ? plainForms : plainFormsSlot(language).offered();
        return own && unpackForms(own);
      },
      // Closed roots of custom elements alone, as in platform/openShadowRoot.ts: the card's is not read.
      shadowRootOf: (element) =>
        element.shadowRoot ??
        (element.localName.includes('-') ? (closedRoots.get(element) ?? null) : null),
      begin: async () => {
        asked.push('begin');
        return page.rules;
      },
      explain: async ({ termId }) => {
        asked.push(`explain ${termId}`);
        const explanation = explainTerm(termId, glossary, sources);
        return explanation && { ...explanation, theme: 'system' };
      },
      async loadScript(script) {
        asked.push(`load ${Object.values(script).join(' ')}`);
        if (script.name === 'card') offerCard();
        else await offerWords(script.name, script.language);
      },
      closeElsewhere: async () => void asked.push('close elsewhere'),
      isOrphaned: () => false,
      off,
      ...options,
    }),
  };
  onTestFinished(() => off.abort());
  return page;
}

async function offerWords(name: 'lexicon' | 'plain-forms', language: string): Promise<void> {
  if (name === 'lexicon') {
    const words = await LEXICONS[language]?.();
    if (words) lexiconSlot(language).offer(words.default);
  } else {
    const forms = await PLAIN_FORMS[language]?.();
    if (forms) plainFormsSlot(language).offer(forms.default);
  }
}

function offerCard(): void {
  cardSlot.offer(
    createCard({
      document,
      language: 'en',
      t,
      onOpenGuide: () => {},
      explain: async (termId) => explainTerm(termId, glossary, sources),
      know: async () => 'everywhere',
      switchSite: async () => undefined,
    }),
  );
}

/** The words marked, in the order of the page. */
export const marked = (): string[] => readMarks(false).map(({ text }) => text);

/** Resolves when all that gives way to everything else has had its turn: what has changed is read. */
export async function readOn(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await scheduler.postTask(() => {}, { priority: 'background' });
  }
}

/** Resolves when what has changed is read and painted. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise(requestAnimationFrame);
    await readOn();
  }
}

/** An element of the page, which must be there. */
export function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing on the page is ${selector}.`);
  return found;
}

/** Whether a word is marked; takes no more time where thousands are. */
export const isMarked = (word: string): boolean =>
  [...CSS.highlights.values()].some((highlight) =>
    [...highlight].some(
      ({ startContainer, startOffset }) =>
        (startContainer as Text).substringData(startOffset, word.length) === word,
    ),
  );

/** Asks every few ms until an answer fits. */
export const soon = <T>(ask: () => T, timeout = 5000) => expect.poll(ask, { interval: 4, timeout });

/** The words of the open card; undefined without one. */
export function cardText(): string | undefined {
  const host = document.querySelector('[popover]');
  const body = host && closedRoots.get(host)?.querySelector<HTMLElement>('.skinwise');
  return body?.innerText;
}

/** Rests the real mouse on a mark, coming from the page's corner. */
export async function restOn(word: string): Promise<void> {
  const mark = readMarks(false).find(({ text }) => text === word);
  if (!mark) throw new Error(`"${word}" is not marked.`);
  const { x, y, width, height } = mark.box;
  await moveMouse(1, 1);
  // A hand moves in more than one step: of a first event Chromium cannot say where it came from.
  await moveMouse(x + width / 2 - 2, y + height / 2);
  await moveMouse(x + width / 2, y + height / 2);
}
