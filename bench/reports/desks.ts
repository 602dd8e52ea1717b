import { Agent, type IncomingMessage, request } from 'node:http';
import type { Installation } from '#app/installation.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { networkOf } from './last-press.ts';

/** An officer who has signed in and has not opened the desk yet. */
export interface PlantedDesk {
  readonly actor: StaffActor;
  readonly cookie: string;
}

/** Officers of the community's beats in turn. */
export async function plantDesks(
  { context }: Installation,
  count: number,
): Promise<readonly PlantedDesk[]> {
  const { platform, areas, signIn } = context;
  const beats = areas.all.filter(({ kind }) => kind === 'beat');
  const planted: PlantedDesk[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const areaId = beats[turn % beats.length]?.id;
    if (!areaId) throw new Error('a community without a beat');
    const { actor, token } = await signedInStaff(platform, { role: 'district-officer', areaId });
    planted.push({ actor, cookie: `${signIn.site.sessionCookie}=${token}` });
  }
  return planted;
}

/** An open desk: it receives the server's events like a browser. */
export interface Desk {
  readonly planted: PlantedDesk;
  /** The time of each notification of a new report, by `performance.now()`. */
  readonly heardAt: readonly number[];
  close(): void;
}

/** Each from its own network, one after another; the last one is notified last. */
export async function openDesks(
  url: string,
  planted: readonly PlantedDesk[],
): Promise<readonly Desk[]> {
  const desks: Desk[] = [];
  for (const [turn, one] of planted.entries()) desks.push(await openDesk(url, one, turn));
  return desks;
}

const NEW_REPORT = 'event: changed\ndata: report.submitted\n\n';

async function openDesk(url: string, planted: PlantedDesk, turn: number): Promise<Desk> {
  const stream = await opened(url, planted, turn);
  const heardAt: number[] = [];
  let unread = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    unread += text;
    const messages = unread.split(NEW_REPORT);
    for (let heard = 1; heard < messages.length; heard += 1) heardAt.push(performance.now());
    // A message may arrive in two chunks.
    unread = (messages.at(-1) ?? '').slice(-NEW_REPORT.length);
  });
  return { planted, heardAt, close: () => stream.destroy() };
}

function opened(url: string, { cookie }: PlantedDesk, turn: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/desk/changes`, {
      agent: new Agent({ keepAlive: false }),
      headers: { accept: 'text/event-stream', cookie, 'x-forwarded-for': networkOf(turn) },
    });
    asked.on('response', (response) => {
      // Leaving aborts the stream, which is no error.
      response.on('error', () => undefined);
      if (response.statusCode === 200) resolve(response);
      else reject(new Error(`the desk answers ${response.statusCode}`));
    });
    asked.on('error', reject);
    asked.end();
  });
}
