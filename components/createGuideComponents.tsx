import healing from 'skinwise:healing';
import help from 'skinwise:help';
import pictures from 'skinwise:pictures';
import { Ban, CircleQuestionMark } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pickSources } from '../content/pickSources';
import type { Basis, Grade, Source } from '../content/schema';
import { AftercareGrid } from './AftercareGrid';
import { CollagenCurve } from './CollagenCurve';
import { useReadersDay } from './dayContext';
import { HealingTimeline } from './HealingTimeline';
import { RedFlag, RedFlags } from './RedFlags';
import { SkinSection } from './SkinSection';
import { SourcesDisagree } from './SourcesDisagree';
import { Support } from './Support';
import { useStrings } from './strings';
import { NO_ANSWERS, WhoShouldNot } from './WhoShouldNot';

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
    return pickSources(sources, wanted);
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
    Phase,
    RedFlags,
    RedFlag,
    // The same words as on each healing day.
    GetHelp: () => <p>{help}</p>,
    SkinSection: () => <SkinSection skin={pictures.skin} sources={sources} />,
    HealingTimeline: () => (
      <HealingTimeline
        spans={healing}
        seen={pictures.phases.seen}
        sources={sources}
        today={useReadersDay()?.healing?.day}
      />
    ),
    CollagenCurve: () => <CollagenCurve phases={pictures.phases.inside} sources={sources} />,
    AftercareGrid: () => (
      <AftercareGrid
        topics={pictures.aftercare}
        sources={sources}
        now={useReadersDay()?.healing?.span}
      />
    ),
    SourcesDisagree({ id, open }: { id: string; open?: boolean }) {
      const disagreement = pictures.disagreements.find((one) => one.id === id);
      return (
        disagreement && (
          <SourcesDisagree disagreement={disagreement} sources={sources} open={open ?? false} />
        )
      );
    },
    WhoShouldNot() {
      const t = useStrings();
      const day = useReadersDay();
      const [answers, setAnswers] = useState(NO_ANSWERS);
      return (
        day && (
          <WhoShouldNot
            groups={pictures['who-should-not']}
            sources={sources}
            today={day.today}
            note={t('pictures.checklistNote')}
            answers={answers}
            onAnswers={setAnswers}
            onTerm={(id) => onNavigate(`terms/${id}`)}
          />
        )
      );
    },
    TermLink: linkTo('terms'),
    ChapterLink: linkTo('guide'),
  };
}
