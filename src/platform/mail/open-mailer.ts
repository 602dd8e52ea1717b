import { createTransport } from 'nodemailer';
import { ok, refuse } from '#kernel/result.ts';
import type { Mail, Mailer } from './mailer.ts';

export interface MailSettings {
  /** `smtp://name:word@mail.example:587`, or `smtps://…` for TLS from the first byte. */
  readonly smtpUrl: string;
  readonly from: string;
}

/** A mail server that is silent for this long is tried again later. The event runner waits at most a minute. */
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
    // The library must not load files or addresses into a mail.
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
          // RFC 3834: auto-responders do not answer.
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

/** Mailboxes offer to unsubscribe only if both headers are present. */
function leaveHeaders(leaveUrl: string | undefined): Readonly<Record<string, string>> {
  if (leaveUrl === undefined) return {};
  return {
    'List-Unsubscribe': `<${leaveUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** A permanent failure (5xx) of the recipient or the message. A failed sign-in of ours says nothing about the address. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const answered = 'responseCode' in error ? Number(error.responseCode) : 0;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && answered >= 500 && answered < 600;
}
