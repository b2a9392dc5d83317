import type { Driver } from './driver';

/** Calls of a driver that are kept for the report of a failure; older ones go. */
const KEPT = 400;
const LONGEST_ARGUMENT = 120;

const calls: { line: string }[] = [];
const begun = performance.now();

/** What has been asked of drivers lately, a line each: when, what, how long it took, how it failed. */
export const tracedCalls = (): string[] => calls.slice(-KEPT).map(({ line }) => line);

/** The same driver; whatever is asked of it and of what it opens is noted. */
export function traced<T extends Driver>(driver: T): T {
  return watch(driver, '');
}

function watch<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(of, key, receiver) {
      const value = Reflect.get(of, key, receiver);
      if (typeof value !== 'function' || typeof key !== 'string') return value;
      return (...given: unknown[]) => note(`${name}${key}`, given, () => value.apply(of, given));
    },
  });
}

function note(name: string, given: readonly unknown[], call: () => unknown): unknown {
  const start = performance.now();
  const at = ((start - begun) / 1000).toFixed(2).padStart(8);
  const asked = `${at} s  ${name}(${given.map(brief).join(', ')})`;
  const noted = { line: `${asked}  …` };
  calls.push(noted);
  if (calls.length > 2 * KEPT) calls.splice(0, KEPT);
  const end = (how: string) => {
    noted.line = `${asked}  ${how} after ${Math.round(performance.now() - start)} ms`;
  };
  const answer = call();
  if (!(answer instanceof Promise)) return answer;
  return answer.then(
    (value: unknown) => {
      end('ok');
      return isDriven(value) ? watch(value, 'page.') : value;
    },
    (error: unknown) => {
      end(`✗ ${error}`);
      throw error;
    },
  );
}

/** A page, a popup or a view, which can be clicked in its turn. */
const isDriven = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'click' in value && 'evaluate' in value;

function brief(argument: unknown): string {
  const words = typeof argument === 'function' ? String(argument) : JSON.stringify(argument);
  return (words ?? 'undefined').replace(/\s+/g, ' ').slice(0, LONGEST_ARGUMENT);
}
