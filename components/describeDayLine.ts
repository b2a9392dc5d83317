import type { DayLine } from '../content/explainTerm';
import type { CareDays } from '../content/schema';
import type { Advice } from '../sessions/adviseOn';
import { formatDay, formatTime } from './formatDay';
import type { StateKind } from './State';
import type { Translate } from './strings';

/** Two lines of a card; what no longer fits is left out, the least needed last. */
const MAX_CHARS = 92;

/**
 * How something stands with a person's day, in one line: state, date and reason, from rules alone.
 *
 * @param advice none while there is no session: the line then says what the rule says to everyone
 * @example describeDayLine(adviseOn(retinol, sessions, checks, now), retinol, t).text
 * // → 'From Sat 28 Nov · today is day 3 · clinics say 5–10 days'
 */
export function describeDayLine(advice: Advice | undefined, rule: CareDays, t: Translate): DayLine {
  const [kind, ...parts] = wordsOf(advice, rule, t);
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text} · ${part}`;
    if (longer.length <= MAX_CHARS || text === '') text = longer;
  }
  return { kind, text };
}

/** The shape and colour beside each kind; none beside what a rule says to everyone. */
export const STATE_OF: Readonly<Partial<Record<DayLine['kind'], StateKind>>> = {
  alarm: 'ask',
  never: 'ask',
  ask: 'ask',
  wait: 'wait',
  fine: 'fine',
};

/** The same line without its reasons: state and date alone. */
export function describeState(advice: Advice | undefined, rule: CareDays, t: Translate): DayLine {
  const [kind, text = ''] = wordsOf(advice, rule, t);
  return { kind, text };
}

function wordsOf(advice: Advice | undefined, rule: CareDays, t: Translate): Parts {
  return advice ? partsOf(advice, rule, t) : generalParts(rule, t);
}

type Parts = readonly [kind: DayLine['kind'], ...parts: string[]];

function partsOf(advice: Advice, rule: CareDays, t: Translate): Parts {
  const day = 'because' in advice && advice.because ? dayParts(advice.because, t) : [];
  const range = rangeParts(advice.range, t);
  const asked = advice.prescribed ? [t('dayLine.prescribed')] : [];
  if (rule.neverFree) {
    if (advice.state === 'none') return generalParts(rule, t);
    if (advice.state === 'from' || advice.state === 'stop') {
      return ['wait', t('dayLine.stopNow'), ...day];
    }
  }
  switch (advice.state) {
    case 'none':
      return ['fine', t('dayLine.none'), ...asked];
    case 'from': {
      const date = formatDay(advice.date);
      const time = formatTime(advice.from.toPlainTime());
      const isMidnight = advice.from.hour === 0 && advice.from.minute === 0;
      return [
        'wait',
        isMidnight ? t('dayLine.from', [date]) : t('dayLine.fromTime', [date, time]),
        ...day,
        ...reasonParts(advice.because.by, t),
        ...asked,
        ...(advice.lastUse ? [t('dayLine.until', [formatDay(advice.lastUse)])] : []),
        ...range,
      ];
    }
    case 'stop':
      return [
        'wait',
        advice.isNow ? t('dayLine.stopNow') : t('dayLine.stop', [formatDay(advice.lastUse)]),
        ...day,
        ...asked,
        ...range,
      ];
    case 'ask':
      return [
        'ask',
        t(isPrescribers(rule) ? 'dayLine.askPrescriber' : 'dayLine.ask'),
        ...day,
        ...range,
      ];
    case 'never':
      return ['never', t('dayLine.never'), ...day];
    case 'silenced':
      return ['alarm', t('dayLine.silenced')];
  }
}

/** The same for everyone. */
function generalParts(rule: CareDays, t: Translate): Parts {
  const { code, after, prescribed, neverFree } = rule;
  const asked = prescribed ? [t('dayLine.prescribed')] : [];
  const range = rangeParts(after?.range, t);
  if (neverFree) return ['general', t('dayLine.neverFree')];
  if (code === 'clinician') {
    const words = t(isPrescribers(rule) ? 'dayLine.generalAskPrescriber' : 'dayLine.generalAsk');
    return ['general', words, ...range];
  }
  if (after?.days === undefined && code === 'never-during') return ['general', t('dayLine.never')];
  if (!after?.days) return ['general', t('dayLine.generalNone'), ...asked];
  const wait =
    after.days <= 3
      ? t('dayLine.generalHours', [String(after.days * 24)])
      : t('dayLine.generalDays', [String(after.days + 1)]);
  return ['general', wait, ...asked, ...range];
}

/** What a clinician decides is prescribed, or done by them. */
const isPrescribers = ({ code, clinics }: CareDays): boolean => code === 'clinician' && !clinics;

function dayParts(
  because: NonNullable<Extract<Advice, { state: 'ask' }>['because']>,
  t: Translate,
) {
  const { day, isUnconfirmed } = because;
  const words =
    day < 0 ? t('dayLine.daysTo', -day, [String(-day)]) : t('dayLine.today', [String(day)]);
  return isUnconfirmed ? [words, t('dayLine.unconfirmed')] : [words];
}

function reasonParts(by: string, t: Translate): string[] {
  if (by === 'clinic') return [t('dayLine.clinic')];
  if (by === 'arm-study') return [t('dayLine.armStudy')];
  return by === 'first-hours' ? [t('dayLine.firstHours')] : [];
}

function rangeParts(range: readonly [number, number] | undefined, t: Translate): string[] {
  return range ? [t('dayLine.range', [String(range[0]), String(range[1])])] : [];
}
