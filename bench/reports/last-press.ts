import { Agent, type IncomingMessage, request } from 'node:http';
import type { Installation } from '#app/installation.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { DRAFT_FIELDS } from '#modules/reports/pages/form/draft.ts';
import { stepPath } from '#modules/reports/pages/form/step-addresses.ts';
import { somethingDark, villageOf } from './house.ts';

/** The position that its author tapped: in the middle of a village, which belongs to a beat. */
export function tapped(house: Installation, turn: number): Point {
  const { name, centre } = villageOf(house, turn);
  if (!centre) throw new Error(`${name} has no middle`);
  return centre;
}

/** The fields that the form passes to its last page: all of them, most of them empty. */
export function formOf(house: Installation, turn: number): string {
  const { key, category, words, placeWords } = somethingDark(house, turn);
  const { lat, lon } = tapped(house, turn);
  const where = { lat: String(lat), lon: String(lon), placeWords };
  const said = { key, category, ...where, words, contact: 'none' };
  const all = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, '']));
  return String(new URLSearchParams({ ...all, ...said }));
}

export interface Sender {
  /** Resolves when the page with the code has arrived. Anything else is an error of the benchmark. */
  press(form: string, turn: number): Promise<void>;
  close(): void;
}

/**
 * Presses the last button of the form, each time from another network (`TRUSTED_PROXIES` must contain this machine): from one
 * network the sixty-first would need a proof of work.
 */
export function openSender(url: string): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const press = (form: string, turn: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(form),
        'x-forwarded-for': networkOf(turn),
        origin: url,
      };
      const asked = request(
        `${url}${stepPath('sent')}`,
        { agent, method: 'POST', headers },
        (response) => resolve(expectReceipt(response)),
      );
      asked.on('error', (error) => {
        // The server may close an idle connection just as it is used again; the key prevents a second report.
        if (asked.reusedSocket) resolve(press(form, turn));
        else reject(error);
      });
      asked.end(form);
    });
  return { press, close: () => agent.destroy() };
}

/** The code in the form that opens the receipt. */
const CODE = /name="code" value="\d{16}"/;

/** One of sixteen million, and none is used twice. */
export function networkOf(turn: number): string {
  return `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
}

async function expectReceipt(response: IncomingMessage): Promise<void> {
  const page = await textOf(response);
  if (response.statusCode === 200 && CODE.test(page)) return;
  throw new Error(`no receipt: ${response.statusCode}\n${page.slice(0, 2_000)}`);
}

async function textOf(response: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return Buffer.concat(parts).toString();
}
