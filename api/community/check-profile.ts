import { checkName } from './check-name.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import type { Profile } from './read-profile.ts';

const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

/** What is wrong or doubtful in community.yaml itself. */
export function checkProfile(profile: Located<Profile>): Diagnostic[] {
  const { community, expiresAt, publishedAt } = profile.value;
  const { name, steward, values = [], lists = [] } = community;
  const days = (Date.parse(expiresAt) - Date.parse(publishedAt)) / (24 * 60 * 60 * 1000);
  return [
    ...checkName(name, profile),
    ...checkName(steward.name, profile),
    ...lists.flatMap((each) => checkName(each.name, profile)),
    ...repeated(values.map(({ value }) => value)).map((value) =>
      error(profile, `the value ${value} is explained twice`, 'Keep one of the two.'),
    ),
    ...repeated(lists.map(({ url }) => url)).map((url) =>
      error(profile, `the community at ${url} is listed twice`, 'Keep one of the two.'),
    ),
    ...(days < 14
      ? [
          warning(
            profile,
            `the directory expires ${days} days after its publication`,
            'Subscribers are told that it is old from then on; expiresAfterDays: 365 is usual.',
          ),
        ]
      : []),
  ];
}
