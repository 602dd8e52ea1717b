import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';

interface PhoneLinkProps {
  /** E.164, or a short number. */
  readonly phone: string;
}

/** «067 000 00 00», ready to call. Never broken in the middle. */
export function PhoneLink({ phone }: PhoneLinkProps) {
  return (
    <a class="phone" href={telephoneHref(phone)}>
      {formatPhone(phone)}
    </a>
  );
}
