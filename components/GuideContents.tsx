import chapters from 'skinwise:chapters';
import { ChapterRows } from './ChapterRows';
import { useStrings } from './strings';

const PARTS = ['basics', 'benefits', 'safety'] as const;

/** The guide's contents, in reading order. */
export function GuideContents(props: {
  /** The chapter that is open, where the contents stand beside it. */
  readonly current?: string;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  return (
    <>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`guide.${part}`)}</h2>
          <ChapterRows chapters={chapters.filter((chapter) => chapter.part === part)} {...props} />
        </section>
      ))}
    </>
  );
}
