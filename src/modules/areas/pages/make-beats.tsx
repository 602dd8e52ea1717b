import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { changeBeats, type MadeBeats } from '../use-cases/make-beats.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { type Looked, PreviewOfBeats } from './beats-preview.tsx';
import {
  firstGroups,
  groupFields,
  type GroupWay,
  readGroups,
  type TypedGroups,
  wishOf,
} from './group-fields.ts';
import { GroupForm } from './group-form.tsx';
import { beatsCrumbs, beatsOf, beatsPath } from './hromada-beats.tsx';
import { lookAtBeats } from './look-at-beats.ts';

/** `/desk/areas/:id/beats/settlements` and `…/districts`: all beats anew, looked at before they are written. */
export function makeBeatsPage(way: GroupWay) {
  return async (context: AreasDeskContext, request: PageRequest): Promise<Answer> => {
    const read = await beatsOf(context, request);
    if (!read.ok || !read.value.may.make) return refusal('absent');
    const beats = read.value;
    const at = { context, request, way, beats };
    return request.method === 'POST' ? await receive(at) : await show(at, firstGroups(way, beats));
  };
}

interface At {
  readonly context: AreasDeskContext;
  readonly request: PageRequest;
  readonly way: GroupWay;
  readonly beats: HromadaBeats;
}

async function receive(at: At): Promise<Answer> {
  const { context, request, way, beats } = at;
  const posted = readGroups(request.form);
  if (!posted.ok) return refusal(posted.refusal);
  const { act, typed, version } = posted.value;
  if (act === 'count') return await show(at, typed);
  const wished = { wish: wishOf(way, typed), publish: typed.publish };
  if (act === 'look') return await show(at, typed, await lookAtBeats(context, beats, wished));
  const made = await changeBeats(context, {
    hromada: { id: beats.hromada.id },
    expected: version,
    ...wished,
  });
  if (made.ok) return redirect(madePath(request, beats, made.value));
  return await show(at, typed, await lookAtBeats(context, beats, wished, made.refusal));
}

/** Where the change is shown, with its way back. */
export function madePath(request: PageRequest, { hromada }: HromadaBeats, { change }: MadeBeats) {
  return change
    ? localePath(request.locale, `/desk/areas/changes/${change}?done=beats`)
    : `${beatsPath(request, hromada.id)}?done=unchanged`;
}

async function show(
  { context, request, way, beats }: At,
  typed: TypedGroups,
  looked?: Looked,
): Promise<Answer> {
  const { hromada } = beats;
  const t = areasText.in(request.locale);
  const title = t(`desk.beats.make.${way}`);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={nameIn(request.locale, hromada)}
      crumbs={beatsCrumbs(request, beats, title)}
    >
      {looked && (
        <PreviewOfBeats
          request={request}
          beats={beats}
          field="count"
          write={{
            action: beatsPath(request, hromada.id, `/${way}`),
            label: t('desk.beats.write'),
            fields: groupFields(typed),
          }}
          {...looked}
        />
      )}
      <GroupForm request={request} way={way} beats={beats} typed={typed} />
    </DeskPage>,
    looked?.fault ? { reason: reasonOf(looked) } : {},
  );
}

export function reasonOf({ fault }: Looked): 'conflict' | 'invalid' {
  return fault?.code === 'changed-meanwhile' ? 'conflict' : 'invalid';
}
