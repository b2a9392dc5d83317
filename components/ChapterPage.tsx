import chapters from 'skinwise:chapters';
import language from 'skinwise:language';
import type { FunctionComponent } from 'preact';
import { healingNow } from '../sessions/healingNow';
import type { Session } from '../sessions/session';
import { BackLink } from './BackLink';
import type { createGuideComponents } from './createGuideComponents';
import { DayContext } from './dayContext';
import { Grade } from './Grade';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

type Chapter = FunctionComponent<{ components: ReturnType<typeof createGuideComponents> }>;
const TEXTS = import.meta.glob<{ default: Chapter }>('../content/*/guide/*.mdx');

export interface ChapterPageProps {
  readonly id: string;
  readonly sessions: readonly Session[];
  readonly now: Temporal.ZonedDateTime;
  readonly onNavigate: (path: string) => void;
}

/** One chapter of the guide. Its text, its pictures and the sources load when it is opened. */
export function ChapterPage({ id, sessions, now, onNavigate }: ChapterPageProps) {
  const t = useStrings();
  const index = chapters.findIndex((chapter) => chapter.id === id);
  const chapter = chapters[index];
  const next = chapter && chapters[index + 1];
  const loaded = useLazy(async () => {
    const [text, sources, { createGuideComponents }] = await Promise.all([
      TEXTS[`../content/${language}/guide/${id}.mdx`]?.(),
      import('skinwise:sources'),
      import('./createGuideComponents'),
    ]);
    // Made once: new components at each drawing would close what the reader has opened.
    const components = createGuideComponents(sources.default, onNavigate);
    return { Text: text?.default, components };
  }, id);

  return (
    <article class="chapter">
      <BackLink to="guide" onNavigate={onNavigate} />
      {chapter && <h2>{chapter.title}</h2>}
      {chapter?.grade && (
        <p class="verdict-line">
          {t('guide.howSure')} <Grade grade={chapter.grade} />
        </p>
      )}
      {!chapter && <p>{t('app.notFound')}</p>}
      {loaded?.Text && (
        <DayContext.Provider
          value={{ today: now.toPlainDate(), healing: healingNow(sessions, now) }}
        >
          <loaded.Text components={loaded.components} />
        </DayContext.Provider>
      )}
      {loaded && next && (
        <button type="button" class="link" onClick={() => onNavigate(`guide/${next.id}`)}>
          {t('guide.next', [next.title])} <span aria-hidden="true">›</span>
        </button>
      )}
    </article>
  );
}
