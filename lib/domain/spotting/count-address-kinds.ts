/** What an address form asks for, by autocomplete token, name or label. */
const kinds = [
  /(?:given|first|full|vor|\b) ?name|prenom|nombre/,
  /(?:last|family|sur) ?name|nachname|apellid/,
  /street|address (?:line )?[1-3]|strasse|\brue\b|calle|ulic/,
  /city|town|level 2|\bort\b|ville|ciudad|mesto|suburb/,
  /postal|post ?code|zip|\bplz\b|\bpsc\b|postnu/,
  /level 1|country|state|province|region|county/,
  /\btel\b|phone|mobile|telefon/,
  /e ?mail/,
];

/** How many of the eight things that an address form asks for stand in the words of a page's fields and labels. */
export const countAddressKinds = (text: string): number =>
  kinds.filter((kind) => kind.test(text)).length;
