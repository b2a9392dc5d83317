import { useStrings } from './strings';
import { TermRows } from './TermRows';
import { useLazy } from './useLazy';

/** The glossary from A to Z. */
export function Terms({ onNavigate }: { onNavigate: (path: string) => void }) {
  const t = useStrings();
  const glossary = useLazy(() => import('skinwise:glossary'))?.default;
  if (!glossary) return null;
  const byName = [...glossary].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <p class="meta">{t('terms.count', byName.length, [String(byName.length)])}</p>
      <p>
        <button type="button" class="link" onClick={() => onNavigate('ingredients')}>
          {t('list.paste')} <span aria-hidden="true">›</span>
        </button>
      </p>
      <TermRows terms={byName} onNavigate={onNavigate} />
    </>
  );
}
