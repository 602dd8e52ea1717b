import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: readonly string[];
  /** As it came: headers and body. */
  readonly raw: string;
}

/** A mail server of the test's own, which says to each address what the test wants. */
export interface TestMailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** `250` takes it, `450` puts off, `550` refuses for good; `drop` hangs up after having taken it. */
  answer(to: '250' | '450' | '550' | 'drop'): void;
  close(): Promise<void>;
}

export async function openTestMailServer(): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  let answer: '250' | '450' | '550' | 'drop' = '250';
  const server = new SMTPServer({
    authOptional: true,
    // Its certificate would be nobody's.
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (answer === '250' || answer === 'drop') return done();
      done(Object.assign(new Error('no'), { responseCode: Number(answer) }));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done(answer === 'drop' ? Object.assign(new Error('no'), { responseCode: 421 }) : null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: (to) => {
      answer = to;
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
