/** The eight things that an address form asks for; `patterns` says how each is known. */
export const addressParts = [
  'givenName',
  'familyName',
  'street',
  'city',
  'postcode',
  'region',
  'phone',
  'mail',
] as const;
export type AddressPart = (typeof addressParts)[number];
