/** Written into a page as it stands, it would run. */
export const SCRIPT = '<script>hostile()</script>';

/**
 * What a field may be sent. Without `statuses` and `isNothing`: taken or refused as anything else would be, but never
 * half and never as a fault.
 */
export interface HostileValue {
  readonly name: string;
  readonly value: string;
  /** Where it may only be refused, and how. */
  readonly statuses?: readonly number[];
  /** It says nothing that could be kept, however that is answered. */
  readonly isNothing?: true;
  /** A few words, where words are taken: several fields may be sent such ones at once. */
  readonly isWords?: true;
}

/** For every field of every form. */
export const ANY_FIELD: readonly HostileValue[] = [
  { name: 'a null byte', value: 'а\0б', statuses: [400] },
  { name: 'half a character', value: 'а\uFFFDб', statuses: [400] },
  { name: 'a text that turns around', value: 'звіт\u202Egpj.exe', isWords: true },
  { name: 'an end of a statement', value: "'; drop table audit.entry; --", isWords: true },
  { name: 'signs of a pattern', value: '%_\\', isWords: true },
  { name: 'a script', value: SCRIPT, isWords: true },
  { name: 'the end of an attribute', value: `"'>${SCRIPT}`, isWords: true },
  { name: 'a formula', value: "=cmd|' /C calc'!A0", isWords: true },
  { name: 'a line of a header', value: 'x\r\nSet-Cookie: session=1', isWords: true },
  { name: 'a prototype', value: '__proto__', isWords: true },
  { name: 'JSON with a prototype', value: '{"__proto__":{"role":"administrator"}}', isWords: true },
  { name: 'JSON ten thousand deep', value: '['.repeat(10_000) },
  { name: 'a template', value: '{{7*7}}<%= 7*7 %>', isWords: true },
  { name: 'a path', value: '../../../etc/passwd', isWords: true },
  { name: 'a book', value: 'я'.repeat(15_000) },
  { name: 'a thousand accents', value: `а${'\u0301'.repeat(1000)}` },
  { name: 'blanks', value: ' \t\u00a0' },
  { name: 'nothing', value: '' },
  { name: 'a number beyond numbers', value: '1e309', isWords: true },
  { name: 'less than nothing', value: '-1', isWords: true },
  { name: 'no number', value: 'NaN', isWords: true },
  { name: 'a day beyond days', value: '+275760-09-14', isWords: true },
  { name: 'an id of nobody', value: '00000000-0000-4000-8000-00000000dead', isWords: true },
];

/** An id of nothing: unlike the one above it is never sent as the key of a form, which may become the id of a thing. */
const NEVER_CREATED = '00000000-0000-4000-8000-00000000beef';

/** For fields that say one thing only, by their names. */
export const BY_NAME: readonly {
  readonly field: RegExp;
  readonly values: readonly HostileValue[];
}[] = [
  {
    field: /^lat$/,
    values: ['91', '-90.1', '1e2', '0x2D', 'Infinity', '45,8,9'].map(nothing),
  },
  { field: /^lon$/, values: ['181', '-180.1', '1e309', '29°'].map(nothing) },
  {
    field: /^(?:from|to|until|day|startsOn|endsOn|signedOn|leftOn|consentOn|end-.*)$/,
    values: ['2026-02-30', '2026-13-01', 'завтра', '26-11-25', '+275760-09-14'].map(nothing),
  },
  { field: /^(?:startsAt|endsAt)$/, values: ['25:00', '09:60', '9'].map(nothing) },
  {
    field: /^email$/,
    values: ['a@b', 'two@at@example.org', 'x@example.org\r\nBcc: y@example.org'].map(nothing),
  },
  {
    field: /^(?:areaId|officerId|stationId|accountId|receptionId)$/,
    values: [NEVER_CREATED, '1', "' or 1=1"].map(nothing),
  },
  { field: /^version$/, values: ['-1', '1e3', '999999999999'].map(nothing) },
  { field: /^count$/, values: ['0', '-1', '1.5', '1e9', '１'].map(nothing) },
  { field: /^weekday$/, values: ['0', '8'].map(nothing) },
];

function nothing(value: string): HostileValue {
  return { name: JSON.stringify(value), value, isNothing: true };
}

/** Values for a parameter in the path of an address, already percent-encoded. */
export const IN_ADDRESS: readonly HostileValue[] = [
  { name: 'a null byte', value: '%00', isNothing: true },
  { name: 'half a character', value: '%ED%A0%80', isNothing: true },
  { name: 'a path', value: '..%2F..%2Fetc%2Fpasswd', isNothing: true },
  { name: 'an end of a statement', value: '%27%3B--', isNothing: true },
  { name: 'an id of nobody', value: NEVER_CREATED, isNothing: true },
  { name: 'a book', value: 'x'.repeat(4000), isNothing: true },
];
