import { z } from 'zod';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Facts } from '#ui/components/facts.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { publishAreas } from '../use-cases/publish-areas.ts';
import { type Publishing, readPublishing } from '../use-cases/read-publishing.ts';
import { areaIdOf } from './area.tsx';
import { refusalWords } from './finding-words.ts';

export const publishBelowSchema = z.strictObject({ version: z.string() });

/** `/desk/areas/:id/publish-below`: how many drafts residents would see, kind by kind; its button shows them. */
export async function publishBelowPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = areaIdOf(request);
  if (!id) return refusal('absent');
  if (request.method === 'GET') return await show(context, request);
  const parsed = publishBelowSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return refusal('invalid');
  const published = await publishAreas(context, {
    area: { id },
    below: true,
    status: 'public',
    expected: parsed.data.version,
  });
  if (published.ok) {
    const { change } = published.value;
    const path = change
      ? `/desk/areas/changes/${change}?done=published`
      : `/desk/areas/${id}?done=unchanged`;
    return redirect(localePath(request.locale, path));
  }
  const { refusal: why } = published;
  if (why.code !== 'changed-meanwhile') return refusal('absent');
  return await show(context, request, refusalWords(request.locale, why));
}

async function show(
  context: AreasDeskContext,
  request: PageRequest,
  refused?: string,
): Promise<Answer> {
  const id = areaIdOf(request);
  const read = id && (await readPublishing(context, id));
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = areasText.in(locale);
  const { area } = read.value;
  const name = nameIn(locale, area);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.below')}
      lead={name}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: name, href: localePath(locale, `/desk/areas/${area.id}`) },
        { text: t('desk.below') },
      ]}
    >
      {refused && <Notice tone="danger">{refused}</Notice>}
      <Drafts request={request} publishing={read.value} />
    </DeskPage>,
    refused ? { reason: 'conflict' } : {},
  );
}

interface DraftsProps {
  readonly request: PageRequest;
  readonly publishing: Publishing;
}

function Drafts({ request: { locale }, publishing: { area, kinds, count, version } }: DraftsProps) {
  const t = areasText.in(locale);
  if (count === 0)
    return <NextStep title={t('desk.below.none')}>{t('desk.below.none.text')}</NextStep>;
  return (
    <Panel title={t('desk.below.what')} hint={formatNumber(locale, count)}>
      <PanelBody>
        <Facts
          rows={kinds.map((one) => ({
            term: t(`desk.kinds.${one.kind}`),
            value: formatNumber(locale, one.count),
          }))}
        />
        <p>{t('desk.below.text')}</p>
        <PostButton
          action={localePath(locale, `/desk/areas/${area.id}/publish-below`)}
          fields={{ version }}
          kind="main"
        >
          {t('desk.below.publish', { count })}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}
