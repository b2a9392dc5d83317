import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useStrings } from './strings';

/** A view that cannot be loaded or drawn says so; everything around it stays. */
export function LoadBoundary(props: { children: ComponentChildren; onReload: () => void }) {
  const [error] = useErrorBoundary((error: unknown) => console.warn('Skinwise:', error));
  if (error) return <LoadFailed onReload={props.onReload} />;
  return <>{props.children}</>;
}

export function LoadFailed({ onReload }: { onReload: () => void }) {
  const t = useStrings();
  return (
    <section class="empty" role="alert">
      <h2>{t('app.loadFailed')}</h2>
      <p>{t('app.loadFailedText')}</p>
      <button type="button" class="primary" onClick={onReload}>
        {t('app.tryAgain')}
      </button>
    </section>
  );
}
