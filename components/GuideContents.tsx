import chapters from 'skinwise:chapters';
import { Grade } from './Grade';
import { useStrings } from './strings';

const PARTS = ['basics', 'benefits', 'safety'] as const;

/** The guide's contents, in reading order. */
export function GuideContents({ onNavigate }: { onNavigate: (path: string) => void }) {
  const t = useStrings();
  return (
    <>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`guide.${part}`)}</h2>
          <ul class="rows">
            {chapters
              .filter((chapter) => chapter.part === part)
              .map(({ id, title, summary, grade }) => (
                <li key={id}>
                  <button type="button" onClick={() => onNavigate(`guide/${id}`)}>
                    <strong>{title}</strong>
                    <span class="meta">{summary}</span>
                    {grade && (
                      <span class="meta grade">
                        <Grade grade={grade} />
                      </span>
                    )}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
