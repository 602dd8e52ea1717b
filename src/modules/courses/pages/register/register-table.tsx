import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { SessionElsewhere } from '../../domain/make-up.ts';
import { missedOf } from '../../domain/progress.ts';
import type { Register, RegisterRow } from '../../use-cases/read-register.ts';
import { deskCohortPath } from '../desk/desk-pages.ts';
import { whenOf } from '../course-words.ts';
import { registerText } from './messages/index.ts';
import { Contact, Person } from './person.tsx';
import { type RegisterDesk, unitWords } from './register-desk.ts';

interface RegisterTableProps {
  readonly context: RegisterDesk;
  readonly locale: Locale;
  readonly register: Register;
}

/** How far each is, and where she makes up what she lacks. */
export function RegisterTable(props: RegisterTableProps) {
  const { locale, register } = props;
  const t = registerText.in(locale);
  const { units } = register.course;
  return (
    <DeskTable
      caption={t('register')}
      rows={register.rows}
      keyOf={({ person }) => person.id}
      columns={[
        {
          id: 'person',
          heading: t('person'),
          cell: ({ person }) => (
            <>
              <Person locale={locale} person={person} />
              <Contact person={person} />
            </>
          ),
        },
        {
          id: 'done',
          heading: t('done'),
          cell: (row) => (
            <>
              {t('done.of', { done: row.progress.done.length, units: units.length })}{' '}
              <Complete locale={locale} row={row} />
            </>
          ),
        },
        {
          id: 'missing',
          heading: t('missing'),
          whole: true,
          cell: (row) => missedIn(props, row).join(', ') || t('missing.none'),
        },
        { id: 'make-up', heading: t('make-up'), cell: (row) => <MakeUps {...props} row={row} /> },
      ]}
    />
  );
}

function missedIn({ context, register }: RegisterTableProps, { progress }: RegisterRow) {
  return missedOf(progress, register.cohort.sessions, context.platform.clock.now());
}

function Complete({ locale, row }: { readonly locale: Locale; readonly row: RegisterRow }) {
  const t = registerText.in(locale);
  if (!row.progress.isComplete) return null;
  return <Badge tone="kept">{t(row.isCertified ? 'certified' : 'complete')}</Badge>;
}

type MakeUpsProps = RegisterTableProps & { readonly row: RegisterRow };

function MakeUps(props: MakeUpsProps) {
  const { locale, register, row } = props;
  const t = registerText.in(locale);
  const isSilent = row.makeUps.length === 0 && row.choices.length === 0;
  if (isSilent && missedIn(props, row).length === 0) return <>—</>;
  return (
    <>
      {isSilent && <span class="quiet">{t('make-up.none')}</span>}
      {row.makeUps.map((session) => (
        <div key={session.id}>
          {whereWords(props, session)}{' '}
          <PostButton
            kind="link"
            action={deskCohortPath(locale, register.cohort.id, '/make-up')}
            fields={{ participant: row.person.id, session: session.id, go: 'cancel' }}
            label={t('make-up.cancel.label', {
              unit: unitWords(locale, register.course, session.unitNumber),
            })}
          >
            {t('make-up.cancel')}
          </PostButton>
        </div>
      ))}
      {row.choices.length > 0 && <Choose {...props} />}
    </>
  );
}

function Choose(props: MakeUpsProps) {
  const { locale, register, row } = props;
  const t = registerText.in(locale);
  return (
    <details>
      <summary>{t('make-up.fold')}</summary>
      <form method="post" action={deskCohortPath(locale, register.cohort.id, '/make-up')}>
        <input type="hidden" name="participant" value={row.person.id} />
        <input type="hidden" name="go" value="arrange" />
        <select class="input" name="session" aria-label={t('make-up.choose')}>
          {row.choices.map((session) => (
            <option key={session.id} value={session.id}>
              {whereWords(props, session)}
            </option>
          ))}
        </select>{' '}
        <button class="button plain" type="submit">
          {t('make-up.arrange')}
        </button>
      </form>
    </details>
  );
}

/** «2. Голос: група 3, четвер, 3 грудня, 10:00–13:00» */
function whereWords({ context, locale, register }: RegisterTableProps, session: SessionElsewhere) {
  return registerText.in(locale)('make-up.at', {
    unit: unitWords(locale, register.course, session.unitNumber),
    cohort: session.cohortNumber,
    when: whenOf(context, locale, session),
  });
}
