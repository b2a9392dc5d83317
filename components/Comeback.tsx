import waits from 'skinwise:waits';
import { reintroduceOrder } from '../sessions/reintroduceOrder';
import { CareByDay, type CareProps } from './CareByDay';
import { Support } from './Support';
import { useStrings } from './strings';

/** What was paused, in the order in which it may come back, and whom to ask about the rest. */
export function Comeback(props: CareProps) {
  const t = useStrings();
  const { care, sessions, checks, now } = props;
  const { rule, why, grade, basis } = waits.reintroduce;
  const paused = care.filter(({ after, neverFree }) => after?.days !== 0 && !neverFree);
  const { inTurn, ask } = reintroduceOrder(paused, sessions, checks, now);
  return (
    <section class="comeback">
      <h2>{t('comeback.title')}</h2>
      <p>{rule}</p>
      <CareByDay {...props} rules={[...inTurn.map((back) => back.rule), ...ask]} />
      <details>
        <summary>{t('comeback.why')}</summary>
        <p>{why}</p>
        <Support grade={grade} basis={basis} sources={[]} />
      </details>
      <p class="meta">{t('today.clinicFirst')}</p>
    </section>
  );
}
