import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { StaffPerson } from '#modules/identity/index.ts';
import { linkAccount, listCardOwners } from '../../use-cases/link-account.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { recordLeaving } from '../../use-cases/record-leaving.ts';
import { cardShell, officerIdOf, officerOf } from './card-shell.tsx';
import { openDaySchema } from './day-field.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { reasonText } from './form-errors.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** `/desk/officers/:id/service`: whose account she is, and that she left. */
export async function servicePage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  return await show(context, request, read.value, []);
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  errors: readonly FormError[],
): Promise<Answer> {
  if (!read.may.has('leave')) return refusal('absent');
  const owners = await listCardOwners(context);
  const children = (
    <>
      <ErrorSummary locale={request.locale} errors={errors} />
      {read.may.has('link') && owners.ok && (
        <AccountForm request={request} read={read} owners={owners.value} errors={errors} />
      )}
      <LeavingForm request={request} read={read} errors={errors} />
    </>
  );
  const again = errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
  return await cardShell({ context, request, read, current: '/service', children, ...again });
}

interface FormProps {
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
  readonly errors: readonly FormError[];
}

function AccountForm({
  request: { locale },
  read: { officer },
  owners,
  errors,
}: FormProps & { readonly owners: readonly StaffPerson[] }) {
  const t = officersDeskText.in(locale);
  return (
    <Panel title={t('account')}>
      <PanelBody>
        <form
          method="post"
          action={`${cardPath(locale, officer.id, '/service')}/account`}
          noValidate
        >
          <SelectField
            locale={locale}
            name="accountId"
            label={t('account.whose')}
            hint={t(owners.length === 0 ? 'account.none' : 'account.hint')}
            empty={t('account.nobody')}
            options={owners.map(({ id, name, email }) => ({
              value: id,
              label: `${name}, ${email}`,
            }))}
            value={officer.accountId}
            error={errorOf(errors, 'accountId')}
            optional
          />
          <Buttons>
            <Button kind="plain">{t('save')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function LeavingForm({ request: { locale }, read: { officer }, errors }: FormProps) {
  const t = officersDeskText.in(locale);
  const action = `${cardPath(locale, officer.id, '/service')}/leaving`;
  return (
    <Panel title={t('leaving')}>
      <PanelBody>
        {officer.leftOn && <p>{t('leaving.on', { day: formatDay(locale, officer.leftOn) })}</p>}
        <p class="quiet">{t('leaving.text')}</p>
        {officer.leftOn ? (
          <PostButton action={action} fields={{ leftOn: '' }}>
            {t('leaving.back')}
          </PostButton>
        ) : (
          <form method="post" action={action} noValidate>
            <Field
              locale={locale}
              name="leftOn"
              label={t('leaving.day')}
              hint={t('leaving.day.hint')}
              type="date"
              error={errorOf(errors, 'leftOn')}
            />
            <Buttons>
              <Button kind="plain">{t('leaving.record')}</Button>
            </Buttons>
          </form>
        )}
      </PanelBody>
    </Panel>
  );
}

/** POST `/desk/officers/:id/service/account` */
export async function accountPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const id = officerIdOf(request);
  if (id === undefined) return refusal('absent');
  const { form, locale } = request;
  const chosen = form.get('accountId') ?? '';
  const accountId = parseId<'account'>(chosen);
  const linked =
    chosen !== '' && accountId === undefined
      ? ({ ok: false, refusal: 'account-gone' } as const)
      : await linkAccount(context, { id, accountId });
  if (linked.ok) {
    const done = linked.value.changed ? 'account' : 'unchanged';
    return redirect(`${cardPath(locale, id, '/service')}?done=${done}`);
  }
  if (linked.refusal === 'absent') return refusal('absent');
  return await again(context, request, { field: 'accountId', reason: linked.refusal });
}

/** POST `/desk/officers/:id/service/leaving` */
export async function leavingPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  const { form, locale } = request;
  const { id, leftOn: before } = read.value.officer;
  const day = openDaySchema.safeParse(form.get('leftOn') ?? '');
  const saysNothing = day.success && day.data === undefined && before === undefined;
  if (!day.success || saysNothing) {
    return await again(context, request, { field: 'leftOn', reason: 'day-unreadable' });
  }
  const recorded = await recordLeaving(context, { id, leftOn: day.data });
  if (!recorded.ok) return refusal('absent');
  const done = day.data === undefined ? 'returned' : 'left';
  return redirect(`${cardPath(locale, id, '/service')}?done=${done}`);
}

async function again(
  context: OfficersDesk,
  request: PageRequest,
  { field, reason }: { readonly field: string; readonly reason: string },
): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  const errors = [{ field, text: reasonText(request.locale, reason) }];
  return await show(context, request, read.value, errors);
}
