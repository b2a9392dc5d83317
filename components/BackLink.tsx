import { useStrings } from './strings';

const PLACE_KEYS = {
  guide: 'app.guide',
  terms: 'app.terms',
  sessions: 'app.sessions',
  settings: 'app.settings',
} as const;

/** The way from a page to the list that it belongs to. */
export function BackLink(props: {
  readonly to: keyof typeof PLACE_KEYS;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { to, onNavigate } = props;
  return (
    <button type="button" class="link back" onClick={() => onNavigate(to)}>
      <span aria-hidden="true">‹</span> {t(PLACE_KEYS[to])}
    </button>
  );
}
