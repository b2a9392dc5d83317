import { House, Stethoscope } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { pickSources } from '../content/pickSources';
import type { Skin } from '../content/pictures';
import type { Source } from '../content/schema';
import { Hatch } from './Hatch';
import { Picture } from './Picture';
import { Support } from './Support';
import { useStrings } from './strings';

/** Pixels for a millimetre of depth: the horny layer is then 1.7 px, thin but there. */
const SCALE = 84;
const SURFACE = 56;
const DEEPEST_MM = 2.9;
const HEIGHT = SURFACE + DEEPEST_MM * SCALE;
/** Room for the ruler. */
const RULER = 44;
const RULER_MM = [0, 0.5, 1, 1.5, 2, 2.5];
const y = (mm: number): number => SURFACE + mm * SCALE;

export interface SkinSectionProps {
  readonly skin: Skin;
  readonly sources: readonly Source[];
}

/** Skin cut through, with a needle whose length the reader moves; depths to scale. */
export function SkinSection({ skin, sources }: SkinSectionProps) {
  const t = useStrings();
  const hatch = useId();
  const marks = useId();
  const { layers, lengths, channel, homeEnds } = skin;
  const [index, setIndex] = useState(1);
  const chosen = lengths[index] ?? lengths[0];
  if (!chosen) return null;

  const endOf = (id: string): readonly [number, number] =>
    layers.find((layer) => layer.id === id)?.ends ?? [0, 0];
  const [, horny] = endOf('horny');
  const [, epidermis] = endOf('epidermis');
  const [fatEarliest, fatLatest] = endOf('dermis');
  const shallow = (chosen.mm * channel.depth) / channel.needle;
  const isHome = (mm: number): boolean => mm <= homeEnds;
  const setting = (mm: number): string =>
    isHome(mm) ? t('pictures.settingHome') : t('pictures.settingClinic');
  const inMm = (mm: number): string => t('pictures.mm', [mm.toLocaleString()]);
  const pick = (ids: readonly string[]) => pickSources(sources, ids);
  const label = (id: string) => layers.find((layer) => layer.id === id);
  const Icon = isHome(chosen.mm) ? House : Stethoscope;

  return (
    <Picture
      title={t('pictures.skin')}
      note={t('pictures.skinNote')}
      wordsTitle={t('pictures.sameInWords')}
      words={
        <>
          <ul>
            {layers.map(({ id, name, thickness }) => (
              <li key={id}>
                {name}: {thickness}
              </li>
            ))}
          </ul>
          <p>{t('pictures.channelWords')}</p>
          <Support grade={channel.grade} sources={pick(channel.sources)} />
          <dl class="lengths">
            {lengths.map(({ mm, reaches, grade, basis, sources }) => (
              <div key={mm}>
                <dt>
                  {inMm(mm)} · {setting(mm)}
                </dt>
                <dd>
                  {reaches}
                  <Support grade={grade} basis={basis} sources={pick(sources)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      }
    >
      <div class="skin-section" style={{ blockSize: `${HEIGHT}px` }} aria-hidden="true">
        <svg width="100%" height={HEIGHT} aria-hidden="true">
          <defs>
            <Hatch id={`${hatch}-depth`} />
          </defs>
          <rect class="dermis" x={RULER} y={y(epidermis)} width="100%" height={HEIGHT} />
          <rect class="fat" x={RULER} y={y(fatLatest)} width="100%" height={HEIGHT} />
          <rect
            x={RULER}
            y={y(fatEarliest)}
            width="100%"
            height={(fatLatest - fatEarliest) * SCALE}
            fill={`url(#${hatch}-depth)`}
          />
          {[fatEarliest, fatLatest].map((mm) => (
            <line key={mm} class="border" x1={RULER} x2="100%" y1={y(mm)} y2={y(mm)} />
          ))}
          <rect class="epidermis" x={RULER} y={y(0)} width="100%" height={epidermis * SCALE} />
          <rect class="horny" x={RULER} y={y(0)} width="100%" height={horny * SCALE} />
          <line class="home" x1={RULER - 10} x2="100%" y1={y(homeEnds)} y2={y(homeEnds)} />
          {RULER_MM.map((mm) => (
            <line key={mm} class="tick" x1={RULER - 6} x2={RULER} y1={y(mm)} y2={y(mm)} />
          ))}
          <svg x="26%" class="needle" aria-hidden="true">
            <rect x="-14" y={SURFACE - 20} width="28" height="20" rx="4" />
            <path d={`M -5 ${y(0)} L 5 ${y(0)} L 0 ${y(chosen.mm)} Z`} />
          </svg>
          <svg x="40%" class="channel" aria-hidden="true">
            <path class="possible" d={channelPath(chosen.mm)} />
            <path class="measured" d={channelPath(shallow)} />
          </svg>
        </svg>
        {RULER_MM.map((mm) => (
          <span key={mm} class="ruler" style={{ insetBlockStart: `${y(mm)}px` }}>
            {mm.toLocaleString()}
          </span>
        ))}
        <span class="over needle-name">{t('pictures.needle')}</span>
        <span class="over channel-name">{t('pictures.channel')}</span>
        <span class="layer" style={{ insetBlockStart: `${y(0) - 20}px` }}>
          {label('horny')?.name}
        </span>
        <span class="layer" style={{ insetBlockStart: `${y(epidermis) - 3}px` }}>
          {label('epidermis')?.name}
        </span>
        <span class="layer home" style={{ insetBlockStart: `${y(homeEnds) + 1}px` }}>
          {t('pictures.homeEnds')}
        </span>
        <span class="layer" style={{ insetBlockStart: `${y(0.75)}px` }}>
          {label('dermis')?.name}
        </span>
        <span
          class="layer"
          style={{ insetBlockStart: `${y((fatEarliest + fatLatest) / 2) - 18}px` }}
        >
          {t('pictures.dermisOrFat')}
        </span>
        <span class="layer" style={{ insetBlockStart: `${y(fatLatest) + 20}px` }}>
          {label('fat')?.name}
        </span>
      </div>
      <label class="length">
        <span>
          {t('pictures.length')} <strong>{inMm(chosen.mm)}</strong>
        </span>
        <input
          type="range"
          min="0"
          max={lengths.length - 1}
          step="1"
          value={index}
          list={marks}
          aria-valuetext={`${inMm(chosen.mm)}, ${setting(chosen.mm)}`}
          onInput={(event) => setIndex(Number(event.currentTarget.value))}
        />
        <datalist id={marks}>
          {lengths.map(({ mm }, position) => (
            <option key={mm} value={position} label={mm.toLocaleString()} />
          ))}
        </datalist>
      </label>
      <div class="reaches">
        <p class={isHome(chosen.mm) ? 'setting' : 'setting clinic'}>
          <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
          {setting(chosen.mm)}
        </p>
        <p>{chosen.reaches}</p>
        <Support grade={chosen.grade} basis={chosen.basis} sources={pick(chosen.sources)} />
      </div>
    </Picture>
  );
}

/** A channel is narrow and rounded at its end. */
const channelPath = (mm: number): string =>
  `M -3 ${y(0)} L -3 ${Math.max(y(0), y(mm) - 3)} A 3 3 0 0 0 3 ${Math.max(y(0), y(mm) - 3)} L 3 ${y(0)} Z`;
