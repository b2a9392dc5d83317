import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BackupRefusal } from '../sessions/backup';
import type { Counts, Take } from '../sessions/compareBackup';
import { FAILURE_KEYS, type Failure } from './failures';
import { useStrings } from './strings';

type ImportPreview = { readonly ok: true; readonly counts: Counts } | BackupRefusal;
type ImportAnswer = ImportPreview | { readonly ok: false; readonly failure: Failure };

export interface ImportCopyProps {
  /** What a copy would change here; it changes nothing. */
  readonly onPreview: (text: string) => Promise<ImportAnswer>;
  /** Answers once it is taken in, or why nothing of it was. */
  readonly onImport: (text: string, take: Take) => Promise<ImportAnswer>;
}

const REFUSAL_KEYS = {
  'too-large': 'data.problem.tooLarge',
  'not-json': 'data.problem.notJson',
  'not-ours': 'data.problem.notOurs',
  'later-version': 'data.problem.laterVersion',
  'bad-record': 'data.problem.badRecord',
} as const satisfies Record<BackupRefusal['problem'], string>;

type State =
  | { readonly name: 'nothing' }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'refused'; readonly refusal: BackupRefusal }
  | { readonly name: 'seen'; readonly text: string; readonly counts: Counts };

/** Brings a copy back: all of it is checked and shown first, and nothing changes until it is agreed to. */
export function ImportCopy({ onPreview, onImport }: ImportCopyProps) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ name: 'nothing' });
  const [take, setTake] = useState<Take>('mine');

  async function look(file: File | undefined): Promise<void> {
    if (!file) return;
    const text = await file.text().catch(() => '');
    const preview = await onPreview(text);
    setState(preview.ok ? { name: 'seen', text, counts: preview.counts } : notTaken(preview));
  }
  async function bring(text: string): Promise<void> {
    const done = await onImport(text, take);
    forget(done.ok ? { name: 'nothing' } : notTaken(done));
  }
  function forget(next: State = { name: 'nothing' }): void {
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
    setState(next);
  }

  return (
    <div class="import">
      <label>
        {t('data.file')}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void look(currentTarget.files?.[0])}
        />
      </label>
      <div aria-live="polite">
        {state.name === 'failed' && <p class="problem">{t(FAILURE_KEYS[state.failure])}</p>}
        {state.name === 'refused' && (
          <p class="problem">
            {t(REFUSAL_KEYS[state.refusal.problem])}
            {state.refusal.at && ` (${state.refusal.at})`}
          </p>
        )}
        {state.name === 'seen' && (
          <Preview {...state} take={take} onTake={setTake}>
            <p class="actions">
              {hasNews(state.counts) && (
                <button type="button" class="primary" onClick={() => void bring(state.text)}>
                  {t('data.bring')}
                </button>
              )}
              <button type="button" class="link" onClick={() => forget()}>
                {t('plan.cancel')}
              </button>
            </p>
          </Preview>
        )}
      </div>
    </div>
  );
}

const notTaken = (answer: Exclude<ImportAnswer, { ok: true }>): State =>
  'failure' in answer
    ? { name: 'failed', failure: answer.failure }
    : { name: 'refused', refusal: answer };

const hasNews = ({ new: added, changed, mended }: Counts): boolean => added + changed + mended > 0;

function Preview(props: {
  counts: Counts;
  take: Take;
  onTake: (take: Take) => void;
  children: ComponentChildren;
}) {
  const t = useStrings();
  const { counts, take, onTake, children } = props;
  return (
    <div class="told">
      <h4>{t('data.wouldBe')}</h4>
      {!hasNews(counts) && <p>{t('data.nothingNew')}</p>}
      <ul>
        {counts.new > 0 && <li>{t('data.new', counts.new)}</li>}
        {counts.mended > 0 && <li>{t('data.mended', counts.mended)}</li>}
        {counts.changed > 0 && <li>{t('data.changed', counts.changed)}</li>}
        {counts.same > 0 && <li>{t('data.same', counts.same)}</li>}
      </ul>
      {counts.changed > 0 && (
        <fieldset class="choices">
          <legend>{t('data.whose')}</legend>
          <label class="choice">
            <input
              type="radio"
              name="take"
              checked={take === 'mine'}
              onChange={() => onTake('mine')}
            />
            <span>{t('data.mine')}</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="take"
              checked={take === 'file'}
              onChange={() => onTake('file')}
            />
            <span>{t('data.theirs')}</span>
          </label>
        </fieldset>
      )}
      {children}
    </div>
  );
}
