import { countAll } from '../matching/countAll';
import { createContextJudge } from '../matching/createContextJudge';
import { createNegation } from '../matching/createNegation';
import { createTermFinder } from '../matching/createTermFinder';
import { createWordTest } from '../matching/createWordTest';
import type { Lexicon } from '../matching/lexicon';
import type { MarkingRules } from '../settings/markingRules';
import type { MarkStyle, Theme } from '../settings/settings';
import { activeElement, isInCharge } from './activeElement';
import { type Card, type CardShowing, cardSlot, type Vouched } from './cardSlot';
import { createMarks, type HighlightNames, type Mark } from './createMarks';
import { isInSight } from './hitTest';
import { languageOf } from './languageOf';
import { lexiconSlot } from './lexiconSlot';
import { listTerms, type PageTerm } from './listTerms';
import { nextSlice } from './nextSlice';
import { onTick } from './onTick';
import { inPageOrder } from './pageOrder';
import { isVertical, parentFor } from './placeOfCard';
import { isText } from './readable';
import { readSelection } from './readSelection';
import { rememberPlace } from './rememberPlace';
import { type PageScan, scanPage } from './scanPage';
import { touches } from './touches';
import { untilShown } from './untilShown';
import { isSamePlace, watchHover } from './watchHover';
import type { ShadowRootOf } from './watchLateRoots';
import { whenLargeEnough } from './whenLargeEnough';
import { whenParsed } from './whenParsed';

/** What a page script needs from the browser. */
export interface PageOptions {
  readonly document: Document;
  /** Nothing outside of it is marked; on pages of our own. */
  readonly within?: Element;
  /** Those that are read; text in any other is read as in the first. */
  readonly languages: readonly string[];
  /** The forms of a language that tell that a page has a term at all; undefined until they are loaded. */
  readonly plainForms: (language: string) => Lexicon | undefined;
  readonly shadowRootOf: ShadowRootOf;
  /**
   * Asked at the first match and whenever that may have changed: may this frame be marked, and how?
   * undefined when it may not. Its style stands with the answer; `styled` says which one does already.
   */
  readonly begin: (
    names: HighlightNames & { readonly styled: MarkStyle | null },
  ) => Promise<MarkingRules | undefined>;
  /** What a card shows of a term, and in which theme; undefined when it cannot be told now. */
  readonly explain: (
    mark: Mark,
  ) => Promise<(CardShowing['explanation'] & { readonly theme: Theme }) | undefined>;
  /** Brings a script into this frame that fills its slot. */
  readonly loadScript: (
    script: { name: 'card' } | { name: 'lexicon' | 'plain-forms'; language: string },
  ) => Promise<void>;
  /** Closes the card of any other frame of this tab. */
  readonly closeElsewhere: () => Promise<void>;
  /** Whether the extension has gone from under this script. */
  readonly isOrphaned: () => boolean;
  /** Takes everything off the page again; the script itself uses it when it is not wanted. */
  readonly off: AbortController;
}

export interface MarkedPage {
  /** The terms marked, in the page's order; none where marking is not allowed. */
  terms(): PageTerm[];
  /** Asks again whether to mark, because a setting has changed. */
  refresh(): void;
  /**
   * Goes to the next mark (1) or the one before (-1), round and round, and opens its card. Like
   * `explain` it is asked of all frames of a tab, and done by the one that has the keyboard.
   */
  step(by: 1 | -1): void;
  /**
   * Opens a card and moves the focus into it: that of the term at the selection or the caret, else
   * under the pointer, else the first in sight.
   */
  explain(): void;
  /** Goes to the first mark of a term that shows, opens its card and moves the focus into it. */
  show(termId: string): void;
  /** Opens a card for the words that are chosen, marked or not; false where it cannot. */
  lookUp(text: string): boolean;
  /** Closes the card, since Escape was pressed in another frame. */
  close(): void;
  /** Whether it is this page's own script that asks about a term, or shows its card. */
  vouch(termId: string): Vouched | undefined;
}

/**
 * Finds, marks and explains the terms of one document. Writes nothing to it before a card opens.
 */
