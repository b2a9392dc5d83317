import { type Tick, type Ticks, tickedOn } from '../sessions/ticks';

export interface TickProps {
  readonly ticks: readonly Ticks[];
  readonly onTick: (tick: Tick) => void;
}

/** What a line belongs to: one day of one session. */
interface OfDay extends TickProps {
  readonly sessionId: string;
  readonly day: number;
}

/** The lines of one day, to be ticked off. */
export function TickLines({ lines, ...day }: OfDay & { readonly lines: readonly string[] }) {
  return (
    <ul class="tick-lines">
      {lines.map((line) => (
        <li key={line}>
          <TickLine {...day} line={line} />
        </li>
      ))}
    </ul>
  );
}

/** A line to tick off: it is the label of its box. */
export function TickLine(props: OfDay & { readonly line: string }) {
  const { ticks, onTick, sessionId, day, line } = props;
  return (
    <label class="tick-line">
      <input
        type="checkbox"
        checked={tickedOn(ticks, sessionId, day).includes(line)}
        onChange={(event) => onTick({ sessionId, day, line, on: event.currentTarget.checked })}
      />
      <span>{line}</span>
    </label>
  );
}
