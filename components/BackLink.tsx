import { useStrings } from './strings';

/** The way from a page to the list that it belongs to. */
export function BackLink(props: {
  readonly to: 'guide' | 'terms' | 'sessions';
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { to, onNavigate } = props;
  return (
    <button type="button" class="link back" onClick={() => onNavigate(to)}>
      <span aria-hidden="true">‹</span> {t(`app.${to}`)}
    </button>
  );
}
