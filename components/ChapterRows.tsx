import type { Chapter } from '../content/schema';
import { Grade } from './Grade';

/** Chapters to choose from, each with what it says in a line. */
export function ChapterRows(props: {
  readonly chapters: readonly Chapter[];
  /** The one that is open, if any. */
  readonly current?: string;
  readonly onNavigate: (path: string) => void;
}) {
  const { chapters, current, onNavigate } = props;
  return (
    <ul class="rows">
      {chapters.map(({ id, title, summary, grade }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onNavigate(`guide/${id}`)}
          >
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
  );
}
