import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { dayLineCss } from '../components/dayLineCss';
import { LookUpCard } from '../components/LookUpCard';
import { StringsContext, type Translate } from '../components/strings';
import { type CardAnswer, TermCard, type TermCardProps } from '../components/TermCard';
import type { Theme } from '../settings/settings';
import { type CardGuard, guardCard } from './cardGuard';
import { buildHost, dress } from './cardHost';
import type { Card, CardShowing } from './cardSlot';

/** Distance from the line it explains, and from the viewport's edges. */
const GAP_PX = 8;

/** A live region is read aloud when it changes, and only once the screen reader has met it. */
const ANNOUNCE_MS = 150;

type Explained = TermCardProps['explanation'];
/** Firefox scrolls the page by these where the card is too short to scroll. */
const SCROLLING = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '];

/**
 * The card: in the top layer, in a closed shadow root, in the page only while it is open. Each showing has a host of
 * its own: a page may keep the one before and put it back, and then it is empty.
 *
 * @param onOpenGuide called with the term whose chapter the reader wants
 * @param explain a related term, to be opened in the card
 * @param know has a term left unmarked from now on, or marked again; answers where, and fails when it could not be
 * @param switchSite switches this site's marks, asked for in the card of a term; answers with its host, if any
 */
export function createCard(options: {
  readonly document: Document;
  /** That of everything the card says. */
  readonly language: string;
  readonly t: Translate;
  readonly onOpenGuide: (explanation: Explained) => void;
  readonly explain: (termId: string) => Promise<Explained | undefined>;
  readonly know: (termId: string, known: boolean) => Promise<'here' | 'everywhere' | null>;
  readonly switchSite: (termId: string, on: boolean) => Promise<string | undefined>;
}): Card {
  const { document, language, t, onOpenGuide, explain, know, switchSite } = options;
  let host: HTMLElement | undefined;
  /** Of the host that was shown last. */
  let root: ShadowRoot;
  let own: HTMLStyleElement;
  let body: HTMLElement;
  let live: HTMLElement;
  let theme: Theme = 'system';
  let guard: CardGuard | undefined;
  let shown: CardShowing | undefined;
  /** A related term that is on its way. */
  let turningTo: string | undefined;
  /** The term pointed at, and the related ones opened from it, the last on show. */
  let opened: readonly CardShowing['explanation'][] = [];
  let answer: CardAnswer | undefined;
  let answering = false;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let goBack: (() => void) | undefined;

  function build(): HTMLElement {
    ({ host, root, own, body, live } = buildHost(document, language));
    // Opening what folds changes nothing but the card; all else is the reader's to press, not a page's.
    root.addEventListener(
      'click',
      (event) => {
        const opensFold = event.target instanceof Element && event.target.closest('summary');
        if (opensFold || guard?.allows(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
    // It grows below or above the press.
    root.addEventListener('toggle', () => guard?.drawn(), { capture: true });
    // What happens in the card is no click outside of anything of the page's.
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
    return host;
  }

  /**
   * What is the reader's own, light or dark and the line about the day. It stands in the object model of a style
   * sheet and in no markup, which a page may get hold of; what takes the host away empties the sheet.
   */
  function drawOwn(): void {
    // Put in once more, it has a new sheet.
    body.before(own);
    const draw = (rule: string) => own.sheet?.insertRule(rule);
    const explanation = opened.at(-1);
    if (theme !== 'system') draw(`.skinwise{color-scheme:${theme}}`);
    if (explanation && 'line' in explanation) draw(dayLineCss(explanation.line));
  }

  function draw(): void {
    const explanation = opened.at(-1);
    if (!explanation) return;
    render(
      <StringsContext.Provider value={t}>
        {'term' in explanation ? (
          drawTerm(explanation)
        ) : (
          <LookUpCard lookUp={explanation} onRelated={turnToRelated} />
        )}
      </StringsContext.Provider>,
      body,
    );
    // A link that is dragged takes the markup along.
    for (const link of body.querySelectorAll('a')) link.draggable = false;
    drawOwn();
    void place();
  }

  function drawTerm(explanation: Explained) {
    const { id } = explanation.term;
    const from = opened.at(-2);
    return (
      <TermCard
        explanation={explanation}
        onOpenGuide={() => onOpenGuide(explanation)}
        from={from && nameOf(from)}
        onBack={() => turnTo(opened.slice(0, -1))}
        onRelated={turnToRelated}
        onKnow={() =>
          attempt(async () => {
            const isHere = (await know(id, true)) === 'here';
            if (opened.at(-1) === explanation) tell({ name: isHere ? 'known-here' : 'known' });
          })
        }
        onSiteOff={() =>
          attempt(async () => {
            // Said first, since the page's marks and their card go with it.
            answering = true;
            const site = await switchSite(id, false).finally(() => {
              answering = false;
            });
            if (site !== undefined && opened.at(-1) === explanation) {
              tell({ name: 'site-off', host: site });
            }
          })
        }
        answer={answer}
        onUndo={() =>
          attempt(async () => {
            if (answer?.name === 'site-off') await switchSite(id, true);
            else await know(id, false);
            tell(undefined);
          })
        }
      />
    );
  }

  function turnToRelated(termId: string): void {
    const from = opened.at(-1);
    attempt(async () => {
      turningTo = termId;
      const related = await explain(termId).finally(() => {
        turningTo = undefined;
      });
      if (related && from && opened.at(-1) === from) turnTo([...opened, related]);
    });
  }

  /** Goes to a related term or back; the focus stays in the card though its button is gone. */
  function turnTo(explanations: typeof opened): void {
    const leastHeight = dialog()?.offsetHeight;
    opened = explanations;
    tell(undefined);
    const card = dialog();
    if (!card) return;
    // It does not shrink from under the pointer.
    card.style.minHeight = `${leastHeight}px`;
    card.focus({ preventScroll: true });
    card.scrollTo(0, 0);
  }

  function tell(next: CardAnswer | undefined): void {
    if (!shown) return;
    answer = next;
    draw();
    if (!root.activeElement) dialog()?.focus({ preventScroll: true });
  }

  const dialog = (): HTMLElement | null => root.querySelector('[role=dialog]');

  async function place(): Promise<void> {
    const card = dialog();
    if (!host || !shown || !card) return;
    const { anchor, isVertical } = shown;
    const placed = host;
    const reference = { getBoundingClientRect: anchor };
    const { x, y, placement } = await computePosition(reference, placed, {
      strategy: 'fixed',
      placement: isVertical ? 'left-start' : 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: GAP_PX }),
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `min(420px, ${Math.floor(availableHeight)}px)`;
          },
        }),
      ],
    });
    // Above the line the card hangs by its lower edge, so that opening "More" never covers the term.
    const isAbove = placement.startsWith('top');
    // Not the root's clientHeight: on pages without a doctype that is the height of the content.
    const below = (document.defaultView?.innerHeight ?? 0) - anchor().top + GAP_PX;
    dress(placed, { left: x, top: isAbove ? 'auto' : y, bottom: isAbove ? below : 'auto' });
    guard?.dressed();
  }

  function hide(): void {
    if (!host) return;
    const hadFocus = root.activeElement !== null;
    shown = undefined;
    opened = [];
    answer = undefined;
    turningTo = undefined;
    clearTimeout(announcing);
    guard?.stop();
    guard = undefined;
    host.remove();
    host = undefined;
    // The page may have kept it: nothing is in it any more, and nothing listens.
    render(null, body);
    root.replaceChildren();
    // The reader may have gone on by Tab or a click, and is not called back then.
    if (hadFocus) goBack?.();
    goBack = undefined;
  }

  return {
    wear(next) {
      theme = next;
      if (host) drawOwn();
    },
    show(showing) {
      // Removed and shown anew each time: the last one into the top layer is the topmost.
      hide();
      goBack = showing.rememberPlace();
      shown = showing;
      opened = [showing.explanation];
      const next = build();
      showing.parent.append(next);
      dress(next, { top: 0, left: 0 });
      try {
        next.showPopover();
      } catch {
        // A page that takes it away in `beforetoggle` does not want it.
        return hide();
      }
      guard = guardCard(next, body, () => {
        hide();
        showing.taken();
      });
      draw();
    },
    hide,
    box: () => (host?.isConnected ? host.getBoundingClientRect() : undefined),
    focus() {
      if (root.activeElement) return;
      dialog()?.focus({ preventScroll: true });
    },
    announce(position, count) {
      const name = shown && nameOf(shown.explanation);
      if (name === undefined) return;
      clearTimeout(announcing);
      announcing = setTimeout(() => {
        live.textContent = t('card.position', [name, String(position), String(count)]);
      }, ANNOUNCE_MS);
    },
    isAnswering: () => answering || answer !== undefined,
    vouch(termId) {
      if (turningTo === termId) return 'asked';
      const explanation = shown && opened.at(-1);
      const isShown = explanation && 'term' in explanation && explanation.term.id === termId;
      return isShown ? 'shown' : undefined;
    },
    holdStill(event) {
      const card = dialog();
      const scrolls = card && card.scrollHeight > card.clientHeight;
      const presses = event.key === ' ' && root.activeElement?.matches('button, summary');
      if (SCROLLING.includes(event.key) && !scrolls && !presses) event.preventDefault();
    },
    owns: (event) => host !== undefined && event.composedPath().includes(host),
  };
}

/** Fails when the extension was updated under this page, or cannot store: then the card stays as it is. */
function attempt(change: () => Promise<void>): void {
  change().catch(() => {});
}

function nameOf(explanation: CardShowing['explanation']): string {
  return 'term' in explanation ? explanation.term.name : explanation.text;
}
