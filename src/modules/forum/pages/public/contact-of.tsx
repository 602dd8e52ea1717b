import type { VNode } from 'preact';
import type { Forum } from '../../domain/forum.ts';

/** Whom to ask about a forum; undefined: nobody said. */
export function contactOf({
  contactEmail,
  contactPhone,
}: Pick<Forum, 'contactEmail' | 'contactPhone'>): VNode | undefined {
  if (contactEmail === '' && contactPhone === '') return undefined;
  return (
    <>
      {contactEmail !== '' && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
      {contactEmail !== '' && contactPhone !== '' && ', '}
      {contactPhone !== '' && (
        <a href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</a>
      )}
    </>
  );
}
