import { isBuildable, leadsElsewhere } from '../../lib/domain/networks/build-deep-link.ts';
import { allowedPlaces } from '../../lib/domain/networks/offer-rules.ts';
import { isAmazonHost } from '../../lib/domain/networks/recognised.ts';
import type { Retailer } from '../../lib/schema/directory.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import { needsPart, programParts } from './program-parts.ts';
import type { CommunitySource } from './read-community.ts';
import type { RetailerProgram } from './read-programs.ts';

/** Whether the extension itself would build a link for this program, asked of the same code. */
function checkLink(item: Located<RetailerProgram>, retailer: Retailer): Diagnostic[] {
  const { program } = item.value;
  if (retailer.hosts.some(isAmazonHost)) {
    const remedy = 'Take the program out; alternatives are shown at Amazon all the same.';
    return [error(item, 'Amazon forbids its links in extensions', remedy, 'retailer')];
  }
  if (isBuildable(program, retailer)) return [];
  const remedy = 'Copy it from one of the network’s own links to the shop.';
  if (leadsElsewhere(program, retailer)) {
    const fault = `${program.trackingHost} is not a host of ${program.network} or of the shop`;
    return [error(item, fault, remedy, 'trackingHost')];
  }
  const [host = ''] = retailer.hosts;
  const missing = programParts.filter(
    (part) => program[part] === undefined && needsPart(program.network, part, host),
  );
  if (missing.length > 0) {
    return missing.map((part) =>
      error(item, `a link of ${program.network} needs ${part}`, remedy, part),
    );
  }
  const message = `no link of ${program.network} can be built from this program`;
  const everything = 'Copy every number from one of the network’s own links to the shop.';
  return [error(item, message, everything, 'advertiserId')];
}

function checkProgram(
  item: Located<RetailerProgram>,
  retailer: Retailer | undefined,
  source: CommunitySource,
): Diagnostic[] {
  const { retailer: id, program } = item.value;
  const { community } = source.profile.value;
  if (retailer === undefined) {
    const remedy = 'Write the id of a row of retailers.csv (by default its first host).';
    return [error(item, `no retailer has the id ${id}`, remedy, 'retailer')];
  }
  const found = checkLink(item, retailer);
  const { network, offerOn } = program;
  const allowed = allowedPlaces(network, offerOn);
  if (allowed.length < offerOn.length) {
    const message = `${network} forbids activation when goods are in the basket`;
    found.push(error(item, message, `offerOn: [${allowed.join(', ')}]`, 'offerOn'));
  }
  if (community.sandbox === true && program.sandbox !== true) {
    const message = 'a sandbox community can have test programs only';
    found.push(error(item, message, 'Add sandbox: true'));
  }
  if (!program.extensionAllowed || offerOn.length === 0) {
    const message = `the program of ${id} will never be offered`;
    const remedy = 'It needs extensionAllowed: true and a place in offerOn.';
    found.push(warning(item, message, remedy));
  }
  return found;
}

/** What is wrong with a community's affiliate programs, in the light of its retailers and the networks' rules. */
export function checkPrograms(source: CommunitySource): Diagnostic[] {
  const { programs, retailers, profile } = source;
  const retailerById = new Map<string, Retailer>(
    retailers.items.map(({ value }) => [value.id, value]),
  );
  const found = programs.items.flatMap((item) =>
    checkProgram(item, retailerById.get(item.value.retailer), source),
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
