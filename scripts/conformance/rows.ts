import { type NoChannel, type Referral, referrals } from './referrals.ts';

export const arrivals = ['landing parameter', 'redirect hop', 'cookie name'] as const;
export type Arrival = (typeof arrivals)[number];

/** One line of the table: another publisher's click of one network, seen by one sign, at a shop of its own. */
export interface Row {
  readonly network: string;
  readonly arrival: Arrival;
  /** The shop's domain; the visit begins at `www.` in front of it. */
  readonly host: string;
  /** Where the other publisher's link or the landing begins. */
  readonly start: string;
  /** The shop's own landing address. */
  readonly landing: string;
  /** What the shop sets at the landing, `name=value`. */
  readonly cookie?: string;
}

/** A line that cannot be walked, and why. */
export interface AbsentRow {
  readonly network: string;
  readonly arrival: Arrival;
  readonly reason: string;
}

const isNone = (channel: Referral['link'] | string): channel is NoChannel =>
  typeof channel === 'object';

export const landingOf = (host: string): string => `https://www.${host}/`;

function rowOf(referral: Referral, arrival: Arrival, host: string): Row | AbsentRow {
  const { network, parameters, link, cookie } = referral;
  const landing = landingOf(host);
  const common = { network, arrival, host };
  const absent = ({ none }: NoChannel): AbsentRow => ({ network, arrival, reason: none });
  switch (arrival) {
    case 'landing parameter': {
      if (isNone(parameters)) return absent(parameters);
      const start = `${landing}?${parameters}`;
      return { ...common, start, landing: start };
    }
    case 'redirect hop':
      return isNone(link) ? absent(link) : { ...common, start: link(landing), landing };
    case 'cookie name':
      return isNone(cookie) ? absent(cookie) : { ...common, start: landing, landing, cookie };
  }
}

export const isRow = (row: Row | AbsentRow): row is Row => 'host' in row;

/**
 * Every network by every arrival, each at a shop of its own, so that one browser serves for all of them.
 *
 * @param nextHost names a shop for a row; called once per row that needs one.
 * @param only networks to keep; all when empty.
 */
export function listRows(
  nextHost: (wanted: string) => string,
  only: readonly string[] = [],
): (Row | AbsentRow)[] {
  return referrals
    .filter(({ network }) => only.length === 0 || only.includes(network))
    .flatMap((referral) =>
      arrivals.map((arrival) => {
        const example = rowOf(referral, arrival, 'example.com');
        if (!isRow(example)) return example;
        const wanted =
          arrival === 'landing parameter' && referral.landsOn !== undefined
            ? referral.landsOn
            : nextHost(`${referral.network}-${arrival.split(' ')[1]}.example.com`);
        return rowOf(referral, arrival, wanted);
      }),
    );
}
