import { FORM_BYTES, FORM_FIELDS } from '#platform/http/read-form.ts';
import { type Difference, fieldsOf, type GoodRequest } from './good-request.ts';
import { attackFiles } from './hostile-files.ts';
import type { HostileRequest } from './hostile-request.ts';
import { ANY_FIELD, BY_NAME, type HostileValue, IN_ADDRESS } from './values.ts';

/** Steps that carry one draft deal out among them what any field is sent: one of `of` of it is tried on this one. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export const ALL: Share = { part: 0, of: 1 };

export interface Attacks {
  readonly single: readonly HostileRequest[];
  /** By field: what may be tried together with what another field is sent, where words are taken. */
  readonly words: readonly (readonly HostileRequest[])[];
}

/** Everything that is tried on one form. */
export function attacksOn(good: GoodRequest, share: Share): Attacks {
  const fields = fieldsOf(good)
    .filter((field) => field !== good.file?.field)
    .map((field, index) => ({ field, values: valuesFor(field, index, share) }));
  return {
    single: [
      ...onTheForm(good),
      ...onTheWay(good),
      ...paramsOf(good).flatMap((name) => IN_ADDRESS.map((one) => inAddress(name, one))),
      ...fields.flatMap(({ field, values }) =>
        values.filter(({ isWords }) => !isWords).map((one) => inField(field, one)),
      ),
      ...(good.file ? attackFiles(good.file) : []),
    ],
    words: fields.map(({ field, values }) =>
      values.filter(({ isWords }) => isWords).map((one) => inField(field, one)),
    ),
  };
}

/**
 * Rounds in which every field is sent one of its own, each another: whatever is tried on each of many fields is tried in
 * as many requests as one field has.
 */
export function roundsOf(words: Attacks['words']): readonly (readonly HostileRequest[])[] {
  const most = Math.max(0, ...words.map(({ length }) => length));
  return Array.from({ length: most }, (_, round) =>
    words.flatMap((all, index) =>
      round < all.length ? (all[(round + index) % all.length] ?? []) : [],
    ),
  );
}

/** Several fields of one form at once. */
export function together(all: readonly HostileRequest[]): HostileRequest {
  return {
    name: all.map(({ name }) => name).join('; '),
    different: (good) => ({
      form: Object.assign({}, ...all.map(({ different }) => different(good).form)),
    }),
  };
}

function paramsOf({ route }: GoodRequest): readonly string[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

function valuesFor(field: string, index: number, { part, of }: Share): readonly HostileValue[] {
  // Begun with another one in each field, so that no step has all of one kind.
  const dealt = ANY_FIELD.filter((_, number) => (number + index) % of === part);
  return [...dealt, ...BY_NAME.flatMap((one) => (one.field.test(field) ? one.values : []))];
}

function inField(field: string, { value, ...one }: HostileValue): HostileRequest {
  return { ...one, name: `${field}: ${one.name}`, different: () => ({ form: { [field]: value } }) };
}

function inAddress(param: string, { value, ...one }: HostileValue): HostileRequest {
  return {
    ...one,
    name: `:${param}: ${one.name}`,
    different: () => ({ params: { [param]: value } }),
  };
}

/** What no form of ours has in it. */
function onTheForm(good: GoodRequest): readonly HostileRequest[] {
  const once = fieldsOf(good).find((field) => !good.route.repeated?.includes(field));
  const extra = ['role', 'id', 'accountId2', '__proto__', 'constructor', '', 'status[]'];
  return [
    ...extra.map((name) => malformed(`a field of nobody’s, «${name}»`, [[name, 'administrator']])),
    ...(once === undefined || once === good.file?.field
      ? []
      : [
          malformed('a field that comes twice', [
            [once, 'x'],
            [once, 'y'],
          ]),
        ]),
    malformed(
      'more fields than anybody fills in',
      Array.from({ length: FORM_FIELDS + 1 }, (_, number) => [`x${number}`, ''] as const),
      good.route.upload ? [400, 413] : [400],
    ),
  ];
}

function malformed(
  name: string,
  more: readonly (readonly [string, string])[],
  statuses: readonly number[] = [400],
): HostileRequest {
  return { name, statuses, different: () => ({ more }) };
}

/** How it is sent, whatever is in it. */
function onTheWay(good: GoodRequest): readonly HostileRequest[] {
  const from = (name: string, headers: Difference['headers'] = {}): HostileRequest => ({
    name,
    statuses: [403],
    different: () => ({ headers }),
  });
  const of = (
    type: string,
    body: string,
    statuses: readonly number[],
    name = type,
  ): HostileRequest => ({
    name,
    statuses,
    different: () => ({ headers: { 'content-type': type }, body }),
  });
  const ours = good.route.upload
    ? 'multipart/form-data; boundary=x'
    : 'application/x-www-form-urlencoded';
  return [
    from('another site’s page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }),
    from('a neighbour below one name', { 'sec-fetch-site': 'same-site' }),
    of('application/json', '{"role":"administrator"}', [415]),
    of(
      'application/json',
      '['.repeat(10_000) + ']'.repeat(10_000),
      [415],
      'JSON ten thousand deep',
    ),
    of('text/plain', 'role=administrator', [415]),
    of('text/xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>', [415]),
    ...(good.route.upload
      ? [of(ours, '--x\r\nbroken', [400, 422], 'a form that breaks off')]
      : [of(ours, `x=${'y'.repeat(FORM_BYTES)}`, [413], 'more than a form can be')]),
  ];
}
