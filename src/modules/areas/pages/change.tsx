import { z } from 'zod';
import { type AreaChangeId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { isSwitch } from '../domain/change/change.ts';
import type { ChangeRefusal } from '../domain/change/change-refusal.ts';
import { areasText } from '../messages/index.ts';
import { putBackChange } from '../use-cases/put-back-change.ts';
import { type ChangedArea, type ChangeView, readChange } from '../use-cases/read-change.ts';
import { ChangeMap, drawChanges, type DrawnChanges } from './change-map.tsx';
import {
  changeRefusalWords,
  changeTitle,
  fieldWords,
  whenWords,
  whoWords,
} from './change-words.ts';

/** `/desk/areas/changes/:id`: one change on the map and area by area. */
export async function changePage(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const id = changeId(request);
  return id ? await show(context, request, id) : refusal('absent');
}

export async function putBackPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = changeId(request);
  if (!id) return refusal('absent');
  const back = await putBackChange(context, id);
  if (back.ok) {
    return redirect(localePath(request.locale, `/desk/areas/changes/${back.value}?done=put-back`));
  }
  // Not looked for once more: that would take its time where it is there and may not be known of.
  if (back.refusal.code === 'absent') return refusal('absent');
  return await show(context, request, id, back.refusal);
}

async function show(
  context: AreasDeskContext,
  request: PageRequest,
  id: AreaChangeId,
  refused?: Exclude<ChangeRefusal, { readonly code: 'absent' }>,
): Promise<Answer> {
  const read = await readChange(context, id);
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const t = areasText.in(locale);
  const view = read.value;
  const { change, area, returned } = view;
  const title = changeTitle(locale, change, area && nameIn(locale, area), returned);
  const drawn = await drawChanges(locale, { changes: view.changed.map(shapesOf), around: [] });
  const [who, when] = [whoWords(locale, change, context.actor), whenWords(locale, change, context)];
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('desk.change.made', { who, when })}
      done={doneWords(request)}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: t('desk.changes'), href: localePath(locale, '/desk/areas/changes') },
        { text: title },
      ]}
      aside={view.mayPutBack && <WayBack context={context} request={request} view={view} />}
    >
      {refused && <Notice tone="danger">{changeRefusalWords(locale, refused, context)}</Notice>}
      <Changed request={request} view={view} drawn={drawn} />
    </DeskPage>,
    refused ? { reason: 'conflict' } : {},
  );
}

interface PartProps {
  readonly request: PageRequest;
  readonly view: ChangeView;
}

function shapesOf({ area, shape, was }: ChangedArea) {
  return { name: area.name, nameEn: area.nameEn, shape, was };
}

interface ChangedProps extends PartProps {
  readonly drawn: DrawnChanges | undefined;
}

function Changed({ request: { locale }, view: { changed, nameOf }, drawn }: ChangedProps) {
  const t = areasText.in(locale);
  return (
    <>
      {drawn && (
        <Panel title={t('desk.change.map')}>
          <PanelBody>
            <ChangeMap locale={locale} drawn={drawn} />
          </PanelBody>
        </Panel>
      )}
      <Panel title={t('desk.change.list')} hint={formatNumber(locale, changed.length)}>
        <DeskTable
          caption={t('desk.change.list')}
          rows={changed.slice(0, MAX_ROWS)}
          keyOf={({ area }) => area.id}
          hrefOf={({ area }) => localePath(locale, `/desk/areas/${area.id}`)}
          columns={[
            {
              id: 'area',
              heading: t('desk.preview.area'),
              cell: ({ area }) => nameIn(locale, area),
            },
            {
              id: 'fields',
              heading: t('desk.change.fields'),
              cell: (one) => fieldWords(locale, one, nameOf),
            },
          ]}
        />
        {changed.length > MAX_ROWS && (
          <PanelBody>
            <p class="quiet">{t('desk.preview.more', { count: changed.length - MAX_ROWS })}</p>
          </PanelBody>
        )}
      </Panel>
    </>
  );
}

const MAX_ROWS = 200;

function WayBack({
  context,
  request: { locale },
  view: { change, fault },
}: PartProps & { readonly context: AreasDeskContext }) {
  const t = areasText.in(locale);
  if (fault?.code === 'absent') return null;
  return (
    <Panel title={t('desk.change.back')}>
      <PanelBody>
        {fault ? (
          <p>{changeRefusalWords(locale, fault, context)}</p>
        ) : (
          <>
            <p>{t(isSwitch(change) ? 'desk.change.back.switch' : 'desk.change.back.text')}</p>
            <PostButton action={localePath(locale, `/desk/areas/changes/${change.id}/put-back`)}>
              {t('desk.change.back')}
            </PostButton>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

const count = z.coerce.number().int().min(0).catch(0);
const countsSchema = z.object({ taken: count, mended: count, unchanged: count, refused: count });

function doneWords({ locale, query }: PageRequest): string | undefined {
  const t = areasText.in(locale);
  const done = query.get('done');
  if (done === 'put-back') return t('desk.done.put-back');
  if (done === 'published') return t('desk.done.published.many');
  if (done === 'beats') return t('desk.done.beats');
  if (done !== 'imported') return undefined;
  return t('desk.done.imported', countsSchema.parse(Object.fromEntries(query)));
}

function changeId({ params }: PageRequest): AreaChangeId | undefined {
  return parseId<'area-change'>(params['id'] ?? '');
}
