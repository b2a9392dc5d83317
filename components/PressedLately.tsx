import { useStrings } from './strings';

/** What the reader, or a page that led the reader's hand, has pressed in a card. */
export type Pressed =
  | { readonly what: 'known'; readonly termId: string; readonly host?: string }
  | { readonly what: 'site-off'; readonly host: string };

export interface PressedLatelyProps {
  /** The last first. */
  readonly pressed: readonly (Pressed & { readonly name?: string | undefined })[];
  readonly onUndoPress: (press: Pressed) => void;
  /** A term that is known on one site is known on every site. */
  readonly onKnowEverywhere: (termId: string) => void;
}

/** What was pressed in cards lately, with the way back: one press away. */
export function PressedLately({ pressed, onUndoPress, onKnowEverywhere }: PressedLatelyProps) {
  const t = useStrings();
  return (
    <details>
      <summary>{t('pressed.title')}</summary>
      <ul class="switched">
        {pressed.map(({ name, ...press }) => {
          const text = describe(press, name);
          const named = <span class="hidden-text"> {text}</span>;
          return (
            <li key={text}>
              <span>{text}</span>
              <span class="actions">
                {press.what === 'known' && press.host !== undefined && (
                  <button type="button" class="link" onClick={() => onKnowEverywhere(press.termId)}>
                    {t('pressed.everywhere')}
                    {named}
                  </button>
                )}
                <button type="button" class="link" onClick={() => onUndoPress(press)}>
                  {t('app.undo')}
                  {named}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );

  function describe(press: Pressed, name: string | undefined): string {
    if (press.what === 'site-off') return t('pressed.siteOff', [press.host]);
    const term = name ?? press.termId;
    return press.host === undefined
      ? t('pressed.known', [term])
      : t('pressed.knownOn', [term, press.host]);
  }
}
