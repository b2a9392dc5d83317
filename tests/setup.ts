// Node 20 has no Temporal; the browsers we ship to do.
import 'temporal-polyfill/global';
import { afterEach } from 'vitest';
import { CLOCK_SHIFT_MS, moveClock } from './browser/movedClock';

if (CLOCK_SHIFT_MS !== 0) moveClock(CLOCK_SHIFT_MS);

// Files share a worker and its modules, so what the library registers by itself holds for the first alone.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/preact');
  afterEach(cleanup);
}
