import { seenOf } from '#kernel/edit-conflict.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import { passingText } from './messages/index.ts';

/** As the form shows it and sends it back. */
export interface BodyValues {
  readonly address: string;
  readonly jurisdiction: string;
  readonly constants: string;
  readonly isOn: boolean;
  readonly isKeyForgotten: boolean;
  /** It was, and must be again: a page never shows it. */
  readonly isKeyTyped: boolean;
  readonly serviceCodes: Readonly<Record<string, string>>;
  readonly seen: string;
}

/** A category and its service come in pairs, in the order of the page. */
export const BODY_FIELDS = [
  'address',
  'jurisdiction',
  'apiKey',
  'forget',
  'category',
  'service',
  'constants',
  'on',
  'seen',
];
export const BODY_REPEATED = ['category', 'service'];

const NOTHING: BodyValues = {
  address: '',
  jurisdiction: '',
  constants: '',
  isOn: false,
  isKeyForgotten: false,
  isKeyTyped: false,
  serviceCodes: {},
  seen: '',
};

export function valuesOf(endpoint: PartnerEndpoint | undefined): BodyValues {
  if (!endpoint) return NOTHING;
  const { address, jurisdiction = '', constants, isOn, serviceCodes } = endpoint;
  const lines = Object.entries(constants).map((pair) => pair.join('='));
  return {
    ...NOTHING,
    address,
    jurisdiction,
    constants: lines.join('\n'),
    isOn,
    serviceCodes,
    seen: seenOf(endpoint),
  };
}

export function typedValues(form: URLSearchParams): BodyValues {
  const services = form.getAll('service');
  return {
    address: form.get('address') ?? '',
    jurisdiction: form.get('jurisdiction') ?? '',
    constants: (form.get('constants') ?? '').replaceAll('\r\n', '\n'),
    isOn: form.get('on') === 'yes',
    isKeyForgotten: form.get('forget') === 'yes',
    isKeyTyped: form.get('apiKey') !== null && form.get('apiKey') !== '',
    serviceCodes: Object.fromEntries(
      form.getAll('category').map((key, at) => [key, services[at] ?? '']),
    ),
    seen: form.get('seen') ?? '',
  };
}

/** Beside which field each reason is said. */
const FIELDS = {
  'address-unreadable': 'address',
  'address-unsafe': 'address',
  'address-inner': 'address',
  'line-unreadable': 'jurisdiction',
  'key-unreadable': 'apiKey',
  'key-elsewhere': 'apiKey',
  'service-unreadable': 'service',
  'constants-unreadable': 'constants',
  'nothing-goes-there': 'service',
} as const;

export function bodyError(locale: Locale, reason: keyof typeof FIELDS): FormError {
  return { field: FIELDS[reason], text: passingText.in(locale)(`error.${reason}`) };
}

/** Undefined: the form was none of ours. */
export function bodyErrors(
  locale: Locale,
  issues: readonly FormIssue[],
): readonly FormError[] | undefined {
  const errors = issues.flatMap(({ message }) => {
    const reason = REASONS.find((one) => one === message);
    return reason ? [bodyError(locale, reason)] : [];
  });
  return errors.length > 0 ? firstOfEachField(errors) : undefined;
}

const REASONS = Object.keys(FIELDS).filter((one): one is keyof typeof FIELDS => one in FIELDS);
