import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { type HromadaBeats, readHromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { doneWords } from './area.tsx';
import { BeatsShown } from './beats-shown.tsx';

/** `/desk/areas/:id/beats`: a hromada's beats, what is wrong with them, and the ways to make others. */
export async function hromadaBeatsPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const read = await beatsOf(context, request);
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const t = areasText.in(locale);
  const beats = read.value;
  const { hromada, view, may } = beats;
  const people = view.beats.reduce((sum, { population }) => sum + population, 0);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.beats.of', { name: nameIn(locale, hromada) })}
      lead={view.beats.length > 0 && t('desk.beats.lead', { count: view.beats.length, people })}
      done={doneWords(request)}
      hears={['area.*']}
      crumbs={beatsCrumbs(request, beats)}
      aside={
        may.make && (
          <>
            <Ways request={request} beats={beats} />
            <Drafts request={request} beats={beats} />
          </>
        )
      }
    >
      {view.beats.length === 0 ? (
        <NextStep title={t('desk.beats.none')}>{t('desk.beats.none.text')}</NextStep>
      ) : (
        <BeatsShown
          locale={locale}
          title={t('desk.beats.map')}
          view={view}
          hrefOf={may.make ? (id) => beatsPath(request, hromada.id, `/${id}`) : undefined}
        />
      )}
    </DeskPage>,
  );
}

/** Absent for whoever may not see them, and for an area that is no hromada. */
export async function beatsOf(
  context: AreasDeskContext,
  { params }: PageRequest,
): Promise<Result<HromadaBeats, 'absent'>> {
  const id = parseId<'area'>(params['id'] ?? '');
  return id ? await readHromadaBeats(context, id) : refuse('absent');
}

export function beatsPath({ locale }: PageRequest, hromadaId: AreaId, rest = ''): string {
  return localePath(locale, `/desk/areas/${hromadaId}/beats${rest}`);
}

/** Whoever may only see beats has no pages above them. */
export function beatsCrumbs(request: PageRequest, { hromada, may }: HromadaBeats, here?: string) {
  const { locale } = request;
  const t = areasText.in(locale);
  const above = may.view
    ? [
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: nameIn(locale, hromada), href: localePath(locale, `/desk/areas/${hromada.id}`) },
      ]
    : [];
  if (here === undefined) return [...above, { text: t('desk.beats') }];
  return [
    ...above,
    { text: t('desk.beats'), href: beatsPath(request, hromada.id) },
    { text: here },
  ];
}

interface PartProps {
  readonly request: PageRequest;
  readonly beats: HromadaBeats;
}

function Ways({ request, beats: { hromada, districts } }: PartProps) {
  const t = areasText.in(request.locale);
  const upload = `/desk/areas/import?in=${hromada.id}&kind=beat`;
  return (
    <Panel title={t('desk.beats.make')}>
      <TaskRows>
        <TaskRow
          href={beatsPath(request, hromada.id, '/settlements')}
          title={t('desk.beats.make.settlements')}
          about={t('desk.beats.make.settlements.text')}
        />
        {districts.length > 0 && (
          <TaskRow
            href={beatsPath(request, hromada.id, '/districts')}
            title={t('desk.beats.make.districts')}
            about={t('desk.beats.make.districts.text')}
          />
        )}
        <TaskRow
          href={localePath(request.locale, upload)}
          title={t('desk.beats.make.upload')}
          about={t('desk.beats.make.upload.text')}
        />
      </TaskRows>
      {districts.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('desk.beats.make.districts.none')}</p>
        </PanelBody>
      )}
    </Panel>
  );
}

function Drafts({ request: { locale }, beats: { hromada, view, may } }: PartProps) {
  const t = areasText.in(locale);
  const drafts = view.beats.filter(({ status }) => status === 'draft').length;
  if (!may.publish || drafts === 0) return null;
  return (
    <Panel title={t('desk.beats.publish.drafts')}>
      <PanelBody>
        <p>{t('desk.beats.publish.text')}</p>
        <PostButton
          action={localePath(locale, `/desk/areas/${hromada.id}/publish`)}
          fields={{ status: 'public', only: 'beats' }}
        >
          {t('desk.beats.publish', { count: drafts })}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}
