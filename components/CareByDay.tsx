import type { CareDays } from '../content/schema';
import { adviseOn } from '../sessions/adviseOn';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { describeState, STATE_OF } from './describeDayLine';
import { State, type StateKind } from './State';
import { useStrings } from './strings';

/** So many names stand in a row; the others are one press away. */
const NAMES_SHOWN = 3;

export interface CareProps {
  /** All care rules; a part of the bundle of their own, which whoever draws has loaded. */
  readonly care: readonly CareDays[];
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly now: Temporal.ZonedDateTime;
}

/** Care rules by their advice: a row for each, in the order in which the rules come. */
export function CareByDay(props: CareProps & { readonly rules: readonly CareDays[] }) {
  const t = useStrings();
  const { rules, sessions, checks, now } = props;
  const rows = new Map<string, { readonly state: StateKind; readonly names: string[] }>();
  for (const rule of rules) {
    const advice = adviseOn(rule, sessions, checks, now);
    const { kind, text } = describeState(advice, rule, t);
    const state = STATE_OF[kind];
    if (!state) continue;
    const row = rows.get(text) ?? { state, names: [] };
    row.names.push(rule.prescribed ? t('advice.ifPrescribed', [rule.name]) : rule.name);
    rows.set(text, row);
  }
  return (
    <ul class="leaves">
      {[...rows].map(([text, { state, names }]) => (
        <li key={text}>
          <State kind={state}>{text}</State>
          <Names names={names} />
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const t = useStrings();
  const shown = names.slice(0, NAMES_SHOWN).join(' · ');
  const others = names.slice(NAMES_SHOWN);
  if (others.length === 0) return <span>{shown}</span>;
  return (
    <details>
      <summary>
        {shown} {t('advice.andMore', others.length, [String(others.length)])}
      </summary>
      {others.join(' · ')}
    </details>
  );
}
