import type { DayLine } from '../content/explainTerm';
import type { CareRule, Term } from '../content/schema';
import { adviseOn } from '../sessions/adviseOn';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { describeState, STATE_OF } from './describeDayLine';
import { State } from './State';
import { type Translate, useStrings } from './strings';
import { useTermRules } from './useTermRules';

/** One ingredient of a list. */
interface ListedIngredient {
  /** As the list names it. */
  readonly text: string;
  readonly termId?: string;
  /** In some shades only. */
  readonly mayContain: boolean;
}

export interface IngredientListProps {
  readonly items: readonly ListedIngredient[];
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly now: Temporal.ZonedDateTime;
  readonly onNavigate: (path: string) => void;
}

type Kind = DayLine['kind'] | 'no-rule' | 'unknown';
interface Group {
  readonly kind: Kind;
  readonly words: string;
  /** What comes sooner stands first among those that wait. */
  readonly at: string;
  readonly items: ListedIngredient[];
}

/** What asks for something stands before what does not; what we do not know is told last, and told. */
const ORDER: readonly Kind[] = [
  'alarm',
  'never',
  'ask',
  'wait',
  'general',
  'fine',
  'no-rule',
  'unknown',
];

/** How each ingredient of a list stands with the reader's day. No score, and no word on the product. */
export function IngredientList(props: IngredientListProps) {
  const t = useStrings();
  const find = useTermRules();
  if (!find) return null;
  return (
    <>
      {props.sessions.length === 0 && <p class="meta">{t('list.noSession')}</p>}
      <dl class="ingredients">
        {groupsOf(props, find, t).map((group) => (
          <Group key={group.words} {...group} onNavigate={props.onNavigate} />
        ))}
      </dl>
      <p class="meta">{t('list.noVerdict')}</p>
    </>
  );
}

function Group(props: Group & { onNavigate: (path: string) => void }) {
  const t = useStrings();
  const { kind, words, items, onNavigate } = props;
  const state = STATE_OF[kind as DayLine['kind']];
  return (
    <div>
      <dt>{state ? <State kind={state}>{words}</State> : words}</dt>
      <dd>
        {/* By place: a list may name a thing twice. */}
        {items.map(({ text, termId, mayContain }, index) => (
          <span key={index}>
            {termId ? (
              <button type="button" class="link" onClick={() => onNavigate(`terms/${termId}`)}>
                {text}
              </button>
            ) : (
              text
            )}
            {mayContain && ` ${t('list.mayContain')}`}
            {index < items.length - 1 && ', '}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** The items by what is to be said of them, in the order of the list within each group. */
function groupsOf(
  { items, sessions, checks, now }: IngredientListProps,
  find: NonNullable<ReturnType<typeof useTermRules>>,
  t: Translate,
): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { term, rule } = find(item.termId);
    const { kind, words, at } = rule ? stateOf(rule) : unruled(term, t);
    const group = groups.get(words) ?? { kind, words, at, items: [] };
    groups.set(words, group);
    group.items.push(item);
  }
  return [...groups.values()].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.at.localeCompare(b.at),
  );

  function stateOf(rule: CareRule) {
    const advice = adviseOn(rule, sessions, checks, now);
    const { kind, text } = describeState(advice, rule, t);
    const at = advice?.state === 'from' ? advice.from.toInstant().toString() : '';
    return { kind, words: text, at: at || String(rule.after?.days ?? 0).padStart(3, '0') };
  }
}

function unruled(term: Term | undefined, t: Translate) {
  return term
    ? { kind: 'no-rule' as const, words: t('list.noRule'), at: '' }
    : { kind: 'unknown' as const, words: t('list.unknown'), at: '' };
}
