import { useStrings } from './strings';

/** Removing the extension removes the log; said quietly, and seldom. */
export function CopyNudge(props: { readonly onExport: () => void; readonly onLater: () => void }) {
  const t = useStrings();
  return (
    <section class="nudge">
      <p>{t('data.nudge')}</p>
      <p class="actions">
        <button type="button" class="link" onClick={props.onExport}>
          {t('data.nudgeKeep')}
        </button>
        <button type="button" class="link" onClick={props.onLater}>
          {t('data.nudgeLater')}
        </button>
      </p>
    </section>
  );
}
