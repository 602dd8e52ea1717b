import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: readonly string[];
  /** As received: headers and body. */
  readonly raw: string;
}

/** A local mail server whose answers the test controls. */
export interface TestMailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** `250` accepts, `450` defers, `550` refuses permanently; `drop` disconnects after accepting. `only`: for one address. */
  answer(to: '250' | '450' | '550' | 'drop', only?: string): void;
  close(): Promise<void>;
}

export async function openTestMailServer(): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  let answer: '250' | '450' | '550' | 'drop' = '250';
  let answered: string | undefined;
  const server = new SMTPServer({
    authOptional: true,
    // No certificate could be verified.
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const isOther = answered !== undefined && answered !== address;
      if (isOther || answer === '250' || answer === 'drop') return done();
      done(Object.assign(new Error('no'), { responseCode: Number(answer) }));
    },
    onData: (stream, session, done) => {
      const take = async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, raw: await text(stream) });
        done(answer === 'drop' ? Object.assign(new Error('no'), { responseCode: 421 }) : null);
      };
      void take();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: (to, only) => {
      [answer, answered] = [to, only];
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
