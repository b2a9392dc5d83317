import type { KeptDraft } from '../sessions/keptDraft';
import { openWarnings } from '../sessions/openWarnings';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { DataPage, type DataPageProps } from './DataPage';
import { Events, type EventsProps } from './Events';
import { LogForm, type LogFormProps } from './LogForm';
import { MayI, type MayIProps } from './MayI';
import { OpenWarnings } from './OpenWarnings';
import { PlanWizard, type PlanWizardProps } from './PlanWizard';
import { SkinPage, type SkinPageProps } from './SkinPage';
import { useStrings } from './strings';
import type { KeptProps } from './useKept';

export interface SessionPagesProps
  extends Omit<PlanWizardProps, 'session' | 'kept' | 'onKeep'>,
    Pick<SkinPageProps, 'onSkinMark' | 'onSkinNote'>,
    Pick<MayIProps, 'onProfile'>,
    Omit<EventsProps, 'today'>,
    DataPageProps {
  /** The form that was left half filled, if one was. */
  readonly kept?: KeptDraft | undefined;
  readonly onKeep: (draft?: KeptDraft) => void;
  readonly onLog: LogFormProps['onSave'];
  readonly onCloseWarning: (check: SkinCheck) => void;
}

/** What is done with sessions, a page each; loaded when first shown. */
export function SessionPages(props: SessionPagesProps & { readonly path: string }) {
  const t = useStrings();
  const { path, sessions, checks, now, kept, onKeep, onCloseWarning } = props;
  const today = now.toPlainDate();
  const [section, item] = path.split('/');
  const session = sessions.find(({ id }) => id === item);
  const keeping: KeptProps = {
    kept: kept?.path === path ? kept : undefined,
    onKeep: (draft) => onKeep(draft && { path, ...draft }),
  };
  if (path === 'sessions/log') return <Log {...props} {...keeping} />;
  if (section === 'events') return <Events {...props} today={today} />;
  if (section === 'data') return <DataPage {...props} />;
  if (!session && path !== 'sessions/new') return <p>{t('app.notFound')}</p>;
  if (session && section === 'skin') return <SkinPage {...props} session={session} today={today} />;
  if (session?.status === 'done' && section === 'edit') {
    return <Log {...props} {...keeping} session={session} />;
  }
  // All that is left is about a session to come: nothing of it while a warning sign is open.
  const warning = openWarnings(checks).at(-1);
  if (warning) return <OpenWarnings {...props} check={warning} onClose={onCloseWarning} />;
  if (session && section === 'check') return <MayI {...props} session={session} today={today} />;
  return <PlanWizard {...props} {...keeping} session={session} />;
}

function Log(props: Omit<SessionPagesProps, keyof KeptProps> & KeptProps & { session?: Session }) {
  const t = useStrings();
  const { sessions, now, session, kept, onKeep, onLog, onNavigate } = props;
  return (
    <section class="wizard">
      <h2>{t(session ? 'log.change' : 'log.title')}</h2>
      <LogForm
        {...{ sessions, session, kept, onKeep, onNavigate }}
        today={now.toPlainDate()}
        onSave={onLog}
      />
    </section>
  );
}
