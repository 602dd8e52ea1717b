/** RFC 5321: 64 for the name, `@`, 255 for the domain. In UTF-16 units. */
export const MAX_EMAIL_LENGTH = 320;

/** With spaces, brackets and an extension. */
export const MAX_PHONE_LENGTH = 40;
