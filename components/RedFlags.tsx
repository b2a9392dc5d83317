import { CalendarClock, Hourglass, Siren } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from './strings';

const URGENCIES = {
  now: [Siren, 'pictures.urgencyNow'],
  'same-day': [Hourglass, 'pictures.urgencySameDay'],
  days: [CalendarClock, 'pictures.urgencyDays'],
} as const;

/** Signs of one urgency: when they show, what they are, what to do. */
export function RedFlags({
  urgency,
  children,
}: {
  urgency: keyof typeof URGENCIES;
  children: ComponentChildren;
}) {
  const t = useStrings();
  const title = useId();
  const [Icon, key] = URGENCIES[urgency];
  return (
    <section class={`red-flags ${urgency}`} aria-labelledby={title}>
      <h2 id={title}>
        <Icon size={20} strokeWidth={1.5} aria-hidden="true" /> {t(key)}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

/** One sign; it stands among others of its urgency. */
export function RedFlag(props: { when: string; act: string; children: ComponentChildren }) {
  const t = useStrings();
  return (
    <li>
      <p class="when">
        <span class="hidden-text">{t('pictures.flagWhen')} </span>
        {props.when}
      </p>
      <div>{props.children}</div>
      <p class="do">
        <strong>{t('guide.redFlagDo')}:</strong> {props.act}
      </p>
    </li>
  );
}
