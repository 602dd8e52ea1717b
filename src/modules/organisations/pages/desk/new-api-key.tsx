import type { VNode } from 'preact';
import { type ApiKeyId, newId, parseId } from '#kernel/ids.ts';
import { asSentence } from '#kernel/text/as-sentence.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
} from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import type { DeskOrganisation } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { apiKeySchema, makeApiKey } from '../../use-cases/make-api-key.ts';
import { readDeskOrganisation } from '../../use-cases/read-desk-organisation.ts';
import { organisationOf } from './part-page.tsx';

/** `/desk/organisations/:id/api-keys/new`: what the key is for; then the key, this once. */
export async function newApiKeyPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = organisationOf(request);
  const read = id && (await readDeskOrganisation(context, id));
  if (!read?.ok || !read.value.may.makeKeys) return refusal('absent');
  const { organisation } = read.value;
  const { random } = context.platform;
  if (request.method === 'GET') {
    const empty = { id: newId<'api-key'>(random), values: {}, errors: [] };
    return await showForm(context, request, organisation, empty);
  }
  const { key = '', ...values } = Object.fromEntries(request.form);
  const keyId = parseId<'api-key'>(key) ?? newId<'api-key'>(random);
  const parsed = apiKeySchema.safeParse(values);
  if (parsed.success) return await make(context, request, organisation, { keyId, values });
  const errors = parsed.error.issues.map(({ path: [field], message }) => ({
    field: String(field),
    text: wordsOf(request.locale, message, values[String(field)] ?? ''),
  }));
  return await showForm(context, request, organisation, { id: keyId, values, errors }, 'invalid');
}

interface Typed {
  readonly keyId: ApiKeyId;
  readonly values: Readonly<Record<string, string>>;
}

async function make(
  context: OrganisationsDesk,
  request: PageRequest,
  organisation: DeskOrganisation,
  { keyId, values }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const facts = apiKeySchema.parse(values);
  const made = await makeApiKey(context, organisation.id, keyId, facts);
  if (made.ok) {
    const shown = <ShownKey locale={locale} name={facts.name} text={made.value} />;
    return await framed(context, request, organisation, shown, { isAccepted: true });
  }
  switch (made.refusal.reason) {
    case 'absent':
      return refusal('absent');
    case 'day-past': {
      const errors = [{ field: 'endsOn', text: t('api-key.day-past') }];
      return await showForm(
        context,
        request,
        organisation,
        { id: keyId, values, errors },
        'invalid',
      );
    }
    case 'sent-already': {
      const id = newId<'api-key'>(context.platform.random);
      const errors = [{ field: 'name', text: t('api-key.sent-already') }];
      return await showForm(context, request, organisation, { id, values, errors }, 'conflict');
    }
  }
}

async function showForm(
  context: OrganisationsDesk,
  request: PageRequest,
  organisation: DeskOrganisation,
  shown: Shown,
  reason?: PageReason,
): Promise<Answer> {
  const view = <KeyForm locale={request.locale} {...shown} />;
  return await framed(context, request, organisation, view, reason ? { reason } : {});
}

const REASONS = ['text-too-long', 'date-unreadable'] as const;

function wordsOf(locale: Locale, message: string, given: string): string {
  const t = organisationsText.in(locale);
  if (message === 'key-name-missing') return t('api-key.name-missing');
  const reason = REASONS.find((known) => known === message) ?? 'text-unreadable';
  return asSentence(t(`problem.${reason}`, { value: given.slice(0, 60) }));
}

async function framed(
  context: OrganisationsDesk,
  request: PageRequest,
  organisation: DeskOrganisation,
  body: VNode,
  became: { readonly reason?: PageReason; readonly isAccepted?: boolean },
): Promise<Answer> {
  const { locale } = request;
  const t = organisationsText.in(locale);
  const name = nameIn(locale, organisation);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('api-key.new.title')}
      lead={name}
      crumbs={[
        { text: t('desk.organisations'), href: localePath(locale, '/desk/organisations') },
        { text: name, href: localePath(locale, `/desk/organisations/${organisation.id}`) },
        { text: t('api-key.new.title') },
      ]}
      islands={['copy-link']}
    >
      {body}
    </DeskPage>,
    became,
  );
}

interface Shown {
  /** Under which the key is kept: sent twice, the form makes one. */
  readonly id: ApiKeyId;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

function KeyForm({ locale, id, values, errors }: Shown & { readonly locale: Locale }) {
  const t = organisationsText.in(locale);
  return (
    <>
      <ErrorSummary locale={locale} errors={errors} />
      <Panel>
        <PanelBody>
          <form method="post" noValidate>
            <input type="hidden" name="key" value={id} />
            <Field
              locale={locale}
              name="name"
              label={t('api-key.name')}
              hint={t('api-key.name.hint')}
              value={values['name']}
              error={errorOf(errors, 'name')}
            />
            <Field
              locale={locale}
              name="endsOn"
              type="date"
              label={t('api-key.ends')}
              hint={t('api-key.ends.hint')}
              value={values['endsOn']}
              error={errorOf(errors, 'endsOn')}
              optional
            />
            <button class="button" type="submit">
              {t('api-key.make')}
            </button>
          </form>
        </PanelBody>
      </Panel>
    </>
  );
}

interface ShownKeyProps {
  readonly locale: Locale;
  readonly name: string;
  readonly text: string;
}

function ShownKey({ locale, name, text }: ShownKeyProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel title={name}>
      <PanelBody>
        <Notice tone="warning" title={t('api-key.once')}>
          {t('api-key.once.text')}
        </Notice>
        <div class="field">
          <label for="key">{t('api-key.key')}</label>
          <input class="input" id="key" value={text} readOnly data-link />
        </div>
        <Buttons>
          <span data-copy data-copied={t('api-key.copied')} hidden>
            <Button type="button">{t('api-key.copy')}</Button>
          </span>
          <ButtonLink kind="plain" href={localePath(locale, '/desk/api-keys')}>
            {t('api-key.list')}
          </ButtonLink>
        </Buttons>
      </PanelBody>
    </Panel>
  );
}
