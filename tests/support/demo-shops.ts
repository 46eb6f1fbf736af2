import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DirectoryManifest, Shard } from '../../lib/schema/directory.ts';
import type { NetworkId, OfferPlace, Program } from '../../lib/schema/network.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { demoDirectory } from '../../scripts/demo/demo-community.ts';

export interface DemoShop {
  readonly name: string;
  readonly host: string;
  readonly program: Program;
}

export interface DemoData {
  readonly shops: readonly DemoShop[];
  readonly nonprofits: readonly Nonprofit[];
  readonly operatorShare: number;
}

const readJson = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(path.join(demoDirectory, ...parts), 'utf8'));

/** What the published demo directory holds, read as any subscriber would. */
export function readDemoData(): DemoData {
  const { shards, community } = DirectoryManifest.parse(readJson('directory.json'));
  const read = shards.map(({ sha256 }) => Shard.parse(readJson('shards', `${sha256}.json`)));
  return {
    operatorShare: community.operatorShare,
    nonprofits: read.flatMap((shard) => (shard.kind === 'nonprofits' ? shard.items : [])),
    shops: read.flatMap((shard) =>
      shard.kind === 'retailers'
        ? shard.items.flatMap(({ name, hosts, programs }) =>
            (programs ?? []).map((program) => ({ name, host: hosts[0] ?? '', program })),
          )
        : [],
    ),
  };
}

/** The first shop of the demo whose program is with this network and may be offered at this place. */
export function findDemoShop(shops: readonly DemoShop[], network: NetworkId, place: OfferPlace) {
  const shop = shops.find(
    ({ program }) => program.network === network && program.offerOn.includes(place),
  );
  if (shop === undefined) throw new Error(`the demo has no ${network} program for ${place}`);
  return shop;
}
