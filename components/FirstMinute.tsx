import { BellRing, CalendarHeart, Lock, Underline } from 'lucide-preact';
import { Disclaimer } from './Disclaimer';
import { Notice } from './Notice';
import { useStrings } from './strings';
import { TryOut, type TryOutProps } from './TryOut';
import { WhereToMark, type WhereToMarkProps } from './WhereToMark';

export interface FirstMinuteProps extends WhereToMarkProps, TryOutProps {
  /** What the reader chose could not be kept, and why. */
  readonly problem?: string | undefined;
  readonly onDone: () => void;
  readonly onGuide: () => void;
}

const ABILITIES = [
  { icon: Underline, title: 'welcome.readTitle', text: 'welcome.readText' },
  { icon: CalendarHeart, title: 'welcome.healTitle', text: 'welcome.healText' },
  { icon: BellRing, title: 'welcome.planTitle', text: 'welcome.planText' },
] as const;

/** The one screen after installation: what it does, a try, what it sees, a choice, done. */
export function FirstMinute(props: FirstMinuteProps) {
  const { problem, onDone, onGuide } = props;
  const t = useStrings();
  return (
    <main class="first-minute" tabIndex={-1}>
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>

      <ul class="first-abilities">
        {ABILITIES.map(({ icon: Icon, title, text }) => (
          <li key={title}>
            <Icon size={24} strokeWidth={1.5} aria-hidden="true" />
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </li>
        ))}
      </ul>

      <section aria-labelledby="try-out">
        <h2 id="try-out">{t('welcome.try')}</h2>
        <p class="meta">{t('welcome.tryHow')}</p>
        <TryOut {...props} />
      </section>

      <section class="sees">
        <h2>
          <Lock size={20} strokeWidth={1.5} aria-hidden="true" /> {t('welcome.private')}
        </h2>
        <p>{t('welcome.privateSees')}</p>
        <p>{t('welcome.privateStays')}</p>
      </section>

      <WhereToMark {...props} />
      <Notice {...(problem && { text: problem })} />

      <p class="actions">
        <button type="button" class="primary" onClick={onDone}>
          {t('welcome.done')}
        </button>
        <button type="button" class="link" onClick={onGuide}>
          {t('today.readFirst')}
        </button>
      </p>
      <Disclaimer />
    </main>
  );
}
