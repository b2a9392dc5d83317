import pictures from 'skinwise:pictures';
import { Printer } from 'lucide-preact';
import { byStart } from '../sessions/byStart';
import type { Session } from '../sessions/session';
import { checksOf, SIGNS, type SkinCheck } from '../sessions/skinCheck';
import { BackLink } from './BackLink';
import { LEVEL_KEYS, SIGN_KEYS } from './checkKeys';
import { describeSession } from './describeSession';
import { describeWhen } from './describeWhen';
import { formatDay } from './formatDay';
import { ScrollBox } from './ScrollBox';
import { useStrings } from './strings';

/** As many as fit on a sheet and matter to whoever reads it. */
const MOST_SESSIONS = 4;

/** What a person has noted, on a sheet to print and hand to a professional. */
export function HandOver(props: {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly now: Temporal.ZonedDateTime;
  readonly onPrint: () => void;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { sessions, checks, now, onPrint, onNavigate } = props;
  const done = sessions
    .filter(({ status }) => status === 'done')
    .sort((a, b) => byStart(b, a))
    .slice(0, MOST_SESSIONS);
  return (
    <article class="sheet">
      <BackLink to="sessions" onNavigate={onNavigate} />
      <h2>{t('sheet.title')}</h2>
      <p class="meta">
        {t('sheet.asOf', [formatDay(now.toPlainDate())])} · {t('sheet.intro')}
      </p>
      {done.length === 0 && <p>{t('sheet.empty')}</p>}
      {done.map((session) => (
        <section key={session.id}>
          <h3>{t('sheet.session', [describeWhen(session, t)])}</h3>
          <About session={session} />
          <Checks checks={checksOf(checks, session.id)} label={describeWhen(session, t)} />
          <Told checks={checksOf(checks, session.id)} />
        </section>
      ))}
      {done.length > 0 && (
        <button type="button" class="primary print" onClick={onPrint}>
          <Printer size={16} strokeWidth={1.5} aria-hidden="true" /> {t('sheet.print')}
        </button>
      )}
    </article>
  );
}

/** With what and where, and what was noted of it. */
function About({ session }: { session: Session }) {
  const t = useStrings();
  const { newCartridge, passes, notes, clinicSays } = session;
  const lines = [
    describeSession(session, t),
    newCartridge && `${t('log.newCartridge')} ${t(newCartridge === 'yes' ? 'log.yes' : 'log.no')}`,
    passes && `${t('log.passes')}: ${passes}`,
    notes,
    clinicSays?.note && `${t('clinic.title')}: ${clinicSays.note}`,
  ];
  return <>{lines.map((line) => line && <p key={line}>{line}</p>)}</>;
}

/** The signs ticked and the words told of a day, below the table of levels. */
function Told({ checks }: { checks: readonly SkinCheck[] }) {
  const t = useStrings();
  return (
    <ul>
      {checks.flatMap(({ day, redFlags = [], redFlagsClosed, note }) => [
        ...pictures['red-flags']
          .filter(({ id }) => redFlags.includes(id))
          .map(({ id, sign }) => (
            <li key={`${day} ${id}`}>
              {t('today.day', [String(day)])}: {sign} {redFlagsClosed && t('flags.close')}
            </li>
          )),
        note && (
          <li key={`${day} note`}>
            {t('today.day', [String(day)])}: {note}
          </li>
        ),
      ])}
    </ul>
  );
}

function Checks({ checks, label }: { checks: readonly SkinCheck[]; label: string }) {
  const t = useStrings();
  if (checks.length === 0) return <p class="meta">{t('sheet.noChecks')}</p>;
  return (
    <ScrollBox label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('curve.day')}</th>
            {SIGNS.map((sign) => (
              <th scope="col" key={sign}>
                {t(SIGN_KEYS[sign])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checks.map(({ day, levels }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {SIGNS.map((sign) => {
                const level = levels[sign];
                return <td key={sign}>{level === undefined ? '–' : t(LEVEL_KEYS[level])}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
