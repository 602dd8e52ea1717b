import { z } from 'zod';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { publishAreas } from '../use-cases/publish-areas.ts';
import { type DeskArea, readDeskArea } from '../use-cases/read-desk-area.ts';
import { AreaChanges, AreaFacts, AreaInside, AreaVersions } from './area-panels.tsx';
import { AreaOnMap } from './area-on-map.tsx';

export const publishSchema = z.strictObject({
  status: z.enum(['public', 'draft']),
  /** All beats of a hromada that are at work; else the area itself. */
  only: z.literal('beats').optional(),
});

/** `/desk/areas/:id`: an area with its boundaries of all times, what lies in it and what was changed. */
export async function areaPage(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const id = areaIdOf(request);
  const compared = request.query.get('compare') ?? undefined;
  const read = id ? await readDeskArea(context, id, compared) : undefined;
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = areasText.in(locale);
  const desk = read.value;
  const { area, above, mayPublish, beatsOf } = desk;
  const timeZone = context.platform.clock.timeZone;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={nameIn(locale, area)}
      lead={t(`kind.${area.kind}`)}
      done={doneWords(request)}
      hears={['area.*']}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        ...above.map((one) => ({
          text: nameIn(locale, one.area),
          ...(one.reached ? { href: localePath(locale, `/desk/areas/${one.area.id}`) } : {}),
        })),
        { text: nameIn(locale, area) },
      ]}
      actions={
        beatsOf && (
          <ButtonLink href={localePath(locale, `/desk/areas/${beatsOf}/beats`)}>
            {t('desk.beats')}
          </ButtonLink>
        )
      }
      aside={
        <>
          <AreaFacts locale={locale} desk={desk} />
          {mayPublish && <Publishing request={request} desk={desk} />}
        </>
      }
    >
      <AreaOnMap locale={locale} timeZone={timeZone} desk={desk} />
      <AreaVersions locale={locale} timeZone={timeZone} desk={desk} />
      <AreaInside locale={locale} desk={desk} />
      <AreaChanges context={context} locale={locale} desk={desk} />
    </DeskPage>,
  );
}

/** A switch, not a change: it is put back by itself. */
export async function publishPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = areaIdOf(request);
  const parsed = publishSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { status, only } = parsed.data;
  const published = await publishAreas(context, {
    area: { id },
    below: only === 'beats',
    ...(only === 'beats' ? { kind: 'beat' } : {}),
    status,
  });
  if (!published.ok) return refusal('absent');
  const done = status === 'public' ? 'published' : 'hidden';
  const path = only === 'beats' ? `/desk/areas/${id}/beats` : `/desk/areas/${id}`;
  return redirect(localePath(request.locale, `${path}?done=${done}`));
}

export function doneWords({ locale, query }: PageRequest): string | undefined {
  const done = (['unchanged', 'published', 'hidden', 'corrected', 'renamed'] as const).find(
    (known) => known === query.get('done'),
  );
  return done && areasText.in(locale)(`desk.done.${done}`);
}

interface PublishingProps {
  readonly request: PageRequest;
  readonly desk: DeskArea;
}

function Publishing({ request: { locale }, desk: { area, draftsBelow } }: PublishingProps) {
  const t = areasText.in(locale);
  const act = area.status === 'public' ? 'hide' : 'publish';
  return (
    <Panel
      title={t('desk.areas.status')}
      hint={
        <Badge tone={act === 'hide' ? 'kept' : 'plain'}>{t(`desk.status.${area.status}`)}</Badge>
      }
    >
      <PanelBody>
        <p>{t(`desk.area.${act}.text`)}</p>
        <PostButton
          action={localePath(locale, `/desk/areas/${area.id}/publish`)}
          fields={{ status: act === 'hide' ? 'draft' : 'public' }}
        >
          {t(`desk.area.${act}`)}
        </PostButton>
        {draftsBelow > 0 && (
          <>
            <p>{t('desk.below.count', { count: draftsBelow })}</p>
            <p>
              <ButtonLink
                kind="plain"
                href={localePath(locale, `/desk/areas/${area.id}/publish-below`)}
              >
                {t('desk.below')}
              </ButtonLink>
            </p>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

export function areaIdOf({ params }: PageRequest): AreaId | undefined {
  return parseId<'area'>(params['id'] ?? '');
}
