import { z } from 'zod';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import type { BeatsWish } from '../domain/beats/beats-wish.ts';
import type { ViewedBeat } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';
import { changeBeats } from '../use-cases/make-beats.ts';
import type { HromadaBeats } from '../use-cases/read-hromada-beats.ts';
import { beatFields, BeatForm, RetireForm, type TypedBeat } from './beat-form.tsx';
import { type Looked, PreviewOfBeats } from './beats-preview.tsx';
import { beatsCrumbs, beatsOf, beatsPath } from './hromada-beats.tsx';
import { lookAtBeats } from './look-at-beats.ts';
import { madePath, reasonOf } from './make-beats.tsx';

const areaId = z.string().transform((text, issues): AreaId => {
  const id = parseId<'area'>(text);
  if (id) return id;
  issues.addIssue({ code: 'custom', message: 'no id' });
  return z.NEVER;
});

export const beatSchema = z.strictObject({
  act: z.enum(['look', 'write']),
  version: z.string().min(1).max(100),
  name: z.string().max(1_000),
  settlement: z.array(areaId),
  /** It is to be no beat any more. */
  retire: z.literal('yes').optional(),
});

/** `/desk/areas/:id/beats/:beat`: another name, other settlements, or no such beat any more. */
export async function beatPage(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const read = await beatsOf(context, request);
  const id = parseId<'area'>(request.params['beat'] ?? '');
  if (!id || !read.ok || !read.value.may.make) return refusal('absent');
  const beats = read.value;
  const at = { context, request, beats, id };
  if (request.method === 'POST') return await receive(at);
  const beat = beats.view.beats.find((one) => one.beat.id === id);
  return beat ? await show(at, typedOf(beat)) : refusal('absent');
}

interface At {
  readonly context: AreasDeskContext;
  readonly request: PageRequest;
  readonly beats: HromadaBeats;
  /** Of the beat, which a colleague may just have taken away. */
  readonly id: AreaId;
}

function typedOf({ beat, answersFor }: ViewedBeat): TypedBeat {
  const own = answersFor.filter(({ shared }) => !shared);
  return {
    name: beat.name,
    settlementIds: own.map(({ settlement }) => settlement.id),
    retire: false,
  };
}

async function receive(at: At): Promise<Answer> {
  const { context, request, beats, id } = at;
  const { form } = request;
  const settlement = form.getAll('settlement');
  const parsed = beatSchema.safeParse({ ...Object.fromEntries(form), settlement });
  if (!parsed.success) return refusal('invalid');
  const { act, version, name, retire } = parsed.data;
  const typed = { name, settlementIds: parsed.data.settlement, retire: retire === 'yes' };
  const wished = { wish: wishOf(id, typed), publish: 'no' } as const;
  if (act === 'look') return await show(at, typed, await lookAtBeats(context, beats, wished));
  const made = await changeBeats(context, {
    hromada: { id: beats.hromada.id },
    expected: version,
    ...wished,
  });
  if (made.ok) return redirect(madePath(request, beats, made.value));
  return await show(at, typed, await lookAtBeats(context, beats, wished, made.refusal));
}

function wishOf(beatId: AreaId, { retire, name, settlementIds }: TypedBeat): BeatsWish {
  return retire ? { way: 'retire', beatId } : { way: 'edit', beatId, name, settlementIds };
}

async function show(at: At, typed: TypedBeat, looked?: Looked): Promise<Answer> {
  const { context, request, beats, id } = at;
  const { locale } = request;
  const t = areasText.in(locale);
  const beat = beats.view.beats.find((one) => one.beat.id === id);
  const name = beat ? nameIn(locale, beat.beat) : typed.name;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={typed.retire ? t('desk.beats.retire.title', { name }) : name}
      lead={nameIn(locale, beats.hromada)}
      crumbs={beatsCrumbs(request, beats, name)}
      aside={beat && !typed.retire && <RetireForm request={request} beats={beats} beat={beat} />}
    >
      {looked && <Preview at={at} typed={typed} looked={looked} />}
      {!typed.retire && <BeatForm request={request} beats={beats} id={id} typed={typed} />}
    </DeskPage>,
    looked?.fault ? { reason: reasonOf(looked) } : {},
  );
}

interface PreviewProps {
  readonly at: At;
  readonly typed: TypedBeat;
  readonly looked: Looked;
}

function Preview({ at: { request, beats, id }, typed, looked }: PreviewProps) {
  const t = areasText.in(request.locale);
  return (
    <PreviewOfBeats
      request={request}
      beats={beats}
      field="name"
      write={{
        action: beatsPath(request, beats.hromada.id, `/${id}`),
        label: t(typed.retire ? 'desk.beats.retire' : 'desk.beats.edit.write'),
        fields: beatFields(typed),
        ...(typed.retire ? { kind: 'danger' } : {}),
      }}
      {...looked}
    />
  );
}
