import releases from 'skinwise:changes';
import sources from 'skinwise:sources';
import type { Source } from '../content/schema';
import { BackLink } from './BackLink';
import { KIND_KEYS, SourceList } from './SourceList';
import { useStrings } from './strings';

export interface AboutPageProps {
  /** The extension's, as its manifest says. */
  readonly version: string;
  readonly onNavigate: (path: string) => void;
}

/** What Skinwise is, what it rests on, and whose work is in it. */
export function AboutPage({ version, onNavigate }: AboutPageProps) {
  const t = useStrings();
  const kinds = Object.keys(KIND_KEYS) as Source['kind'][];
  return (
    <article class="about">
      <BackLink to="settings" onNavigate={onNavigate} />
      <h2>{t('about.title')}</h2>
      <p class="meta">{t('about.version', [version])}</p>
      <h3>{t('welcome.private')}</h3>
      <p>{t('welcome.privateSees')}</p>
      <p>{t('welcome.privateStays')}</p>
      <h3>{t('about.sources')}</h3>
      <p>{t('about.sourcesHint', [String(sources.length)])}</p>
      {kinds.map((kind) => {
        const ofKind = sources.filter((source) => source.kind === kind);
        return (
          ofKind.length > 0 && (
            <details key={kind}>
              <summary>
                {t(KIND_KEYS[kind])} ({ofKind.length})
              </summary>
              <SourceList sources={ofKind} />
            </details>
          )
        );
      })}
      <h3>{t('about.changes')}</h3>
      {releases.map(({ version, date, groups }) => (
        <details key={version}>
          <summary>
            {version ? t('about.version', [version]) : t('about.unreleased')}
            {date && ` · ${date}`}
          </summary>
          {/* As they were written, in whatever language the rest is. */}
          {groups.map(({ kind, changes }) => (
            <section key={kind} lang="en">
              <h4>{kind}</h4>
              <ul class="changes">
                {changes.map(({ name, text }) => (
                  <li key={name}>
                    <strong>{name}</strong> {text}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      ))}
      <h3>{t('about.licences')}</h3>
      <p>
        <a href="/licences.txt" target="_blank" rel="noreferrer noopener">
          {t('about.licencesOpen')}
        </a>
      </p>
    </article>
  );
}
