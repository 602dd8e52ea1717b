/**
 * Tables whose rows must not come back with a restored backup: a session that was ended, a link that was used and
 * a browser that was forgotten would be good again.
 */
export const identityNotBackedUp: readonly string[] = [
  'identity.session',
  'identity.challenge',
  'identity.known_device',
  'identity.invitation',
];
