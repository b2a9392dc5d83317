import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from './strings';

/** What makes a text one with real marks; loaded with the text. */
export interface TriedOut {
  /** Opens the card of a term in it, with the focus. */
  show(termId: string): void;
  off(): void;
}

export interface TryOutProps {
  readonly onTryOut: (text: Element) => Promise<TriedOut>;
}

/** A term that the sample has, whatever words the reader knows. */
const SHOWN = 'collagen';

/** A text with real marks and real cards on it, as they are chosen now. */
export function TryOut({ onTryOut }: TryOutProps) {
  const t = useStrings();
  const text = useRef<HTMLQuoteElement>(null);
  const tried = useRef<TriedOut>(undefined);
  // Not after paint: what marks the text is to be gone before another text is there.
  useLayoutEffect(() => {
    let gone = false;
    onTryOut(text.current as Element).then(
      (made) => {
        if (gone) made.off();
        else tried.current = made;
      },
      // The view has been left before its script came. The text can be read without marks, too.
      () => {},
    );
    return () => {
      gone = true;
      tried.current?.off();
    };
  }, []);
  return (
    <div class="try-out">
      <blockquote ref={text}>{t('welcome.sample')}</blockquote>
      <button type="button" class="link" onClick={() => tried.current?.show(SHOWN)}>
        {t('settings.showCard')}
      </button>
    </div>
  );
}
