import { useStrings } from './strings';

/** Something just happened: one sentence, and how to take it back. */
export interface NoticeProps {
  readonly text?: string;
  readonly undo?: () => void;
}

export function Notice({ text, undo }: NoticeProps) {
  const t = useStrings();
  return (
    <div role="status" class="notice-area">
      {text && (
        <p class="notice">
          {text}
          {undo && (
            <button type="button" class="link" onClick={undo}>
              {t('app.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
