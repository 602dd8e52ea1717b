import { parseId } from '../../../../kernel/ids.ts';
import {
  type Answer,
  page,
  type PageRequest,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import type { FormError } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { givePromise } from '../../use-cases/give-promise.ts';
import { type PromiseChoices, promiseChoices } from '../../use-cases/promise-choices.ts';
import { givingSchema } from '../../use-cases/promise-schemas.ts';
import { deskPromisePath, deskPromisesPath, type PromisesDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { promisesDeskText } from './messages/index.ts';
import { NewPromiseForm } from './new-promise-form.tsx';

type Values = Readonly<Record<string, string>>;

/** `/desk/promises/new`: what somebody promised, in under a minute. */
export async function newPromisePage(context: PromisesDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request);
  return await show(context, request, {}, []);
}

async function receive(context: PromisesDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const parsed = givingSchema.safeParse(values);
  if (!parsed.success) {
    return await show(context, request, values, issueErrors(locale, parsed.error.issues));
  }
  const { key, words, officerId, post, name, deputyId, dueOn, areaId, reportId } = parsed.data;
  // The schema has refused a promise of nowhere.
  if (!areaId) return refusal('absent');
  const given = await givePromise(context, {
    key,
    words,
    owner: officerId ? { officerId } : { post, name },
    deputy: deputyId && { officerId: deputyId },
    areaId,
    dueOn,
    reportId,
    source: { kind: 'desk', id: undefined },
  });
  if (given.ok) return redirect(`${deskPromisePath(locale, given.value)}?done=given`);
  if (given.refusal === 'absent') return refusal('absent');
  return await show(context, request, values, [reasonError(locale, given.refusal)]);
}

async function show(
  context: PromisesDesk,
  request: PageRequest,
  values: Values,
  errors: readonly FormError[],
): Promise<Answer> {
  const choices = promiseChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale } = request;
  const t = promisesDeskText.in(locale);
  // A key that is none would be refused for ever; one that was used for something else, too.
  const isUsed = errors.some(({ text }) => text === t('error.conflict'));
  const key = isUsed ? undefined : parseId<'sender-key'>(values['key'] ?? '');
  const begun = ownValues(choices.value);
  const { random, clock } = context.platform;
  const shown: Values = { ...begun, ...values, key: key ?? random.uuid() };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('new')}
      lead={t('new.lead')}
      crumbs={[{ text: t('promises'), href: deskPromisesPath(locale) }, { text: t('new') }]}
    >
      <Panel>
        <PanelBody>
          <NewPromiseForm
            locale={locale}
            action={localePath(locale, '/desk/promises/new')}
            choices={choices.value}
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

/** Of an officer, who and where are known already. */
function ownValues({ own }: PromiseChoices): Values {
  return own ? { officerId: own.id, areaId: own.assignments[0]?.areaId ?? '' } : {};
}