export function markPage(options: PageOptions): MarkedPage {
  const {
    document,
    languages,
    shadowRootOf,
    explain,
    loadScript,
    closeElsewhere,
    isOrphaned,
    off,
  } = options;
  const marks = createMarks();
  /** Looks for the first plain form, and after it for everything. */
  let scan: PageScan | undefined;
  let isMarking = false;
  const shadowRoots = (): ReadonlySet<ShadowRoot> => scan?.shadowRoots ?? NO_ROOTS;
  /** undefined where marking is not allowed, and until that is known. */
  let rules: MarkingRules | undefined;

  const hover = watchHover({
    document,
    marks,
    shadowRoots,
    opening: () => rules?.open ?? { by: 'off', taps: false },
    card: cardSlot.offered,
    prepare,
    closed: () => marks.setCurrent(undefined),
    escaped: () => {
      const window = document.defaultView;
      const hasFrames = window && (window.length > 0 || window !== window.top);
      // Fails only when the extension was updated under this page, and its cards have gone with it.
      if (hasFrames) closeElsewhere().catch(() => {});
    },
    isOrphaned,
    off,
  });

  /** The terms that the background is being asked about, for a mark under the pointer or gone to. */
  const asking = new Set<string>();
  async function prepare(mark: Mark): Promise<((anchor: () => DOMRect) => void) | undefined> {
    if (!marks.painted && mark.lookUp === undefined) return undefined;
    try {
      asking.add(mark.termId);
      const answers = Promise.all([
        explain(mark),
        cardSlot.offered() ? undefined : loadScript({ name: 'card' }),
      ]).finally(() => asking.delete(mark.termId));
      const [explanation] = await onTick(answers);
      const card = cardSlot.offered();
      if (!explanation || !card) return undefined;
      return (anchor) => {
        const parent = parentFor(document, mark);
        if (!parent) return;
        card.wear(explanation.theme);
        card.show({
          explanation,
          anchor,
          parent,
          isVertical: isVertical(mark),
          taken: () => hover.close(),
          rememberPlace: () => rememberPlace(document, shadowRoots(), shadowRootOf),
        });
      };
    } catch {
      // The background is being updated, or has gone: no card, and no error on a stranger's page.
      return undefined;
    }
  }

  const names = { text: randomName(), link: randomName(), current: randomName() };
  let asked = false;
  let isAskingToBegin = false;
  let askAgain = false;
  let styled: MarkStyle | null = null;
  /** Marks appear once the background has styled them, and go when it says no. */
  async function begin(): Promise<void> {
    askAgain = true;
    if (isAskingToBegin) return;
    isAskingToBegin = true;
    while (askAgain && !off.signal.aborted) {
      askAgain = false;
      const answer = await options.begin({ ...names, styled }).catch(() => rules);
      if (off.signal.aborted) break;
      rules = answer;
      if (rules) {
        styled = rules.markStyle;
        marks.limit(rules);
        cardSlot.offered()?.wear(rules.theme);
      }
      if (rules) await readForMarks();
      if (off.signal.aborted) break;
      // Without the lexicon nothing was read: a later answer tries again.
      if (rules && isMarking && !marks.painted) marks.paint(names);
      if (!rules && marks.painted) {
        marks.unpaint();
        // What the reader has just asked for in it can be taken back there.
        if (!cardSlot.offered()?.isAnswering()) hover.close();
      }
    }
    isAskingToBegin = false;
  }

  /** The whole lexicon comes once it is needed; the page is then read from its beginning. */
  async function readForMarks(): Promise<void> {
    if (isMarking) return;
    const language = pageLanguage();
    const lexicon = lexiconSlot(language);
    // Fails when the background is just being started or updated.
    if (!lexicon.offered()) await loadScript({ name: 'lexicon', language }).catch(() => {});
    if (!lexicon.offered() || off.signal.aborted) return;
    isMarking = true;
    const namesSkin: ((text: string) => boolean)[] = [];
    read({
      createFinder(language) {
        const known = lexiconSlot(language).offered();
        if (!known) return undefined;
        namesSkin.push(createWordTest(known.words.skin));
        return createTermFinder(known.lexicon, createNegation(known.words.absent));
      },
      load: (language) => loadScript({ name: 'lexicon', language }),
      judge: createContextJudge((text) => namesSkin.some((test) => test(text))),
    });
  }

  const pageLanguage = (): string => languageOf(document.documentElement, languages);

  /** The first plain form: from here on the page is one to be marked. */
  function firstMatch(): void {
    scan?.stop();
    asked = true;
    void begin();
    listenForReturn();
  }

  let returning: AbortController | undefined;
  /** While a page is away, hidden or in the back/forward cache, a setting may change. */
  function listenForReturn(): void {
    returning?.abort();
    returning = new AbortController();
    const { signal } = returning;
    const again = (): void => {
      if (document.visibilityState === 'visible' && !marks.painted) void begin();
    };
    document.addEventListener('visibilitychange', again, { signal });
    addEventListener('pageshow', (event) => event.persisted && void begin(), { signal });
  }

  /** `document.open` has thrown away every listener of the page's and of ours. */
  function listenAnew(): void {
    root = document.documentElement;
    hover.listen();
    if (asked) listenForReturn();
  }

  /** Of the document that we listen in. */
  let root: Element | null;

  void start();
  async function start(): Promise<void> {
    const { byEvent } = await whenParsed(document, off.signal);
    root = document.documentElement;
    if (!byEvent) listenAnew();
    await whenLargeEnough(window, off.signal);
    if (off.signal.aborted) return;
    const language = pageLanguage();
    const load = (language: string) => loadScript({ name: 'plain-forms', language });
    // Else the page would be read twice.
    if (!options.plainForms(language)) await load(language).catch(() => {});
    if (off.signal.aborted) return;
    off.signal.addEventListener('abort', () => {
      scan?.stop();
      marks.destroy();
      returning?.abort();
    });
    read({
      createFinder(language) {
        const forms = options.plainForms(language);
        return forms && createTermFinder(forms);
      },
      load,
      judge: countAll,
      firstMatch,
    });
  }

  function read(
    what: Pick<Parameters<typeof scanPage>[0], 'createFinder' | 'load' | 'judge' | 'firstMatch'>,
  ): void {
    // Nobody looked between one reading of the page and the next.
    if (document.documentElement !== root) listenAnew();
    scan = scanPage({
      ...what,
      document,
      within: options.within,
      languages,
      marks,
      shadowRootOf,
      rootReplaced: listenAnew,
      pause: () => untilShown(document).then(nextSlice),
    });
  }

  let current: Mark | undefined;
  const mayShow = (): boolean => marks.painted && isInCharge(document, shadowRootOf);

  /** Opens a mark's card as asked for by name or by key, and makes the mark easy to find. */
  function show(mark: Mark, then: (card: Card) => void): void {
    current = mark;
    hover.show(mark, (card) => {
      marks.setCurrent(mark);
      then(card);
    });
  }

  return {
    terms() {
      return marks.painted ? listTerms(inPageOrder(marks.all())) : [];
    },
    refresh() {
      if (asked) void begin();
    },
    step(by) {
      if (!mayShow()) return;
      const all = inPageOrder(marks.all()).filter(isShown);
      const from = hover.held() ?? current;
      const at = all.findIndex((mark) => from && isSamePlace(mark, from));
      const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      const mark = all[next];
      if (mark) show(mark, (card) => card.announce(next + 1, all.length));
    },
    explain() {
      if (!mayShow()) return;
      const mark = hover.held() ?? askedFor();
      if (mark) show(mark, (card) => card.focus());
    },
    show(termId) {
      if (!marks.painted) return;
      const all = inPageOrder(marks.all()).filter((mark) => mark.termId === termId);
      const mark = all.find(isShown) ?? all[0];
      if (mark) show(mark, (card) => card.focus());
    },
    lookUp(lookUp) {
      const selected = readSelection(document, shadowRoots());
      const node = selected?.startContainer;
      if (!selected || !node || !isText(node)) return false;
      const { startOffset: start, endContainer, endOffset } = selected;
      const end = endContainer === node ? endOffset : node.length;
      const span = { node, start, end, word: node.data.slice(start, end) };
      hover.show({ termId: '', negated: false, lookUp, spans: [span] }, (card) => card.focus());
      return true;
    },
    close: () => hover.close(),
    vouch: (termId) => (asking.has(termId) ? 'asked' : cardSlot.offered()?.vouch(termId)),
  };

  function askedFor(): Mark | undefined {
    // In a field the reader writes; what is chosen there is no part of the page's text.
    const isWriting = activeElement(document, shadowRootOf)?.matches('input, textarea');
    const selected = isWriting ? undefined : readSelection(document, shadowRoots());
    const all = inPageOrder(marks.all());
    const touched = selected && all.find((mark) => touches(mark, selected));
    // Words were chosen, and none of them is a term.
    if (touched || selected?.collapsed === false) return touched;
    return hover.pointedAt() ?? all.find((mark) => isInSight(document, marks, shadowRoots(), mark));
  }
}

const NO_ROOTS: ReadonlySet<ShadowRoot> = new Set();

/** Whether anyone could see a mark; what is folded away or hidden is no place to go to. */
function isShown({ spans: [first] }: Mark): boolean {
  return first?.node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** The page can read its highlights' names, so ours mean nothing and never repeat. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (byte) => String.fromCharCode(0x61 + (byte % 26))).join('');
}
