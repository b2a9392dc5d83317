import { CirclePause } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isPaused, type Pause as PauseLength, pauseEnd } from '../settings/pause';
import type { Settings } from '../settings/settings';
import { formatTime } from './formatDay';
import { type Translate, useStrings } from './strings';

export interface PauseProps {
  readonly settings: Settings;
  readonly now: Temporal.ZonedDateTime;
  /** undefined: marks are wanted again. */
  readonly onPause: (pause: PauseLength | undefined) => void;
}

const LENGTHS = [
  ['hour', 'pause.hour'],
  ['today', 'pause.today'],
  ['resumed', 'pause.resumed'],
] as const satisfies readonly (readonly [PauseLength, string])[];

/** Takes marks off every page for a while, and says until when they are off. */
export function Pause({ settings, now, onPause }: PauseProps) {
  const t = useStrings();
  const paused = isPaused(settings, now);
  const resume = useRef<HTMLButtonElement>(null);
  const choices = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  // The button that was pressed has gone; the way back takes the focus.
  useLayoutEffect(() => {
    if (pressed.current) (paused ? resume : choices).current?.focus();
    pressed.current = false;
  }, [paused]);
  const press = (pause: PauseLength | undefined) => () => {
    pressed.current = true;
    onPause(pause);
  };

  if (paused) {
    return (
      <div class="pause paused">
        <CirclePause size={20} strokeWidth={1.5} aria-hidden="true" />
        <p id="paused-until">{describePause(settings, now, t)}</p>
        <button
          type="button"
          class="link"
          ref={resume}
          aria-describedby="paused-until"
          onClick={press(undefined)}
        >
          {t('pause.resume')}
        </button>
      </div>
    );
  }
  return (
    <details class="pause">
      <summary ref={choices}>{t('pause.title')}</summary>
      <p class="chips">
        {LENGTHS.map(([length, key]) => (
          <button type="button" class="chip" key={length} onClick={press(length)}>
            {t(key)}
          </button>
        ))}
      </p>
    </details>
  );
}

/** @example 'Paused on every page until 14:30.' */
function describePause(settings: Settings, now: Temporal.ZonedDateTime, t: Translate): string {
  const end = pauseEnd(settings, now);
  if (!end) return t('pause.untilResumed');
  if (end.equals(now.add({ days: 1 }).startOfDay())) return t('pause.untilMidnight');
  return t('pause.until', [formatTime(end.toPlainTime())]);
}
