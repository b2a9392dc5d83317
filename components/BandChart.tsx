import { useId } from 'preact/hooks';
import { Hatch } from './Hatch';

export interface Band {
  readonly id: string;
  readonly label: string;
  /** After the label, quieter. */
  readonly detail?: string | undefined;
  /** The same as the band, in words. */
  readonly value: string;
  /** Earliest and latest begin, and earliest and latest end. What all agree on is drawn full. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly tone?: 'own' | undefined;
}

export interface BandChartProps {
  readonly bands: readonly Band[];
  /** Where the axis ends; it begins at 0. */
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** A line over all bands, as for today. */
  readonly line?: { readonly at: number; readonly label: string } | undefined;
  /** A stretch shaded behind all bands. */
  readonly stretch?: { readonly from: number; readonly to: number } | undefined;
}

const HEIGHT = 16;

/** Spans of time on one axis, a row each. The rows are a list whose text says what the bands show. */
export function BandChart({ bands, max, ticks, line, stretch }: BandChartProps) {
  const hatch = useId();
  const at = (value: number): string => `${(Math.min(value, max) / max) * 100}%`;
  const wide = (from: number, to: number): string =>
    `${((Math.min(to, max) - Math.min(from, max)) / max) * 100}%`;
  return (
    <div class="band-chart">
      {stretch && (
        <svg class="behind-bands" aria-hidden="true">
          <rect
            class="stretch"
            x={at(stretch.from)}
            width={wide(stretch.from, stretch.to)}
            height="100%"
          />
        </svg>
      )}
      <ul>
        {bands.map(({ id, label, detail, value, from: [a, b], to: [c, d], tone }) => (
          <li key={id} class={tone}>
            <p>
              <span>
                <strong>{label}</strong> {detail && <span class="meta">{detail}</span>}
              </span>
              <span class="value">{value}</span>
            </p>
            <svg class="band" height={HEIGHT} aria-hidden="true">
              <defs>
                <Hatch id={`${hatch}-${id}`} />
              </defs>
              {ticks.map((tick) => (
                <line key={tick.at} x1={at(tick.at)} x2={at(tick.at)} y1="0" y2="100%" />
              ))}
              <line x1="0" x2="100%" y1="50%" y2="50%" />
              {a === d ? (
                <circle cx={at(a)} cy={HEIGHT / 2} r="5" />
              ) : (
                <>
                  {(a < b || c < d) && (
                    <rect
                      class="unsure"
                      x={at(a)}
                      y="3"
                      width={wide(a, d)}
                      height={HEIGHT - 6}
                      rx="4"
                      fill={`url(#${hatch}-${id})`}
                    />
                  )}
                  {b < c && <rect x={at(b)} y="3" width={wide(b, c)} height={HEIGHT - 6} rx="4" />}
                </>
              )}
              {line && (
                <line class="now" x1={at(line.at)} x2={at(line.at)} y1="-3" y2={HEIGHT + 3} />
              )}
            </svg>
          </li>
        ))}
      </ul>
      <div class="axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.at} style={{ insetInlineStart: at(tick.at) }}>
            {tick.label}
          </span>
        ))}
      </div>
      {line && <p class="now-label">{line.label}</p>}
    </div>
  );
}
