import type { AnswerItem } from './answer-item.ts';

/** Something that a body asks of each report of a service. */
export interface PartnerAttribute {
  readonly code: string;
  readonly words: string;
  readonly isRequired: boolean;
  /** To choose among; empty: in words. In XML they are not read. */
  readonly choices: readonly string[];
}

export interface PartnerService {
  readonly code: string;
  readonly name: string;
  /** Undefined: it asks something, and nobody has read what. */
  readonly attributes: readonly PartnerAttribute[] | undefined;
}

const MAX_SERVICES = 500;

export function readServices(items: readonly AnswerItem[]): readonly PartnerService[] {
  return items.slice(0, MAX_SERVICES).flatMap(({ fields }) => {
    const { service_code: code, service_name: name, metadata } = fields;
    if (code === undefined || code.length > 200) return [];
    const attributes = /^(true|1|yes)$/i.test(metadata ?? '') ? undefined : [];
    return [{ code, name: (name ?? code).slice(0, 200), attributes }];
  });
}

export function readAttributes(items: readonly AnswerItem[]): readonly PartnerAttribute[] {
  // In JSON the answer is one definition, whose list they are.
  const all = items.flatMap((item) => item.lists['attributes'] ?? [item]);
  return all.slice(0, MAX_SERVICES).flatMap(({ fields, lists }) => {
    const { code, description, required, variable } = fields;
    // What is only shown to whoever writes is no question.
    if (code === undefined || /^(false|0)$/i.test(variable ?? '')) return [];
    const choices = (lists['values'] ?? []).flatMap((value) => value.fields['key'] ?? []);
    const words = (description ?? code).slice(0, 300);
    return [{ code, words, isRequired: /^(true|1|yes)$/i.test(required ?? ''), choices }];
  });
}

/** Names that servers give the sender’s own number of a report. */
const OUR_NUMBER = ['external_id', 'fixmystreet_id', 'report_id', 'reference'];

export interface AttributeAnswers {
  readonly given: Readonly<Record<string, string>>;
  /** What they require, and nobody has told. */
  readonly missing: readonly PartnerAttribute[];
}

/** Answers as far as they can be known: what was written down for all reports, our number, the only choice. */
export function answerAttributes(
  { attributes }: Pick<PartnerService, 'attributes'>,
  constants: Readonly<Record<string, string>>,
  number: string,
): AttributeAnswers {
  // Nobody could read what it asks: everything that is known is told.
  if (!attributes) return { given: constants, missing: [] };
  const answers = attributes.map((attribute) => {
    const { code, choices } = attribute;
    const own = OUR_NUMBER.includes(code.toLowerCase()) ? number : undefined;
    const only = choices.length === 1 ? choices[0] : undefined;
    const written = Object.hasOwn(constants, code) ? constants[code] : undefined;
    return { attribute, answer: written ?? own ?? only };
  });
  const given = answers.flatMap(({ attribute, answer }) =>
    answer === undefined ? [] : [[attribute.code, answer] as const],
  );
  const missing = answers
    .filter(({ attribute, answer }) => attribute.isRequired && answer === undefined)
    .map(({ attribute }) => attribute);
  return { given: Object.fromEntries(given), missing };
}
