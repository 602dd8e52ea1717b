import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { TooMany } from '#ui/components/pager.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { officerToday } from '#modules/officers/index.ts';
import type { SchoolOfficer } from '../../domain/school-officer.ts';
import type { DeskSchool, SchoolView } from '../../use-cases/list-desk-schools.ts';
import { schoolPlace, villageOf } from '../school-words.ts';
import { assignPath, deskSchoolPath, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

const SHOWN = 200;

interface SchoolsTableProps {
  readonly context: SchoolsDesk;
  readonly locale: Locale;
  readonly view: SchoolView;
  readonly schools: readonly DeskSchool[];
  /** All lie in one: naming it in each row says nothing. */
  readonly isOneHromada: boolean;
}

/** Each school with whose it is. Whoever may, ticks some and gives them to an officer on the next page. */
export function SchoolsTable(props: SchoolsTableProps) {
  const { locale, view, schools } = props;
  const t = schoolsDeskText.in(locale);
  const mayAssign = view !== 'closed' && schools.some((one) => one.mayAssign);
  const table = (
    <Panel title={t('table')} hint={<Keys keys={['J', 'K', 'Enter']}>{t('keys')}</Keys>}>
      <DeskTable
        caption={t('table')}
        rows={schools.slice(0, SHOWN)}
        keyOf={({ school }) => school.id}
        hrefOf={({ school }) => deskSchoolPath(locale, school.id)}
        columns={columnsOf(props, mayAssign)}
      />
      {mayAssign && (
        <PanelBody>
          <Buttons>
            <Button>{t('choose.do')}</Button>
          </Buttons>
        </PanelBody>
      )}
    </Panel>
  );
  return (
    <>
      {schools.length > SHOWN && <TooMany locale={locale} shown={SHOWN} total={schools.length} />}
      {mayAssign ? <form action={assignPath(locale)}>{table}</form> : table}
    </>
  );
}

function columnsOf(
  { context, locale, view, isOneHromada }: SchoolsTableProps,
  mayAssign: boolean,
): readonly DeskColumn<DeskSchool>[] {
  const t = schoolsDeskText.in(locale);
  const today = context.platform.clock.today();
  const name: DeskColumn<DeskSchool> = {
    id: 'school',
    heading: t('column.school'),
    cell: ({ school }) => nameIn(locale, school),
  };
  const place: DeskColumn<DeskSchool> = {
    id: 'place',
    heading: t('column.place'),
    cell: ({ school }) =>
      isOneHromada ? villageOf(context, locale, school) : schoolPlace(context, locale, school),
  };
  if (view === 'closed') {
    const standing: DeskColumn<DeskSchool> = {
      id: 'standing',
      heading: t('column.standing'),
      cell: ({ registered }) => t(`standing.${closedStanding(registered?.standing)}`),
    };
    return [name, place, standing];
  }
  const officer: DeskColumn<DeskSchool> = {
    id: 'officer',
    heading: t('column.officer'),
    cell: ({ given }) => <Officer context={context} locale={locale} given={given} />,
  };
  const since: DeskColumn<DeskSchool> = {
    id: 'since',
    heading: t('column.since'),
    whole: true,
    cell: ({ given }) => (given ? formatNearDay(locale, given.startsOn, today) : '—'),
  };
  const choose: DeskColumn<DeskSchool> = {
    id: 'choose',
    heading: t('column.choose'),
    cell: ({ school, mayAssign: may }) =>
      may && (
        <label class="choice">
          <input type="checkbox" name="school" value={school.id} />
          <span class="unseen">{t('choose.school', { name: nameIn(locale, school) })}</span>
        </label>
      ),
  };
  return mayAssign ? [name, place, officer, since, choose] : [name, place, officer, since];
}

/** Somebody closed it at the desk where the register still says that it works. */
function closedStanding(
  standing: 'works' | 'suspended' | 'reorganised' | 'liquidated' | undefined,
) {
  return standing === undefined || standing === 'works' ? 'unknown' : standing;
}

export function Officer({
  context,
  locale,
  given,
}: Pick<SchoolsTableProps, 'context' | 'locale'> & { readonly given: SchoolOfficer | undefined }) {
  const t = schoolsDeskText.in(locale);
  if (!given) return <Badge tone="late">{t('officer.none')}</Badge>;
  const officer = context.officers.get(given.officerId);
  const deputy = given.deputyId && context.officers.get(given.deputyId);
  return (
    <>
      {officer ? (
        officerToday(locale, context, officer)
      ) : (
        <Badge tone="late">{t('officer.left')}</Badge>
      )}
      {deputy && (
        <>
          <br />
          <small class="quiet">
            {t('officer.deputy', { name: officerToday(locale, context, deputy) })}
          </small>
        </>
      )}
    </>
  );
}
