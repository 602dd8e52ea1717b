import { describe, expect, it } from 'vitest';
import { statusByPartner } from '../../domain/partner-status.ts';
import { answerAttributes } from '../../domain/partner/partner-services.ts';
import { readPartnerAnswer } from './read-partner-answer.ts';
import { theirState } from '../../domain/partner/their-state.ts';

describe('what a body’s server answers', () => {
  const read = [
    ['a bare list', '[{"service_request_id": 7}]', ['7']],
    ['a byte order mark', '\ufeff[{"service_request_id": "7"}]', ['7']],
    ['a wrapped list', '{"service_requests": [{"service_request_id": "7"}]}', ['7']],
    [
      'a list in two wrappers',
      '{"service_requests": {"request": [{"service_request_id": 7}]}}',
      ['7'],
    ],
    ['one without a list', '{"service_request_id": "7", "status": null}', ['7']],
    ['nothing', '[]', []],
    ['things that are none', '[null, 3, "x", {"service_request_id": "7"}]', ['7']],
    [
      'XML',
      '<service_requests><request><service_request_id>7</service_request_id></request></service_requests>',
      ['7'],
    ],
    ['XML of nothing', '<?xml version="1.0"?><service_requests/>', []],
    ['signs that nobody keeps', '[{"service_request_id": "7\\u0000\\u001b"}]', ['7']],
    ['wrapped without end', `${'{"requests":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'unreadable'],
    ['HTML', '<html><body>Hello</body></html>', 'unreadable'],
    ['an error', '{"error": "none of your business"}', 'unreadable'],
    ['half a list', '[{"service_request_id"', 'unreadable'],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><service_requests/>', 'unreadable'],
    ['nothing at all', '', 'unreadable'],
    ['very deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, []],
  ] as const;
  it.each(read)('is read, or not: %s', (_, text, expected) => {
    const answer = readPartnerAnswer(text, 'request');
    expect(
      answer.ok ? answer.value.map(({ fields }) => fields['service_request_id']) : answer.refusal,
    ).toEqual(expected);
  });

  const states = [
    ['OPEN', undefined],
    ['Reopened', undefined],
    ['In Progress', undefined],
    ['whatever', undefined],
    ['__proto__', undefined],
    ['Closed', 'resolved'],
    ['completed', 'resolved'],
    ['Fixed - Council', 'resolved'],
    ['duplicate', 'answered'],
    ['Rejected', 'answered'],
    ['not responsible', 'answered'],
  ] as const;
  it.each(states)('makes of «%s»: %s', (said, made) => {
    expect(statusByPartner(theirState(said))).toBe(made);
  });

  it('asks what is answered as far as it is known', () => {
    const asked = (code: string, isRequired: boolean, choices: readonly string[] = []) => ({
      code,
      words: code,
      isRequired,
      choices,
    });
    const attributes = [
      asked('pole', true),
      asked('external_id', true),
      asked('kind', true, ['street']),
      asked('colour', false, ['red', 'blue']),
      asked('ward', true),
      asked('constructor', true),
    ];
    const { given, missing } = answerAttributes({ attributes }, { ward: '3' }, 'ours');
    expect(given).toEqual({ external_id: 'ours', kind: 'street', ward: '3' });
    expect(missing.map(({ code }) => code)).toEqual(['pole', 'constructor']);
  });
});
