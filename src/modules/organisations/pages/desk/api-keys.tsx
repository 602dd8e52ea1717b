import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { ApiKeyState } from '../../domain/api-key.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import { organisationsText } from '../../messages/index.ts';
import { type ListedApiKey, listApiKeys } from '../../use-cases/list-api-keys.ts';
import { revokeApiKey } from '../../use-cases/revoke-api-key.ts';

const TONES: Readonly<Record<ApiKeyState, BadgeTone>> = {
  'in-force': 'kept',
  over: 'plain',
  revoked: 'plain',
};

/** `/desk/api-keys`: whose programs may send, until when, and when they did last. */
export async function apiKeysPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const t = organisationsText.in(locale);
  const listed = await listApiKeys(context);
  if (!listed.ok) return refusal('absent');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('api-key.list')}
      lead={t('api-key.lead')}
      done={query.has('revoked') ? t('api-key.revoked') : undefined}
    >
      {listed.value.length > 0 ? (
        <Keys locale={locale} zone={context.platform.clock.timeZone} keys={listed.value} />
      ) : (
        <NextStep
          title={t('api-key.none')}
          href={localePath(locale, '/desk/organisations')}
          action={t('desk.organisations')}
        >
          {t('api-key.none.text')}
        </NextStep>
      )}
    </DeskPage>,
  );
}

/** POST `/desk/api-keys/:id/revoke`. */
export async function revokeApiKeyPage(
  context: OrganisationsDesk,
  { locale, params }: PageRequest,
): Promise<Answer> {
  const id = parseId<'api-key'>(params['id'] ?? '');
  const revoked = id && (await revokeApiKey(context, id));
  return revoked?.ok ? redirect(localePath(locale, '/desk/api-keys?revoked')) : refusal('absent');
}

interface KeysProps {
  readonly locale: Locale;
  readonly zone: string;
  readonly keys: readonly ListedApiKey[];
}

function Keys({ locale, zone, keys }: KeysProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel>
      <DeskTable<ListedApiKey>
        caption={t('api-key.list')}
        rows={keys}
        keyOf={({ key }) => key.id}
        columns={[
          { id: 'name', heading: t('api-key.name'), cell: ({ key }) => key.name },
          {
            id: 'organisation',
            heading: t('api-key.organisation'),
            cell: ({ organisation }) => (
              <a href={localePath(locale, `/desk/organisations/${organisation.id}`)}>
                {nameIn(locale, organisation)}
              </a>
            ),
          },
          {
            id: 'made',
            heading: t('api-key.made'),
            whole: true,
            cell: ({ key }) => formatDay(locale, key.madeAt.toZonedDateTimeISO(zone).toPlainDate()),
          },
          {
            id: 'used',
            heading: t('api-key.used'),
            whole: true,
            cell: ({ key }) =>
              key.lastUsedOn ? formatDay(locale, key.lastUsedOn) : t('api-key.unused'),
          },
          {
            id: 'state',
            heading: t('api-key.state'),
            cell: ({ key, state }) => (
              <Badge tone={TONES[state]}>
                {state === 'in-force' && key.endsOn
                  ? t('api-key.until', { day: formatDay(locale, key.endsOn) })
                  : t(`api-key.state.${state}`)}
              </Badge>
            ),
          },
          {
            id: 'revoke',
            heading: t('api-key.revoke'),
            acts: true,
            cell: ({ key, mayRevoke }) =>
              mayRevoke && (
                <PostButton
                  action={localePath(locale, `/desk/api-keys/${key.id}/revoke`)}
                  kind="link"
                  label={t('api-key.revoke.label', { name: key.name })}
                >
                  {t('api-key.revoke')}
                </PostButton>
              ),
          },
        ]}
      />
    </Panel>
  );
}
