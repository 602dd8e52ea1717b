import { fieldName } from '#platform/http/form-fields.ts';
import type { Route } from '#platform/http/route.ts';
import { LINE } from '#platform/http/text-lengths.ts';

/** A file of a form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form as somebody who may would send it from our own page, and have it taken. */
export interface GoodRequest {
  readonly route: Pick<Route<never>, 'path' | 'fields' | 'maxLengths' | 'repeated' | 'upload'>;
  readonly params: Readonly<Record<string, string>>;
  /** `?kind=partner` */
  readonly query: string;
  readonly cookie: string | undefined;
  readonly form: Readonly<Record<string, string>>;
  readonly file: SentFile | undefined;
  /** How it is answered. */
  readonly answers: number;
}

export interface Sent {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/** What is different from the good one. */
export interface Difference {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** After the form's own fields. */
  readonly more?: readonly (readonly [string, string])[];
  readonly file?: SentFile;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the form. */
  readonly body?: string;
}

/** How much a field holds, by the name that it has in this form. */
export function mostOf({ route, params }: GoodRequest, field: string): number {
  const declared = route.fields?.find((one) => fieldName(one, params) === field);
  return (declared !== undefined && route.maxLengths?.[declared]) || LINE;
}

export function fieldsOf({ route, params }: GoodRequest): readonly string[] {
  return (route.fields ?? []).map((field) => fieldName(field, params));
}

export function send(good: GoodRequest, different: Difference = {}): Sent {
  const form = [...Object.entries({ ...good.form, ...different.form }), ...(different.more ?? [])];
  const file = different.file ?? good.file;
  return {
    address: addressOf(good, different),
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(good.cookie !== undefined && { cookie: good.cookie }),
      ...(!good.route.upload && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...different.headers,
    },
    body: different.body ?? (good.route.upload ? multipart(form, file) : urlEncoded(form)),
  };
}

export function addressOf(
  { route, params, query }: GoodRequest,
  different: Difference = {},
): string {
  const inPath: Readonly<Record<string, string>> = { ...params, ...different.params };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => inPath[name] ?? name);
  return path + (different.query ?? query);
}

/** U+FFFD goes as the half of a character that a browser would never send. */
function urlEncoded(form: readonly (readonly [string, string])[]): string {
  const pairs = form.map(([name, value]) => [name, value]);
  return new URLSearchParams(pairs).toString().replaceAll('%EF%BF%BD', '%ED%A0%80');
}

function multipart(form: readonly (readonly [string, string])[], file: SentFile | undefined) {
  const body = new FormData();
  for (const [name, value] of form) body.append(name, value);
  if (file) body.append(file.field, new File([new Uint8Array(file.bytes)], file.name));
  return body;
}
