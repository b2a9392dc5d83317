import type { Source } from '../content/schema';
import { describeSource, linkOfSource } from './describeSource';
import { useStrings } from './strings';

export const KIND_KEYS = {
  regulator: 'sources.kind.regulator',
  'study or review': 'sources.kind.study',
  clinic: 'sources.kind.clinic',
  'press or web': 'sources.kind.press',
  'manufacturer or trainer': 'sources.kind.manufacturer',
} as const;

const CHECKED_KEYS = {
  'full text': 'sources.checked.full',
  abstract: 'sources.checked.abstract',
  excerpt: 'sources.checked.excerpt',
  'secondary report': 'sources.checked.secondary',
  'not checked': 'sources.checked.not',
} as const;

/** Sources with their kind and how far we read them: a reader may weigh them. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = useStrings();
  return (
    <ul class="sources">
      {sources.map((source) => {
        const link = linkOfSource(source);
        return (
          <li key={source.id}>
            {link ? (
              <a href={link} target="_blank" rel="noreferrer noopener">
                {source.title}
              </a>
            ) : (
              <cite>{source.title}</cite>
            )}
            <span class="meta">
              {[describeSource(source), t(KIND_KEYS[source.kind]), t(CHECKED_KEYS[source.checked])]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
