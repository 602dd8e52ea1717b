import type { SiteApp } from '#platform/http/site.ts';
import type { Asker } from './askers.ts';
import type { Form, Line, Posting, Thing, World } from './line.ts';

export interface Told {
  readonly status: number;
  /** Where it leads, by itself or by the link of a form that waits; without what the address asks. */
  readonly to: string;
  /** Whether a form was sent with something in it that a page can give back: no file. */
  readonly wrote: boolean;
  /** Everything that reaches whoever asks, but what is new in each answer. */
  readonly bytes: string;
  readonly text: string;
  /** How often the house looked into its database, but for who comes. */
  readonly looks: number;
  /** Of the answer alone, in milliseconds. */
  readonly took: number;
}

/** One request, as the asker's browser would send it from a page of ours. */
export async function ask(
  world: World,
  site: SiteApp,
  { line, asker, thing }: { readonly line: Line; readonly asker: Asker; readonly thing: Thing },
): Promise<Told> {
  const [method = '', pattern = ''] = line.route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => thing.params[name] ?? name);
  const headers = new Headers({ 'sec-fetch-site': 'same-origin' });
  const cookie = thing.cookie ?? asker.cookie;
  if (cookie !== undefined) headers.set('cookie', cookie);
  const body = method === 'POST' ? await bodyOf({ world, asker, thing }, line) : null;
  const before = world.transactions();
  const began = performance.now();
  const answer = await site.request(`${path}${line.query ?? ''}`, { method, headers, body });
  const seen = await told(answer, Object.values(thing.params));
  const took = performance.now() - began;
  // What was refused has ended no session and given no role.
  if (method === 'POST' && answer.status < 400) world.forgetActors();
  const wrote = body instanceof URLSearchParams && body.size > 0;
  return { ...seen, wrote, took, looks: world.transactions() - before };
}

/** What is typed, and what the form's page carries with it. */
export async function filledForm(posting: Posting, line: Line): Promise<Form> {
  const typed = typeof line.form === 'function' ? await line.form(posting) : line.form;
  const hidden = line.page === undefined ? {} : await hiddenFields(posting, line.page);
  return { ...hidden, ...typed };
}

async function bodyOf(posting: Posting, line: Line) {
  const form = await filledForm(posting, line);
  if (!line.file) return new URLSearchParams(form);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const { field, name, bytes } = line.file;
  body.set(field, new File([new Uint8Array(bytes)], name));
  return body;
}

/** What a page gives its form to be posted with what is typed; nothing, where it is not shown. */
async function hiddenFields({ world, asker, thing }: Posting, page: string): Promise<Form> {
  const path = page.replace(/:(\w+)/g, (_, name: string) => thing.params[name] ?? name);
  const shown = await world.site.request(path, { headers: { cookie: asker.cookie ?? '' } });
  const inputs = (await shown.text()).match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  );
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** What was asked for stands in its own address: whoever asked has said it. */
async function told(
  answer: Response,
  said: readonly string[],
): Promise<Omit<Told, 'looks' | 'took' | 'wrote'>> {
  const { status } = answer;
  const location = answer.headers.get('location') ?? '';
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status, to: '', bytes: '', text: '' };
  }
  const text = await answer.text();
  const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
  const all = JSON.stringify([status, headers, text]);
  const bytes = said.reduce((rest, value) => rest.replaceAll(value, '…'), all);
  const beside = status === 401 ? /href="([^"]*)" target="_blank"/.exec(text)?.[1] : undefined;
  return { status, to: (beside ?? location).replace(/\?.*$/, ''), bytes, text };
}
