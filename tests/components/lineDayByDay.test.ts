import { expect, test } from 'vitest';
import { describeDayLine } from '../../components/describeDayLine';
import type { CareRule } from '../../content/schema';
import { adviseOn } from '../../sessions/adviseOn';
import { realContent } from '../content/realContent';
import { untimedSession } from '../sessions/sampleSession';
import { t } from '../strings';

const SESSION = Temporal.PlainDate.from('2026-11-20');
const retinol = realContent.care.find(({ id }) => id === 'retinoids') as CareRule;
const words = (date: Temporal.PlainDate): string =>
  date.toLocaleString('en-US', { weekday: 'short', day: 'numeric', month: 'short' });

// In a browser, on the days where the line changes: tests/browser/day.test.ts.
test('rules alone say how retinol stands on each day from a week before to a month after', () => {
  for (let day = -7; day <= 30; day++) {
    const today = SESSION.add({ days: day });
    const now = today.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' });
    const status = day < 0 ? 'planned' : 'done';
    const session = untimedSession({ status, date: SESSION.toString() });
    const { text } = describeDayLine(adviseOn(retinol, [session], [], now), retinol, t);
    const said = `on day ${day}: ${text}`;
    if (day === -7) {
      expect(text, said).toContain(`Last use ${words(today)}`);
      expect(text, said).toContain('session in 7 days');
    } else if (day < 0) expect(text, said).toMatch(/^Leave it now · session/);
    else if (day < 8) {
      expect(text, said).toContain(`From ${words(today.add({ days: 8 - day }))}`);
      expect(text, said).toContain(`today is day ${day} · clinics say 5–7 days`);
    } else expect(text, said).toBe('No known wait');
  }
});
