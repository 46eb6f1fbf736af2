import { type PolicyFault, reviewPolicy } from '../../lib/domain/networks/review-policy.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { CommunitySource } from './read-community.ts';

type Place = Pick<Diagnostic, 'file' | 'line'>;

function describe(fault: PolicyFault, place: Place): Diagnostic {
  switch (fault.kind) {
    case 'ordinaryName': {
      const message = `${fault.name} stands in the addresses or cookies of ordinary shops`;
      return error(place, message, 'Add its value (name=value), or onlyHosts.');
    }
    case 'ordinaryHost': {
      const message = `${fault.host} does more than redirect`;
      return error(place, message, 'Name the very host of the links, e.g. go.network.example.');
    }
    case 'shopHost': {
      const message = `${fault.host} is the host of a shop in this directory`;
      return error(place, message, 'Name the host that redirects to the shop.');
    }
    case 'shorterThanBuiltIn': {
      const message = `${fault.minutes} minutes are shorter than what holds anyway`;
      return warning(place, message, 'Leave it at 0: a policy can only lengthen the silence.');
    }
    case 'unknownNetwork': {
      const message = `the network ${fault.network} is not known`;
      return error(place, message, 'Check its name, or say by what it is recognised.');
    }
    case 'empty':
      return error(place, 'the policy says nothing', 'Take it out.');
  }
}

/** What is wrong with a community's stand-down policies, in the light of its shops. */
export function checkPolicies({ retailers, standDownPolicies }: CommunitySource): Diagnostic[] {
  const shopHosts = retailers.items.flatMap(({ value }) => value.hosts);
  return standDownPolicies.items.flatMap((item) =>
    reviewPolicy(item.value, shopHosts).map((fault) => describe(fault, item)),
  );
}
