import { useEffect, useId, useState } from 'preact/hooks';
import type { SessionDraft } from '../sessions/keptDraft';
import { AREAS, MAX_NOTE } from '../sessions/session';
import { ChooseOne, ChooseSome } from './Choices';
import { AREA_KEYS, DEVICE_KEYS, DEVICES, WHO_KEYS, WHOS } from './sessionKeys';
import { useStrings } from './strings';

/** What people have; any other is typed. */
const USUAL_LENGTHS = [0.2, 0.25, 0.3, 0.5, 1, 1.5, 2, 2.5];

export interface FieldProps {
  readonly draft: SessionDraft;
  readonly onDraft: (change: Partial<SessionDraft>) => void;
}

export function WhoField({ draft, onDraft }: FieldProps) {
  const t = useStrings();
  return (
    <ChooseOne
      legend={t('session.who')}
      options={WHOS.map((value) => ({ value, label: t(WHO_KEYS[value]) }))}
      chosen={draft.who}
      onChoose={(who) => {
        const areas = who === 'home' ? draft.areas.filter((area) => area !== EYES) : draft.areas;
        onDraft({ who, ...(areas.length < draft.areas.length && { areas }) });
      }}
    />
  );
}

/** Only a trained professional works there. */
const EYES = 'around-eyes';

export function DeviceField({ draft, onDraft }: FieldProps) {
  const t = useStrings();
  return (
    <ChooseOne
      legend={t('session.device')}
      options={DEVICES.map((value) => ({ value, label: t(DEVICE_KEYS[value]) }))}
      chosen={draft.device}
      onChoose={(device) => onDraft({ device })}
    />
  );
}

/** Needle length: the usual ones at a tap, any other by number, and not known is an answer too. */
export function LengthField({ draft: { lengthMm }, onDraft }: FieldProps) {
  const t = useStrings();
  const own = useId();
  const isOther =
    lengthMm === 'other' || (typeof lengthMm === 'number' && !USUAL_LENGTHS.includes(lengthMm));
  const options = [
    ...USUAL_LENGTHS.map((mm) => ({ value: String(mm), label: mm.toLocaleString() })),
    { value: 'other', label: t('session.otherLength') },
    { value: 'unknown', label: t('session.unknown') },
  ];
  return (
    <>
      <ChooseOne
        legend={t('session.length')}
        options={options}
        chosen={isOther ? 'other' : lengthMm?.toString()}
        onChoose={(value) =>
          onDraft({ lengthMm: value === 'other' || value === 'unknown' ? value : Number(value) })
        }
      />
      {isOther && (
        <label class="narrow" for={own}>
          {t('session.millimetres')}
          <input
            id={own}
            type="number"
            inputMode="decimal"
            min="0.1"
            max="3"
            step="0.05"
            // Told only when done, so what is half typed must outlive what draws again meanwhile.
            defaultValue={lengthMm === 'other' ? '' : lengthMm}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onDraft({ lengthMm: Number.isNaN(valueAsNumber) ? 'other' : valueAsNumber })
            }
          />
        </label>
      )}
    </>
  );
}

/** Where; around the eyes cannot be chosen for home, and what an earlier version stored can be taken back. */
export function AreaField({ draft, onDraft, eyes }: FieldProps & { readonly eyes: string }) {
  const t = useStrings();
  const { who, areas } = draft;
  const isHome = who === 'home';
  const areasOffered = AREAS.filter((area) => area !== EYES || !isHome || areas.includes(EYES));
  return (
    <ChooseSome
      legend={t('session.areas')}
      options={areasOffered.map((value) => ({ value, label: t(AREA_KEYS[value]) }))}
      chosen={areas}
      onChoose={(areas) => onDraft({ areas })}
      hint={isHome || areas.includes(EYES) ? eyes : undefined}
    />
  );
}

/** Asked at every log, and never answered for the person. */
export function CartridgeField({ draft, onDraft }: FieldProps) {
  const t = useStrings();
  return (
    <ChooseOne
      legend={t('log.newCartridge')}
      options={[
        { value: 'yes', label: t('log.yes') },
        { value: 'no', label: t('log.no') },
        { value: 'unknown', label: t('session.unknown') },
      ]}
      chosen={draft.newCartridge}
      onChoose={(newCartridge) => onDraft({ newCartridge })}
    />
  );
}

/** "My clinic said": where it is longer than ours it holds. */
export function ClinicFields({ draft, onDraft }: FieldProps) {
  const t = useStrings();
  return (
    <fieldset class="choices">
      <legend>{t('clinic.title')}</legend>
      <p class="meta">{t('clinic.hint')}</p>
      <div class="fields">
        <DaysField
          label={t('clinic.days')}
          value={draft.clinicDays}
          onDays={(clinicDays) => onDraft({ clinicDays })}
        />
        <DaysField
          label={t('clinic.waitDays')}
          value={draft.clinicWaitDays}
          onDays={(clinicWaitDays) => onDraft({ clinicWaitDays })}
        />
      </div>
      <NoteField
        label={t('clinic.note')}
        value={draft.clinicNote}
        onNote={(clinicNote) => onDraft({ clinicNote })}
      />
    </fieldset>
  );
}

function DaysField(props: { label: string; value: string; onDays: (days: string) => void }) {
  return (
    <label>
      {props.label}
      <input
        type="number"
        inputMode="numeric"
        min="1"
        max="365"
        step="1"
        value={props.value}
        onInput={({ currentTarget }) => props.onDays(currentTarget.value)}
      />
    </label>
  );
}

export function NoteField(props: {
  readonly label: string;
  readonly value: string;
  readonly onNote?: (note: string) => void;
  /** Told when the person goes on, for what is kept without a button. */
  readonly onDone?: (note: string) => void;
}) {
  const { value } = props;
  // Until it is stored it stands here alone, and what draws again meanwhile must not wipe it.
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(undefined), [value]);
  return (
    <label>
      {props.label}
      <textarea
        rows={2}
        maxLength={MAX_NOTE}
        value={typed ?? value}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          props.onNote?.(currentTarget.value);
        }}
        onChange={({ currentTarget }) => props.onDone?.(currentTarget.value)}
      />
    </label>
  );
}
