import { useStrings } from './strings';

/** What everything here is, and is not. */
export function Disclaimer() {
  const t = useStrings();
  return <p class="meta disclaimer">{t('app.disclaimer')}</p>;
}
