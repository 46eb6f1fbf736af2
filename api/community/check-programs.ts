import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import type { CommunitySource } from './read-community.ts';
import type { RetailerProgram } from './read-programs.ts';

/** Amazon's own shops, in every country: its operating agreement has no place for extensions. */
const amazonHost = /(?:^|\.)amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

function checkProgram(
  item: Located<RetailerProgram>,
  hosts: readonly string[] | undefined,
  source: CommunitySource,
): Diagnostic[] {
  const { retailer, program } = item.value;
  const { community } = source.profile.value;
  if (hosts === undefined) {
    const remedy = 'Write the id of a row of retailers.csv (by default its first host).';
    return [error(item, `no retailer has the id ${retailer}`, remedy)];
  }
  const found: Diagnostic[] = [];
  if (hosts.some((host) => amazonHost.test(host))) {
    const remedy = 'Take the program out; alternatives are shown at Amazon all the same.';
    found.push(error(item, 'Amazon forbids its links in extensions', remedy));
  }
  if (program.network === 'awin' && program.offerOn.some((place) => /cart|checkout/.test(place))) {
    const message = 'Awin forbids activation when goods are in the basket';
    found.push(error(item, message, 'offerOn: [landing, product]'));
  }
  const { trackingHost, creativeId } = program;
  if (program.network === 'impact' && (trackingHost === undefined || creativeId === undefined)) {
    const message = 'an impact link needs the brand’s own tracking host and the ad’s number';
    const remedy =
      'Take both from the brand’s link: https://trackingHost/c/publisherId/creativeId/campaignId';
    found.push(error(item, message, remedy));
  }
  if (community.sandbox === true && program.sandbox !== true) {
    const message = 'a sandbox community can have test programs only';
    found.push(error(item, message, 'Add sandbox: true'));
  }
  if (!program.extensionAllowed || program.offerOn.length === 0) {
    const message = `the program of ${retailer} will never be offered`;
    const remedy = 'It needs extensionAllowed: true and a place in offerOn.';
    found.push(warning(item, message, remedy));
  }
  return found;
}

/** What is wrong with a community's affiliate programs, in the light of its retailers and the networks' rules. */
export function checkPrograms(source: CommunitySource): Diagnostic[] {
  const { programs, retailers, profile } = source;
  const hostsById = new Map<string, readonly string[]>(
    retailers.items.map(({ value }) => [value.id, value.hosts]),
  );
  const found = programs.items.flatMap((item) =>
    checkProgram(item, hostsById.get(item.value.retailer), source),
  );
  const first = programs.items[0];
  if (first !== undefined && profile.value.community.api === undefined) {
    const message =
      'programs need a server that takes the credits, and community.yaml names no api';
    const remedy = 'Add api: https://…/ to community.yaml, or nothing will be offered.';
    found.push(warning(first, message, remedy));
  }
  return [...programs.diagnostics, ...found];
}
