import { z } from '@hono/zod-openapi';
import { ok } from '#kernel/result.ts';
import { eventStream } from '../live/event-stream.ts';
import type { Live } from '../live/live.ts';
import { type Operation, operation } from './operation.ts';
import { viewBudget } from './view-budget.ts';

/** Public events as server-sent events, so that copies of the data can be kept up to date. */
export function changesOperation(live: Live, types: readonly string[]): Operation {
  return operation({
    id: 'hearChanges',
    path: '/api/v1/changes',
    family: 'poruch',
    access: {
      public: 'it names things that changed by their public ids, and nobody who changed them',
    },
    summary: { uk: 'Що щойно змінилося', en: 'What has just changed' },
    about: {
      uk: 'Потік подій (server-sent events): вид події та ідентифікатори. Після обриву надішліть Last-Event-ID — пропущене прийде; подія reload означає, що краще прочитати все знову.',
      en: 'A stream of server-sent events: the kind of change, and ids. After a break send Last-Event-ID and what was missed comes; the event reload means that all should be read afresh.',
    },
    params: {},
    query: {},
    inputs: {},
    value: z.string(),
    type: 'text/event-stream',
    example: '/api/v1/changes',
    budget: viewBudget(0, 0, 'a stream is not cached'),
    handle: ({ header }) => ok({ stream: eventStream(live, types, header('last-event-id')) }),
  });
}
