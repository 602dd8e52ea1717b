import { z } from '@hono/zod-openapi';
import { parseId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { findByKey } from '#modules/areas/index.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listMeetings } from '../use-cases/list-meetings.ts';
import { meetingSchema, viewMeeting } from './meeting-views.ts';

const A_PAGE = 20;
const MAX_ROWS = 100;

/** Meetings for programs: what the pages show, no more. */
export function meetingOperations(context: MeetingsContext): readonly Operation[] {
  const { areas } = context;
  return [
    operation({
      id: 'listMeetings',
      path: '/api/v1/meetings',
      family: 'poruch',
      access: { permission: 'meeting.read' },
      summary: { uk: 'Зустрічі з поліцією', en: 'Meetings with the police' },
      about: {
        uk: 'Від сьогодні або за місяць, найближчі перші; скасовані й перенесені теж, зі своєю причиною.',
        en: 'From today on or of a month, the next first; cancelled and moved ones too, each with its reason.',
      },
      params: {},
      query: {
        area: z.string().min(1).max(200).optional(),
        kind: z.enum(MEETING_KINDS).optional(),
        month: z
          .string()
          .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
          .optional(),
        after: z.uuid().optional(),
        size: wholeNumber(1, MAX_ROWS).optional(),
      },
      inputs: {
        area: {
          uk: 'Територія з усім, що в ній: ідентифікатор, код КАТОТТГ або назва з адреси.',
          en: 'An area with all that lies in it: an id, a KATOTTG code or a slug.',
        },
        kind: { uk: 'Лише такі.', en: 'Only such ones.' },
        month: { uk: 'Рік і місяць: 2026-12.', en: 'Year and month: 2026-12.' },
        after: { uk: 'next попередньої сторінки.', en: 'next of the page before.' },
        size: {
          uk: `Скільки на сторінці: ${A_PAGE}, якщо не названо, щонайбільше ${MAX_ROWS}.`,
          en: `How many to a page: ${A_PAGE} if not given, at most ${MAX_ROWS}.`,
        },
      },
      value: z.object({
        items: z.array(meetingSchema),
        next: z.uuid().nullable().describe('after of the next page; null on the last one'),
      }),
      example: '/api/v1/meetings?area=UA51040250000099866&kind=coffee',
      budget: viewBudget(1, 4),
      handle: async ({ query: { area: key, kind, month, after, size = A_PAGE } }) => {
        const area = key === undefined ? undefined : findByKey(areas, key);
        if (key !== undefined && !area) return refuse('absent');
        const listed = await listMeetings(context, {
          areaId: area?.id,
          kind,
          month: month === undefined ? undefined : Temporal.PlainYearMonth.from(month),
          after: after === undefined ? undefined : parseId(after),
          limit: size,
        });
        if (!listed.ok) return refuse('absent');
        const items = listed.value.meetings.map((one) => viewMeeting(context, one));
        return ok({ json: { items, next: listed.value.next ?? null } });
      },
    }),
  ];
}
