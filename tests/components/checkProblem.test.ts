import pictures from 'skinwise:pictures';
import { expect, test } from 'vitest';
import { checkProblem } from '../../components/PlanCheck';

const groups = pictures['who-should-not'];
const TODAY = Temporal.PlainDate.from('2026-12-01');

/** What the list says to someone of whom one point is so, and who has asked about it. */
function problemWith(id: string, who: 'home' | 'professional', asked = true) {
  const none = groups.filter(({ checks }) => !checks.some((check) => check.id === id));
  return checkProblem(
    groups,
    {
      answers: { fits: new Set([id]), none: new Set(none.map((group) => group.id)), dates: {} },
      asked,
      keep: false,
    },
    who,
    TODAY,
  );
}

test.each(['immune', 'keloid'])(
  'with %s a session is never planned at home, asked or not',
  (id) => {
    expect(problemWith(id, 'home')).toBe('check-not-home');
    expect(problemWith(id, 'professional')).toBeUndefined();
  },
);

test.each([
  ['pregnancy', 'check-ask-clinician'],
  ['steel', 'check-ask-clinician'],
  ['keloid', 'check-ask'],
])('with %s it is said who is to be asked: %s', (id, problem) => {
  expect(problemWith(id, 'professional', false)).toBe(problem);
  expect(problemWith(id, 'professional')).toBeUndefined();
});
