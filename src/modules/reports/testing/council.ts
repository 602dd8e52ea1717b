import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openOutgoing } from '#platform/outgoing/open-outgoing.ts';
import type { Outgoing } from '#platform/outgoing/outgoing.ts';
import { testServer } from '#platform/outgoing/testing.ts';

/** How the council’s server answers; undefined: as it should. */
export type Misbehaviour = (response: ServerResponse, request: CouncilRequest) => unknown;

export interface CouncilRequest {
  readonly method: string;
  /** Below `/open311/`, with its query. */
  readonly path: string;
  readonly form: URLSearchParams;
  readonly header: (name: string) => string | undefined;
}

export interface CouncilReport {
  readonly id: string;
  readonly form: URLSearchParams;
  status: string;
  notes: string;
}

export interface Council extends AsyncDisposable {
  readonly outgoing: Outgoing;
  /** What it keeps, and all that it was asked. */
  readonly kept: CouncilReport[];
  readonly asked: CouncilRequest[];
  /** Before or after it keeps what is sent. */
  misbehave(how: { readonly before?: Misbehaviour; readonly after?: Misbehaviour }): void;
  /** What else it says to a call; null: as a server without it. */
  says(path: string, answer: (request: CouncilRequest) => unknown): void;
}

/** A server of a council’s own, as small as real ones: it takes reports, lists them, and tells of one. */
export async function openCouncil({ patienceMilliseconds = 250 } = {}): Promise<Council> {
  const kept: CouncilReport[] = [];
  const asked: CouncilRequest[] = [];
  const spoken = new Map<string, (request: CouncilRequest) => unknown>();
  let how: Parameters<Council['misbehave']>[0] = {};
  const take = (request: CouncilRequest, response: ServerResponse) => {
    if (how.before) return how.before(response, request);
    const report = { id: String(kept.length + 1), form: request.form, status: 'open', notes: '' };
    kept.push(report);
    if (how.after) return how.after(response, request);
    return json(response, [{ service_request_id: report.id }]);
  };
  const answer = (request: CouncilRequest, response: ServerResponse) => {
    if (request.method === 'POST') return take(request, response);
    const [path = ''] = request.path.split('?');
    const said = spoken.get(path)?.(request);
    if (said === null) return response.writeHead(404).end('Not found');
    if (said !== undefined) return json(response, said);
    if (path === 'requests.json') return json(response, kept.map(shownIn));
    const one = kept.find(({ id }) => path === `requests/${id}.json`);
    return one ? json(response, [shownIn(one)]) : response.writeHead(404).end('Not found');
  };
  const server = await testServer((incoming, response) => {
    void read(incoming).then((request) => {
      asked.push(request);
      answer(request, response);
    });
  });
  const limits = { patienceMilliseconds, mostBytes: 20_000 };
  return {
    outgoing: openOutgoing(server.network(), limits),
    kept,
    asked,
    misbehave: (next) => {
      how = next;
    },
    says: (path, said) => {
      spoken.set(path, said);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function read(incoming: IncomingMessage): Promise<CouncilRequest> {
  return {
    method: incoming.method ?? '',
    path: (incoming.url ?? '').replace('/open311/', ''),
    form: new URLSearchParams(await text(incoming)),
    header: (name) => incoming.headers[name]?.toString(),
  };
}

function shownIn({ id, form, status, notes }: CouncilReport) {
  const description = form.get('description');
  return { service_request_id: id, status, status_notes: notes, description };
}

export function json(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
}

/** What nobody could guess, so that it is found wherever it should not be. */
export function canary(): string {
  return `canary-${randomUUID()}`;
}
