import pictures from 'skinwise:pictures';
import type { SkinCheck, SkinNote } from '../sessions/skinCheck';
import { NoteField } from './SessionFields';
import { useStrings } from './strings';

export type ToldOfSkin = Pick<SkinNote, 'redFlags' | 'redFlagsClosed' | 'note'>;

/** What five taps cannot say of a day: warning signs, and words of one's own. */
export function SkinDetails(props: {
  readonly check: SkinCheck | undefined;
  readonly onTell: (told: ToldOfSkin) => void;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { check, onTell, onNavigate } = props;
  const ticked = check?.redFlags ?? [];
  const flags = pictures['red-flags'];
  return (
    <>
      <details open={ticked.length > 0}>
        <summary>{t('flags.title')}</summary>
        {flags.map(({ id, when, sign, act }) => (
          <div class="flag" key={id}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={({ currentTarget: { checked } }) => {
                  const next = flags
                    .map((flag) => flag.id)
                    .filter((one) => (one === id ? checked : ticked.includes(one)));
                  onTell({ redFlags: next.length > 0 ? next : null });
                }}
              />
              <span>
                <span class="meta">{when}</span> {sign}
              </span>
            </label>
            {ticked.includes(id) && (
              <p class="act" role="alert">
                <strong>{t('guide.redFlagDo')}:</strong> {act}
              </p>
            )}
          </div>
        ))}
        {ticked.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={check?.redFlagsClosed === true}
              onChange={({ currentTarget: { checked } }) =>
                onTell({ redFlagsClosed: checked ? true : null })
              }
            />
            <span>{t('flags.close')}</span>
          </label>
        )}
        <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
          {t('today.actHow')} <span aria-hidden="true">›</span>
        </button>
      </details>
      <NoteField
        label={t('check.note')}
        value={check?.note ?? ''}
        onDone={(note) => onTell({ note: note.trim() || null })}
      />
    </>
  );
}
