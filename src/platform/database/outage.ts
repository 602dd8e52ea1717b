import { isDiskFull } from '../files/disk-full.ts';
import { errorCode } from './pool.ts';

/** Of the connection and of the operating system: nobody is there, or no longer. */
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

/** The driver gives these no code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired$|Query read timeout$|Client has encountered a connection error)/;

/** Whether an error says that the database cannot work just now: it is away, or its disk is full. No bug, and it passes. */
export function isOutage(error: unknown): boolean {
  if (isDiskFull(error)) return true;
  if (error instanceof Error && 'syscall' in error && error.syscall === 'connect') return true;
  const code = errorCode(error);
  if (code !== undefined) return CODES.has(code) || code.startsWith('08');
  return error instanceof Error && MESSAGES.test(error.message);
}
