import type { TextKey } from '../../assets/locales/catalogue.ts';
import type { Words } from './words.ts';

/** What went wrong with a community, by the code of whatever noticed it. */
const problemKeys = {
  offline: 'problemOffline',
  timeout: 'problemTimeout',
  notFound: 'problemMissing',
  serverError: 'problemServer',
  refused: 'problemRefused',
  conflict: 'problemRefused',
  noCors: 'problemNoCors',
  html: 'problemHtml',
  noDirectory: 'problemNoDirectory',
  signatureMissing: 'problemUnsigned',
  badSignature: 'problemBadSignature',
  keyChanged: 'problemKeyChanged',
  keyRevoked: 'problemKeyRevoked',
  rollback: 'problemRollback',
  versionReused: 'problemVersionReused',
  otherCommunity: 'problemOtherCommunity',
  newerFormat: 'problemNewerFormat',
  tooLarge: 'problemTooLarge',
  storageFailed: 'saveFailed',
  unexpected: 'problemUnexpected',
  alreadyJoined: 'problemAlreadyJoined',
  idTaken: 'problemIdTaken',
  tooMany: 'problemTooMany',
  empty: 'problemEmpty',
  notAnAddress: 'problemNotAnAddress',
  insecure: 'problemInsecure',
  badFingerprint: 'problemBadFingerprint',
} as const satisfies Readonly<Record<string, TextKey>>;

const isKnown = (code: string): code is keyof typeof problemKeys =>
  Object.hasOwn(problemKeys, code);

/** Says what went wrong and what helps. What has no words of its own is damage that its steward has to mend. */
export const describeProblem = (code: string, words: Words): string =>
  words.say(isKnown(code) ? problemKeys[code] : 'problemBroken');
