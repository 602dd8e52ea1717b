import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { ADOPTION_STATES, MAX_PASSPORT_LENGTHS } from '../../domain/innovation/innovation.ts';
import {
  adoptInnovation,
  type AdoptionChoices,
  adoptionChoices,
} from '../../use-cases/innovation/adopt-innovation.ts';
import { adoptingSchema } from '../../use-cases/innovation/innovation-schemas.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { innovationsPath } from '../innovations/paths.ts';
import { innovationError, innovationIssues } from './innovation-errors.ts';
import { adoptPath } from './innovations-place.ts';
import { innovationDeskText } from './messages/index.ts';

/** `/desk/innovation/adopt`: whoever speaks for a hromada says that it takes one over, and how far it is. `?id=…`: which. */
export async function adoptPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  return request.method === 'POST'
    ? await adopt(context, request)
    : await show(context, request, undefined);
}

async function adopt(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const path = adoptPath(locale, encodeURIComponent(typed['innovationId'] ?? ''));
  const done = await performAct(adoptingSchema.safeParse(typed), (given) =>
    adoptInnovation(context, given),
  );
  return await answerAct(done, {
    done: `${path}&done=adopted`,
    impossible: path,
    issueErrors: (issues) => innovationIssues(locale, issues, 'areaId'),
    reasonError: (reason) => innovationError(locale, reason, 'areaId'),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const choices = await adoptionChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale, query } = request;
  const { passports, places } = choices.value;
  const t = innovationDeskText.in(locale);
  const begun = {
    innovationId: query.get('id') ?? '',
    areaId: places.length === 1 ? (places[0]?.id ?? '') : '',
    year: String(context.platform.clock.today().year),
  };
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('adopt')}
      lead={t('adopt.lead')}
      crumbs={[{ text: t('title'), href: innovationsPath(locale) }, { text: t('adopt') }]}
      done={query.get('done') === 'adopted' && t('done.adopted')}
    >
      {places.length === 0 || passports.length === 0 ? (
        <NextStep title={t('no-place')}>{t('no-place.text')}</NextStep>
      ) : (
        <AdoptForm
          locale={locale}
          choices={choices.value}
          filled={filled ?? { typed: begun, errors: [], isStale: false }}
        />
      )}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

interface AdoptFormProps {
  readonly locale: Locale;
  readonly choices: AdoptionChoices;
  readonly filled: Filled;
}

function AdoptForm({ locale, choices: { passports, places }, filled }: AdoptFormProps) {
  const t = innovationDeskText.in(locale);
  const of = fieldOf({ locale, ...filled });
  return (
    <Panel title={t('adopt')}>
      <PanelBody>
        <ActForm
          locale={locale}
          action={localePath(locale, '/desk/innovation/adopt')}
          filled={filled}
          button={t('send')}
        >
          <SelectField
            {...of('innovationId')}
            label={t('innovation')}
            empty={t('innovation.choose')}
            // The same is shown at one forum after another.
            options={passports.map(({ id, title, year }) => ({
              value: id,
              label: t('innovation.option', { title, year: String(year) }),
            }))}
          />
          <SelectField
            {...of('areaId')}
            label={t('area')}
            empty={t('area.choose')}
            options={places.map((area) => ({ value: area.id, label: nameIn(locale, area) }))}
          />
          <Field {...of('year')} label={t('year')} inputMode="numeric" />
          <Choices
            {...of('state')}
            legend={t('state')}
            options={ADOPTION_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
          <Field
            {...of('post')}
            label={t('post')}
            hint={t('post.hint')}
            maxLength={MAX_PASSPORT_LENGTHS.post}
          />
        </ActForm>
      </PanelBody>
    </Panel>
  );
}
