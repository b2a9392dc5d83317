import { Ban, CircleQuestionMark } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Basis, Grade, Source } from '../content/schema';
import { Support } from './Support';
import { useStrings } from './strings';

interface Supported {
  readonly children: ComponentChildren;
  /** Ids, separated by spaces; the build has checked them. */
  readonly sources?: string;
  readonly grade?: Grade;
  readonly basis?: Basis;
}

/** The components that chapters are written with; content/checkClaims.ts knows their names. */
export function createGuideComponents(
  sources: readonly Source[],
  onNavigate: (path: string) => void,
) {
  const pick = (ids = ''): Source[] => {
    const wanted = ids.split(/\s+/);
    return sources.filter(({ id }) => wanted.includes(id));
  };

  function Claim({ children, grade, basis, sources }: Supported) {
    return (
      <div class="claim">
        <div>{children}</div>
        <Support grade={grade} basis={basis} sources={pick(sources)} />
      </div>
    );
  }

  function Caution({ children, level, ...support }: Supported & { readonly level: 'no' | 'ask' }) {
    const t = useStrings();
    const Icon = level === 'no' ? Ban : CircleQuestionMark;
    return (
      <div class={`caution ${level}`}>
        <p class="state">
          <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
          {level === 'no' ? t('guide.cautionNo') : t('guide.cautionAsk')}
        </p>
        <Claim {...support}>{children}</Claim>
      </div>
    );
  }

  function RedFlag(props: { when: string; act: string; children: ComponentChildren }) {
    const t = useStrings();
    return (
      <div class="red-flag">
        <p class="meta">{props.when}</p>
        <div>{props.children}</div>
        <p>
          <strong>{t('guide.redFlagDo')}:</strong> {props.act}
        </p>
      </div>
    );
  }

  function Phase({ when, children }: { when: string; children: ComponentChildren }) {
    return (
      <section class="phase">
        <h3>{when}</h3>
        {children}
      </section>
    );
  }

  const linkTo =
    (section: 'terms' | 'guide') =>
    ({ id, children }: { id: string; children: ComponentChildren }) => (
      <a
        href={`#/${section}/${id}`}
        onClick={(event) => {
          event.preventDefault();
          onNavigate(`${section}/${id}`);
        }}
      >
        {children}
      </a>
    );

  return {
    Claim,
    Caution,
    RedFlag,
    Phase,
    TermLink: linkTo('terms'),
    ChapterLink: linkTo('guide'),
  };
}
