import type { Session } from '../sessions/session';
import { DataPage, type DataPageProps } from './DataPage';
import { Events, type EventsProps } from './Events';
import { LogForm, type LogFormProps } from './LogForm';
import { MayI, type MayIProps } from './MayI';
import { PlanWizard, type PlanWizardProps } from './PlanWizard';
import { SkinPage, type SkinPageProps } from './SkinPage';
import { useStrings } from './strings';

export interface SessionPagesProps
  extends Omit<PlanWizardProps, 'session'>,
    Pick<SkinPageProps, 'onSkinMark' | 'onSkinNote'>,
    Pick<MayIProps, 'onProfile'>,
    Omit<EventsProps, 'today'>,
    DataPageProps {
  readonly onLog: LogFormProps['onSave'];
}

/** What is done with sessions, a page each; loaded when first shown. */
export function SessionPages(props: SessionPagesProps & { readonly path: string }) {
  const t = useStrings();
  const { path, sessions, now } = props;
  const today = now.toPlainDate();
  const [section, item] = path.split('/');
  const session = sessions.find(({ id }) => id === item);
  if (path === 'sessions/new') return <PlanWizard {...props} />;
  if (path === 'sessions/log') return <Log {...props} />;
  if (section === 'events') return <Events {...props} today={today} />;
  if (section === 'data') return <DataPage {...props} />;
  if (!session) return <p>{t('app.notFound')}</p>;
  if (section === 'skin') return <SkinPage {...props} session={session} today={today} />;
  if (section === 'check') return <MayI {...props} session={session} today={today} />;
  return session.status === 'planned' ? (
    <PlanWizard {...props} session={session} />
  ) : (
    <Log {...props} session={session} />
  );
}

function Log(props: SessionPagesProps & { session?: Session }) {
  const t = useStrings();
  const { sessions, now, session, onLog, onNavigate } = props;
  return (
    <section class="wizard">
      <h2>{t(session ? 'log.change' : 'log.title')}</h2>
      <LogForm {...{ sessions, session, onNavigate }} today={now.toPlainDate()} onSave={onLog} />
    </section>
  );
}
