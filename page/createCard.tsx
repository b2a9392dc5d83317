import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import baseCss from '../components/base.css?inline';
import cardCss from '../components/card.css?inline';
import { LookUpCard } from '../components/LookUpCard';
import { StringsContext, type Translate } from '../components/strings';
import { type CardAnswer, TermCard, type TermCardProps } from '../components/TermCard';
import tokensCss from '../components/tokens.css?inline';
import type { Card, CardShowing } from './cardSlot';

/** Distance from the line it explains, and from the viewport's edges. */
const GAP_PX = 8;

const XHTML = 'http://www.w3.org/1999/xhtml';

/** A live region is read aloud when it changes, and only once the screen reader has met it. */
const ANNOUNCE_MS = 150;

type Explained = TermCardProps['explanation'];
/** Firefox scrolls the page by these where the card is too short to scroll. */
const SCROLLING = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' '];

/** The host's box. Inline and important, since a page's style sheet may say `div { opacity: 0 }`. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  top: '0',
  left: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  direction: 'ltr',
  // As the reader's system, whatever the page has chosen for itself. A choice of the reader's own stands
  // inside the root, since the page can read this.
  'color-scheme': 'light dark',
} as const;

/**
 * The card: in the top layer, in a closed shadow root, in the page only while it is open.
 *
 * @param onOpenGuide called with the term whose chapter the reader wants
 * @param explain a related term, to be opened in the card
 * @param know has a term left unmarked from now on, or marked again; fails when it could not be
 * @param switchSite switches this site's marks; answers with its host, where it has one
 */
export function createCard(options: {
  readonly document: Document;
  /** That of everything the card says. */
  readonly language: string;
  readonly t: Translate;
  readonly onOpenGuide: (explanation: Explained) => void;
  readonly explain: (termId: string) => Promise<Explained | undefined>;
  readonly know: (termId: string, known: boolean) => Promise<unknown>;
  readonly switchSite: (on: boolean) => Promise<string | undefined>;
}): Card {
  const { document, language, t, onOpenGuide, explain, know, switchSite } = options;
  const host = document.createElementNS(XHTML, 'div') as HTMLDivElement;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElementNS(XHTML, 'style');
  style.textContent = tokensCss + baseCss + cardCss;
  const body = document.createElementNS(XHTML, 'div');
  body.className = 'skinwise';
  body.setAttribute('lang', language);
  const live = document.createElementNS(XHTML, 'p');
  live.className = 'hidden-text';
  live.setAttribute('lang', language);
  live.setAttribute('role', 'status');
  root.append(style, body, live);
  let shown: CardShowing | undefined;
  /** The term pointed at, and the related ones opened from it, the last on show. */
  let opened: readonly CardShowing['explanation'][] = [];
  let answer: CardAnswer | undefined;
  let answering = false;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let goBack: (() => void) | undefined;

  host.popover = 'manual';
  const setHost = (name: string, value: string): void =>
    host.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(HOST_STYLE)) setHost(name, value);
  // What happens in the card is no click outside of anything of the page's.
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
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
            await know(id, true);
            if (opened.at(-1) === explanation) tell({ name: 'known' });
          })
        }
        onSiteOff={() =>
          attempt(async () => {
            // Said first, since the page's marks and their card go with it.
            answering = true;
            const site = await switchSite(false).finally(() => {
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
            if (answer?.name === 'known') await know(id, false);
            else await switchSite(true);
            tell(undefined);
          })
        }
      />
    );
  }

  function turnToRelated(termId: string): void {
    const from = opened.at(-1);
    attempt(async () => {
      const related = await explain(termId);
      if (related && from && opened.at(-1) === from) turnTo([...opened, related]);
    });
  }

  /** Goes to a related term or back; the focus stays in the card though its button is gone. */
  function turnTo(explanations: typeof opened): void {
    body.style.setProperty('--least', `${dialog()?.offsetHeight ?? 0}px`);
    opened = explanations;
    tell(undefined);
    dialog()?.focus({ preventScroll: true });
    dialog()?.scrollTo(0, 0);
  }

  function tell(next: CardAnswer | undefined): void {
    if (!shown) return;
    answer = next;
    draw();
    if (!root.activeElement) dialog()?.focus({ preventScroll: true });
  }

  const dialog = (): HTMLElement | null => root.querySelector('[role=dialog]');

  async function place(): Promise<void> {
    if (!shown) return;
    const { anchor, isVertical } = shown;
    const reference = { getBoundingClientRect: anchor };
    const { x, y, placement } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: isVertical ? 'left-start' : 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: GAP_PX }),
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply: ({ availableHeight }) => setHost('--room', `${Math.floor(availableHeight)}px`),
        }),
      ],
    });
    setHost('left', `${Math.round(x)}px`);
    // Above the line the card hangs by its lower edge, so that opening "More" never covers the term.
    const isAbove = placement.startsWith('top');
    // Not the root's clientHeight: on pages without a doctype that is the height of the content.
    const below = (document.defaultView?.innerHeight ?? 0) - anchor().top + GAP_PX;
    setHost('top', isAbove ? 'auto' : `${Math.round(y)}px`);
    setHost('bottom', isAbove ? `${Math.round(below)}px` : 'auto');
  }

  function hide(): void {
    const hadFocus = root.activeElement !== null;
    shown = undefined;
    opened = [];
    answer = undefined;
    body.style.removeProperty('--least');
    clearTimeout(announcing);
    live.textContent = '';
    host.remove();
    // The reader may have gone on by Tab or a click, and is not called back then.
    if (hadFocus) goBack?.();
    goBack = undefined;
  }

  return {
    wear(theme) {
      body.dataset.theme = theme;
    },
    show(showing) {
      // Removed and shown anew each time: the last one into the top layer is the topmost.
      hide();
      goBack = showing.rememberPlace();
      shown = showing;
      opened = [showing.explanation];
      draw();
      showing.parent.append(host);
      try {
        host.showPopover();
      } catch {
        // A page that takes it away in `beforetoggle` does not want it.
        hide();
      }
      void place();
    },
    hide,
    box: () => (host.isConnected ? host.getBoundingClientRect() : undefined),
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
    holdStill(event) {
      const card = body.firstElementChild;
      const scrolls = card && card.scrollHeight > card.clientHeight;
      const presses = event.key === ' ' && root.activeElement?.matches('button, summary');
      if (SCROLLING.includes(event.key) && !scrolls && !presses) event.preventDefault();
    },
    owns: (event) => event.target === host || event.composedPath().includes(host),
  };
}

/** Fails when the extension was updated under this page, or cannot store: then the card stays as it is. */
function attempt(change: () => Promise<void>): void {
  change().catch(() => {});
}

function nameOf(explanation: CardShowing['explanation']): string {
  return 'term' in explanation ? explanation.term.name : explanation.text;
}
