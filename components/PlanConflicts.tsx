import sources from 'skinwise:sources';
import { pickSources } from '../content/pickSources';
import type { Conflict } from '../sessions/conflicts';
import { describeEvent } from './describeEvent';
import { formatDay } from './formatDay';
import { State } from './State';
import { Support } from './Support';
import { EVENT_KEYS } from './sessionKeys';
import { useStrings } from './strings';

/** What in one's own calendar is too close to a session, and by when it would be clear of it. */
export function PlanConflicts({ found }: { readonly found: readonly Conflict[] }) {
  const t = useStrings();
  if (found.length === 0) return null;
  return (
    <section class="stop">
      <State kind={found.every(({ says }) => says.ask) ? 'ask' : 'wait'}>
        {t('plan.tooClose', found.length)}
      </State>
      <ul class="conflicts">
        {found.map(({ event, session, lies, says, clear }) => (
          <li key={`${event.id} ${session.id}`}>
            <p>
              <strong>
                {t(EVENT_KEYS[event.kind])}, {describeEvent(event)}
              </strong>
              {' · '}
              {t('today.sessionOn', [formatDay(Temporal.PlainDate.from(session.date))])}
            </p>
            <p>
              {says.text}{' '}
              {!says.ask &&
                t(lies === 'before' ? 'plan.clearUntil' : 'plan.clearFrom', [formatDay(clear)])}
            </p>
            <Support
              grade={says.grade}
              basis={says.basis}
              sources={pickSources(sources, says.sources)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
