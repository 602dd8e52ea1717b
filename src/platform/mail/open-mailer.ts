import { createTransport } from 'nodemailer';
import { ok, refuse } from '../../kernel/result.ts';
import type { Mail, Mailer } from './mailer.ts';

export interface MailSettings {
  /** `smtp://name:word@mail.example:587`, or `smtps://…` for TLS from the first byte. */
  readonly smtpUrl: string;
  readonly from: string;
}

/** A mail server that is silent for so long is asked again later; the runner of events waits no longer than a minute. */
const PATIENCE_MILLISECONDS = 10_000;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // Addresses of people, and our password, go to another machine encrypted or not at all.
    requireTLS: !secure && !LOCAL.includes(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE_MILLISECONDS,
    greetingTimeout: PATIENCE_MILLISECONDS,
    socketTimeout: PATIENCE_MILLISECONDS,
    // What is sent is ours alone: no file and no address is fetched into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async ({ to, subject, text, id, leaveUrl }: Mail) => {
      try {
        await transport.sendMail({
          from: { name: '', address: from },
          to: { name: '', address: to },
          subject,
          // Lines of a mail end in CRLF, inside base64 too (RFC 2046).
          text: text.replaceAll('\n', '\r\n'),
          messageId: `<${id}@${domain}>`,
          // RFC 3834: an answering machine does not answer.
          headers: { 'Auto-Submitted': 'auto-generated', ...leaveHeaders(leaveUrl) },
        });
        return ok(undefined);
      } catch (error) {
        if (isRefused(error)) return refuse('refused');
        throw error;
      }
    },
    answers: async () => {
      try {
        return await transport.verify();
      } catch {
        return false;
      }
    },
  };
}

/** A mailbox presses for its owner only where both stand. */
function leaveHeaders(leaveUrl: string | undefined): Readonly<Record<string, string>> {
  if (leaveUrl === undefined) return {};
  return {
    'List-Unsubscribe': `<${leaveUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** 5xx, and about whom or what it was sent: not a wrong password of ours, which says nothing of the address. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const answered = 'responseCode' in error ? Number(error.responseCode) : 0;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && answered >= 500 && answered < 600;
}
