import { isDiskFull } from '../files/disk-full.ts';
import { errorCode } from './pool.ts';

/** Codes of the connection and of the operating system: the server cannot be reached. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  // PostgreSQL: shut down by its operator, crashed, starting, too many connections, now a standby.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
]);

/** The driver gives these errors no code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired$|Query read timeout$|Client has encountered a connection error)/;

/** Whether the error is a temporary failure of the database: it is away, or its disk is full. It is not a bug. */
export function isOutage(error: unknown): boolean {
  if (isDiskFull(error)) return true;
  if (error instanceof Error && 'syscall' in error && error.syscall === 'connect') return true;
  const code = errorCode(error);
  if (code !== undefined) return CODES.has(code) || code.startsWith('08');
  return error instanceof Error && MESSAGES.test(error.message);
}
