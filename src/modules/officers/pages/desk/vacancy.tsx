import { z } from 'zod';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Vacancy } from '../../domain/vacancy.ts';
import { assignBeat } from '../../use-cases/assign-beat.ts';
import { readVacancy } from '../../use-cases/read-vacancy.ts';
import { EarlierOfficers } from '../earlier-officers.tsx';
import { officerToday } from '../officer-today.ts';
import { shortNameIn } from '../officer-words.ts';
import { assignSchema } from './beats.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath, vacancyPath } from './paths.ts';

export const vacancySchema = z.strictObject({
  officerId: z.string().transform((text, issues) => {
    const id = parseId<'officer'>(text);
    if (id !== undefined) return id;
    issues.addIssue({ code: 'custom', message: 'officer-missing' });
    return z.NEVER;
  }),
  startsOn: assignSchema.shape.startsOn,
  endsOn: assignSchema.shape.endsOn,
});

type Typed = Readonly<Record<string, string>>;

/** `/desk/officers/vacancies/:area`: whom residents are told to call meanwhile, and who could answer here. */
export async function vacancyPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const areaId = parseId<'area'>(request.params['area'] ?? '');
  const read = areaId && (await readVacancy(context, areaId));
  if (!read?.ok) return refusal('absent');
  const vacancy = read.value;
  if (request.method === 'POST') return await fill(context, request, vacancy);
  const startsOn = context.platform.clock.today().toString();
  return await show(context, request, vacancy, { startsOn }, []);
}

async function fill(
  context: OfficersDesk,
  request: PageRequest,
  vacancy: Vacancy,
): Promise<Answer> {
  const { form, locale } = request;
  const typed = Object.fromEntries(form);
  const parsed = vacancySchema.safeParse(typed);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues, 'officerId');
    return await show(context, request, vacancy, typed, errors);
  }
  const { officerId, ...days } = parsed.data;
  const areaId: AreaId = vacancy.beat.id;
  const assigned = await assignBeat(context, { id: officerId, areaId, ...days });
  if (assigned.ok) return redirect(`${cardPath(locale, officerId, '/beats')}?done=beat`);
  if (assigned.refusal === 'absent') return refusal('absent');
  const field = assigned.refusal === 'dates-reversed' ? 'endsOn' : 'officerId';
  const errors = [{ field, text: reasonText(locale, assigned.refusal) }];
  return await show(context, request, vacancy, typed, errors);
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  vacancy: Vacancy,
  typed: Typed,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  const name = nameIn(locale, vacancy.beat);
  const newCard = localePath(locale, `/desk/officers/new?area=${vacancy.beat.id}`);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={name}
      lead={t('vacancy.lead')}
      crumbs={[{ text: t('officers'), href: localePath(locale, '/desk/officers') }, { text: name }]}
      hears={['assignment.*']}
    >
      <ConflictNotice request={request} vacancy={vacancy} />
      <Panel title={t('vacancy.who')}>
        <PanelBody>
          <form method="post" action={vacancyPath(locale, vacancy.beat.id)} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <VacancyFields {...{ context, request, vacancy, typed, errors }} />
            <Buttons>
              <Button>{t('beats.assign')}</Button>
              <a href={newCard}>{t('vacancy.new')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
      <EarlierOfficers
        locale={locale}
        earlier={vacancy.earlier}
        today={context.platform.clock.today()}
      />
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

interface PartProps {
  readonly request: PageRequest;
  readonly vacancy: Vacancy;
}

function ConflictNotice({ request: { locale }, vacancy }: PartProps) {
  const t = officersDeskText.in(locale);
  return (
    <Panel title={t('vacancy.meanwhile')}>
      <PanelBody>
        {vacancy.standIns.length === 0 ? (
          <p>{t('vacancy.meanwhile.nobody')}</p>
        ) : (
          <ul>
            {vacancy.standIns.map(({ officer, beat }) => (
              <li key={officer.id}>
                <b>{shortNameIn(locale, officer)}</b>, {nameIn(locale, beat)}:{' '}
                {officer.phones[0] !== undefined && <PhoneLink phone={officer.phones[0]} />}
              </li>
            ))}
          </ul>
        )}
        <p class="quiet">{t('vacancy.meanwhile.text')}</p>
      </PanelBody>
    </Panel>
  );
}

interface VacancyFieldsProps extends PartProps {
  readonly context: OfficersDesk;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

function VacancyFields({
  context,
  request: { locale },
  vacancy,
  typed,
  errors,
}: VacancyFieldsProps) {
  const t = officersDeskText.in(locale);
  const nameToday = (one: Vacancy['candidates'][number]) => {
    const serving = context.officers.get(one.id);
    return serving ? officerToday(locale, context, serving) : shortNameIn(locale, one);
  };
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <>
      <SelectField
        {...of('officerId')}
        label={t('vacancy.officer')}
        empty={t('choose')}
        options={vacancy.candidates.map((one) => ({
          value: one.id,
          label: `${nameToday(one)}, ${t(`kind.${one.kind}`)}`,
        }))}
      />
      <Field {...of('startsOn')} label={t('beats.from')} type="date" />
      <Field
        {...of('endsOn')}
        label={t('beats.to')}
        hint={t('beats.to.hint')}
        type="date"
        optional
      />
    </>
  );
}
