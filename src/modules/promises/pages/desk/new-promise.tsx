import { parseId, type PromiseId } from '#kernel/ids.ts';
import { checkForm } from '#platform/http/check-form.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import type { Source } from '../../domain/promise.ts';
import { givePromise } from '../../use-cases/give-promise.ts';
import { type PromiseChoices, promiseChoices } from '../../use-cases/promise-choices.ts';
import { givingSchema } from '../../use-cases/promise-schemas.ts';
import { deskPromisePath, deskPromisesPath, type PromisesDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { promisesDeskText } from './messages/index.ts';
import { NewPromiseForm } from './new-promise-form.tsx';
import { givingProblems } from './promise-problems.ts';

type Values = Readonly<Record<string, string>>;

/** Where something is promised: at the desk, or at a thing of a higher module. */
export interface Occasion {
  readonly source: Source;
  /** Of the form, without the locale’s prefix. */
  readonly path: `/${string}`;
  readonly crumbs: readonly { readonly text: string; readonly href: string }[];
  /** The page that it is a part of, with the locale’s prefix. */
  readonly back: string;
  /** What stands in the form at first. */
  readonly begun: Values;
  /** What says that it was written down, with the locale’s prefix. */
  readonly done: (id: PromiseId) => string;
}

/** `/desk/promises/new`: what somebody promised, in under a minute. */
export async function newPromisePage(context: PromisesDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  return await givePromisePage(context, request, {
    source: { kind: 'desk', id: undefined },
    path: '/desk/promises/new',
    crumbs: [{ text: promisesDeskText.in(locale)('promises'), href: deskPromisesPath(locale) }],
    back: deskPromisesPath(locale),
    begun: {},
    done: (id) => `${deskPromisePath(locale, id)}?done=given`,
  });
}

/** The form of a promise and what it is sent to; whether anything is promised there, whoever calls it has asked. */
export async function givePromisePage(
  context: PromisesDesk,
  request: PageRequest,
  occasion: Occasion,
): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request, occasion);
  return await show(context, request, occasion, { values: {}, errors: [] });
}

async function receive(
  context: PromisesDesk,
  request: PageRequest,
  occasion: Occasion,
): Promise<Answer> {
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const parsed = checkForm(
    givingSchema,
    values,
    givingProblems(values, context.platform.clock.today()),
  );
  if (!parsed.success) {
    const errors = issueErrors(locale, parsed.error.issues);
    return await show(context, request, occasion, { values, errors });
  }
  const { officerId, post, name, agreed: _, deputyId, areaId, go, ...promised } = parsed.data;
  const given = await givePromise(context, {
    ...promised,
    owner: officerId ? { officerId } : { post, name },
    deputy: deputyId && { officerId: deputyId },
    areaId,
    source: occasion.source,
  });
  if (given.ok) {
    const again = `${localePath(locale, occasion.path)}?done=given`;
    return redirect(go === 'again' ? again : occasion.done(given.value));
  }
  if (given.refusal === 'absent') return refusal('absent');
  const errors = [reasonError(locale, given.refusal)];
  return await show(context, request, occasion, { values, errors });
}

async function show(
  context: PromisesDesk,
  request: PageRequest,
  { path, crumbs, back, begun }: Occasion,
  { values, errors }: { readonly values: Values; readonly errors: readonly FormError[] },
): Promise<Answer> {
  const choices = promiseChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale } = request;
  const t = promisesDeskText.in(locale);
  // A key that is none would be refused for ever; one that was used for something else, too.
  const isUsed = errors.some(({ text }) => text === t('error.conflict'));
  const key = isUsed ? undefined : parseId<'sender-key'>(values['key'] ?? '');
  const { random, clock } = context.platform;
  const shown: Values = {
    ...ownValues(choices.value),
    ...begun,
    ...values,
    key: key ?? random.uuid(),
  };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('new')}
      lead={t('new.lead')}
      done={request.query.get('done') === 'given' ? t('done.given') : undefined}
      crumbs={[...crumbs, { text: t('new') }]}
    >
      <Panel>
        <PanelBody>
          <NewPromiseForm
            locale={locale}
            action={localePath(locale, path)}
            back={back}
            choices={choices.value}
            context={context}
            areas={offeredAreas(context, choices.value, begun['areaId'])}
            values={shown}
            errors={errors}
            today={clock.today()}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

/** Where it is promised comes first, though it be a village, which nobody looks for among all of them otherwise. */
function offeredAreas(
  { areas }: PromisesDesk,
  choices: PromiseChoices,
  here: string | undefined,
): readonly Area[] {
  const id = parseId<'area'>(here ?? '');
  const first = id && areas.get(id);
  return first ? [first, ...choices.areas.filter((area) => area.id !== id)] : choices.areas;
}

/** Of an officer, who and where are known already. */
function ownValues({ own }: PromiseChoices): Values {
  return own ? { officerId: own.id, areaId: own.assignments[0]?.areaId ?? '' } : {};
}
