import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SmsSettings } from './open-sms-sender.ts';

export interface TakenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Its behaviour: a status with a body, silence, a closed connection, or an endless answer. */
export type GatewayAnswer =
  | { readonly status: number; readonly body: string; readonly location?: string }
  | 'silence'
  | 'hang-up'
  | 'other-protocol'
  | 'no-end';

const OTHER_PROTOCOL =
  'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n';

/** A local gateway controlled by the test. */
export interface TestGateway {
  readonly settings: SmsSettings;
  readonly taken: readonly TakenRequest[];
  /** The recipients and texts of the requests. */
  readonly sent: readonly { readonly to: string; readonly text: string }[];
  answer(answer: GatewayAnswer): void;
  close(): Promise<void>;
}

export const TAKEN: GatewayAnswer = { status: 200, body: '{"result":[{"code":0}]}' };

export async function openTestGateway(): Promise<TestGateway> {
  const taken: TakenRequest[] = [];
  let answer: GatewayAnswer = TAKEN;
  const server = createServer((request, response) => {
    const take = async () => {
      const body = await text(request);
      if (request.method === 'POST') taken.push({ headers: request.headers, body });
      if (answer === 'silence') return;
      if (answer === 'hang-up') return void request.socket.destroy();
      if (answer === 'other-protocol') return void request.socket.end(OTHER_PROTOCOL);
      if (answer === 'no-end') return void response.end('я'.repeat(200_000));
      const location = answer.location ? { Location: answer.location } : {};
      response.writeHead(answer.status, location).end(answer.body);
    };
    void take();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: {
      url: `http://127.0.0.1:${port}/send`,
      authorization: 'Bearer secret-token',
      body: { to: ['{digits}'], sms: { from: 'Poruch', text: '{text}' }, key: '{id}' },
      taken: { path: ['result', '0', 'code'], values: ['0', '800'] },
      refused: { path: ['result', '0', 'code'], values: ['404'] },
      mostADay: 200,
      countries: ['UA', 'RO'],
    },
    taken,
    get sent() {
      return taken.map(({ body }) => {
        const { to, sms } = JSON.parse(body) as { to: [string]; sms: { text: string } };
        return { to: to[0], text: sms.text };
      });
    },
    answer: (to) => {
      answer = to;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
