// Node 20 has no Temporal; the browsers we ship to do.
import 'temporal-polyfill/global';
import { CLOCK_SHIFT_MS, moveClock } from './browser/movedClock';

if (CLOCK_SHIFT_MS !== 0) moveClock(CLOCK_SHIFT_MS);
