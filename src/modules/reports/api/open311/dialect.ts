import type { Dialect, ProgramFailure } from '#platform/http/program-route.ts';
import { MEDIA_TYPES, OPEN311_FORMATS, open311Document } from './document.ts';
import { open311Text } from './messages/index.ts';

/** GeoReport knows 404 for what is not there, 403 for a key, and 400; the rest is HTTP’s own. */
const STATUS: Readonly<Record<ProgramFailure, number>> = {
  absent: 404,
  gone: 404,
  'unknown-person': 403,
  'cross-site': 403,
  malformed: 400,
  invalid: 400,
  conflict: 400,
  'too-large': 400,
  unsupported: 400,
  'wrong-method': 405,
  'too-many': 429,
  broken: 500,
  unavailable: 503,
};

/** Open311’s way of answering: a list of errors, in the format that was asked for. */
export const open311: Dialect = {
  under: '/open311',
  formats: OPEN311_FORMATS,
  tell: (failure, { format, language }, faults) => {
    const status = STATUS[failure];
    const said = faults.length > 0 ? faults : [open311Text(language)(`failure.${failure}`)];
    const errors = said.map((description) => ({ code: String(status), description }));
    return {
      status,
      body: open311Document('errors', errors, format),
      type: format === 'json' ? MEDIA_TYPES.json : MEDIA_TYPES.xml,
    };
  },
};
