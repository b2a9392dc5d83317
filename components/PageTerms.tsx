import { adviseOn } from '../sessions/adviseOn';
import { mattersToday } from '../sessions/mattersToday';
import { isPaused } from '../settings/pause';
import type { CareProps } from './CareByDay';
import { describeState, STATE_OF } from './describeDayLine';
import { Pause, type PauseProps } from './Pause';
import type { PressedLatelyProps } from './PressedLately';
import { State } from './State';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

interface PageTerm {
  readonly id: string;
  readonly name: string;
  /** The id of its care rule. */
  readonly care?: string | undefined;
}

export interface PageTermsProps extends PauseProps, CareProps, PressedLatelyProps {
  /** The site of that page and whether it is marked; absent where there is none. */
  readonly site?:
    | { readonly host: string; readonly isPrivate: boolean; readonly on: boolean }
    | undefined;
  readonly onSite: (on: boolean) => void;
  /**
   * The terms of the page the popup was opened on; absent where there is no such page. Unreadable is
   * what browsers keep to themselves, withdrawn what the reader has taken from us, unmarked a page that
   * was open before we were.
   */
  readonly pageTerms?: readonly PageTerm[] | 'unreadable' | 'withdrawn' | 'unmarked' | undefined;
  /** The page is to be marked now. */
  readonly onMark: () => void;
  /** The reader lets Skinwise read websites again. */
  readonly onAllow: () => void;
  /** Goes to a term on the page and opens its card. */
  readonly onShowTerm: (termId: string) => void;
  /** The reader wants to find a term by its name. */
  readonly onLookUp: () => void;
  readonly onNavigate: (path: string) => void;
}

/** The terms marked on this page, as buttons: the same as the marks, for every way of reading. */
export function PageTerms(props: PageTermsProps) {
  const { pageTerms, site, settings, now, onSite } = props;
  const t = useStrings();
  if (!pageTerms) return null;
  return (
    <section class="page-terms">
      <h2>{t('today.thisPage')}</h2>
      {site && (
        <label class="switch">
          <span>
            {t('today.siteMarks')} <span class="meta">{site.host}</span>
          </span>
          <input
            type="checkbox"
            role="switch"
            aria-checked={site.on}
            checked={site.on}
            onChange={(event) => onSite(event.currentTarget.checked)}
          />
        </label>
      )}
      {site?.isPrivate && <p class="meta">{t('today.sitePrivate')}</p>}
      <Pause {...props} />
      {typeof pageTerms === 'string' ? (
        <NoTerms {...props} why={pageTerms} />
      ) : isPaused(settings, now) ? null : site?.on === false ? (
        <p class="meta">{t('today.siteOff')}</p>
      ) : pageTerms.length === 0 ? (
        <p class="meta">{t('today.thisPageNone')}</p>
      ) : (
        <Terms {...props} terms={pageTerms} />
      )}
      {props.pressed.length > 0 && <Pressed {...props} />}
    </section>
  );
}

/** Hardly ever there, so it is not read before it is. */
function Pressed(props: PressedLatelyProps) {
  const loaded = useLazy(() => import('./PressedLately'));
  return loaded ? <loaded.PressedLately {...props} /> : null;
}

const WHY_KEYS = {
  unreadable: 'today.thisPageUnreadable',
  withdrawn: 'today.withdrawn',
  unmarked: 'today.unmarked',
} as const;

/** Why there is no list, and what the reader can do about it. */
function NoTerms(props: PageTermsProps & { readonly why: keyof typeof WHY_KEYS }) {
  const t = useStrings();
  const { why, onAllow, onMark, onLookUp } = props;
  return (
    <>
      <p class="meta">{t(WHY_KEYS[why])}</p>
      <p class="actions">
        {why === 'withdrawn' && (
          <button type="button" class="primary" onClick={onAllow}>
            {t('today.allow')}
          </button>
        )}
        {why === 'unmarked' && (
          <button type="button" class="primary" onClick={onMark}>
            {t('today.markNow')}
          </button>
        )}
        <button type="button" class="link" onClick={onLookUp}>
          {t('today.lookUp')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </>
  );
}

/** The terms in the page's order, those first that say something about the reader's day. */
function Terms(props: PageTermsProps & { readonly terms: readonly PageTerm[] }) {
  const t = useStrings();
  const { terms, care, sessions, checks, now } = props;
  const lines = terms.flatMap((term) => {
    const rule = care.find(({ id }) => id === term.care);
    const advice = rule && adviseOn(rule, sessions, checks, now);
    if (!rule || !advice || !mattersToday(advice)) return [];
    const { kind, text } = describeState(advice, rule, t);
    const state = STATE_OF[kind];
    if (!state) return [];
    const isClinics = 'because' in advice && advice.because?.by === 'clinic';
    return [{ term, state, text, isClinics, isPrescribed: advice.prescribed !== undefined }];
  });
  const others = terms.filter((term) => !lines.some((line) => line.term === term));
  return (
    <>
      <p class="meta">
        {t('today.thisPageTerms', terms.length, [String(terms.length)])}
        {lines.length > 0 && ` · ${t('today.matter', lines.length, [String(lines.length)])}`}
      </p>
      {lines.length > 0 && (
        <ul class="term-lines">
          {lines.map(({ term, state, text, isClinics, isPrescribed }) => (
            <li key={term.id}>
              <TermChip {...props} term={term} />
              <span>
                <State kind={state}>{text}</State>
                {isClinics && <span class="meta"> {t('advice.clinic')}</span>}
                {isPrescribed && <span class="meta"> {t('advice.prescribed')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul class="chips">
        {others.map((term) => (
          <li key={term.id}>
            <TermChip {...props} term={term} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A term leads to its mark on the page; the arrow beside it to all about it. */
function TermChip(
  props: { readonly term: PageTerm } & Pick<PageTermsProps, 'onShowTerm' | 'onNavigate'>,
) {
  const t = useStrings();
  const { term, onShowTerm, onNavigate } = props;
  const { id, name } = term;
  return (
    <span class="term-chip">
      <button type="button" class="chip" onClick={() => onShowTerm(id)}>
        {name}
      </button>
      <button
        type="button"
        class="chip"
        title={t('today.readTerm', [name])}
        onClick={() => onNavigate(`terms/${id}`)}
      >
        <span aria-hidden="true">›</span>
        <span class="hidden-text">{t('today.readTerm', [name])}</span>
      </button>
    </span>
  );
}
