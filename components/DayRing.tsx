const SIZE = 56;
const STROKE = 5;
const RADIUS = (SIZE - STROKE) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

/** How far through the usual healing days; the words beside it say the same. */
export function DayRing({ day, days }: { day: number; days: number }) {
  const part = Math.min(1, day / days);
  return (
    <svg
      class="day-ring"
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
    >
      <circle class="track" cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} stroke-width={STROKE} />
      <circle
        class="done"
        cx={SIZE / 2}
        cy={SIZE / 2}
        r={RADIUS}
        stroke-width={STROKE}
        stroke-dasharray={`${part * LENGTH} ${LENGTH}`}
        transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
      />
      <text x="50%" y="50%">
        {day}
      </text>
    </svg>
  );
}
