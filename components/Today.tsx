import { whereAmI } from '../sessions/whereAmI';
import { Disclaimer } from './Disclaimer';
import { HealingDay, type HealingDayProps } from './HealingDay';
import type { MovedDateProps } from './MovedDate';
import { OpenWarning, type OpenWarningProps } from './OpenWarning';
import type { PageReadingProps } from './PageReading';
import { PageTerms, type PageTermsProps } from './PageTerms';
import { PlannedSession } from './PlannedSession';
import { Unconfirmed, type UnconfirmedProps } from './Unconfirmed';
import { useLazy } from './useLazy';
import { Welcome } from './Welcome';

export interface TodayProps
  extends PageTermsProps,
    Pick<PageReadingProps, 'reading'>,
    Pick<HealingDayProps, 'profile' | 'onSkinMark' | 'ticks' | 'onTick'>,
    Pick<UnconfirmedProps, 'onDone' | 'onRemove'>,
    Pick<MovedDateProps, 'updated' | 'onUpdateSeen'>,
    Pick<OpenWarningProps, 'onCloseWarning'> {}

/** Where am I, what is usual, what's next: the one thing that matters today is the largest. */
export function Today(props: TodayProps) {
  return (
    <>
      <OpenWarning {...props} />
      {props.updated && <Moved {...props} />}
      <Here {...props} />
      {/* Above the list of the page's terms, which comes a moment later and may grow. */}
      <Disclaimer />
      <PageTerms {...props} />
      {props.reading && <Reading {...props} />}
    </>
  );
}

function Here(props: TodayProps) {
  const here = whereAmI(props.sessions, props.now);
  switch (here.name) {
    case 'nothing-yet':
      return <Welcome onNavigate={props.onNavigate} />;
    case 'planned':
      return <PlannedSession {...props} {...here} />;
    case 'unconfirmed':
      return <Unconfirmed {...props} {...here} />;
    default:
      return <HealingDay {...props} {...here} isUsual={here.name === 'healing'} />;
  }
}

/** Seen once after an update, if at all. */
function Moved(props: TodayProps) {
  const loaded = useLazy(() => import('./MovedDate'));
  return loaded ? <loaded.MovedDate {...props} /> : null;
}

/** What the page holds beside terms comes a moment later anyway. */
function Reading(props: TodayProps) {
  const loaded = useLazy(() => import('./PageReading'));
  return loaded ? <loaded.PageReading {...props} /> : null;
}
