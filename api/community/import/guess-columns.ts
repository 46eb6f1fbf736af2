import type { EntryKindName } from '../entries/entry-kinds.ts';

/** Field of an entry to the column of a sheet that fills it. */
export type ColumnMap = Readonly<Record<string, string>>;

type Names = Readonly<Record<string, readonly string[]>>;

const words = (text: string): readonly string[] => text.split(' ');
const address = words(
  'website url web webaddress weburl site homepage link webpage domain internet',
);
const title = words(
  'name title organisation organization company business shop store brand retailer',
);
const place = {
  city: words('city town municipality place'),
  region: words('region state province county'),
};
const country = words('country countrycode nation primaryregion');

/** What columns are called in spreadsheets and in networks' lists, in the order of preference; letters and digits only. */
const names: Readonly<Record<EntryKindName, Names>> = {
  shop: {
    name: [...title, 'merchant', 'advertiser'],
    hosts: [...address, 'hosts', 'host', 'domains', 'displayurl'],
    category: words('category sector industry kind type'),
    countries: ['countries', ...country],
    source: words('source reference'),
  },
  business: {
    name: [...title, 'member', 'membername', 'businessname', 'shopname', 'companyname'],
    domain: address,
    url: address,
    category: words('category sector industry trade kind type'),
    country,
    ...place,
    shipsTo: words('shipsto shipping shipscountries delivers'),
    values: words('values value tags'),
    search: words('search searchurl'),
    source: words('source reference evidence proof'),
    checkedOn: words('checkedon checked date lastchecked verified'),
  },
  nonprofit: {
    id: words('id ein taxid charitynumber registernumber registeredcharitynumber number'),
    name: [...title, 'charity', 'charityname', 'nonprofit', 'organisationname', 'organizationname'],
    ...place,
    country,
    cause: words('cause causearea ntee nteecd category purpose'),
    source: words('source reference'),
  },
  product: {
    business: words('business shop domain seller'),
    name: words('name title product productname'),
    url: words('url link page productpage'),
    gtin: words('gtin ean upc isbn isbn13 barcode'),
    price: words('price amount'),
  },
  program: {
    retailer: [
      ...words('retailer displayurl programurl programmeurl advertiserurl merchanturl campaignurl'),
      ...address,
    ],
    advertiserId: words(
      'advertiserid merchantid programid programmeid campaignid mid advertisercid cid offerid id',
    ),
    rate: words(
      'rate commission commissionrate commissionrange commissionterms defaultcommission basecommission salecommission payout',
    ),
    countries: ['countries', ...country],
  },
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Which column of a sheet fills which field, as far as its headings tell; a steward looks at it before it is used. */
export function guessColumns(kind: EntryKindName, header: readonly string[]): ColumnMap {
  const byPlain = new Map(header.map((column) => [plain(column), column]));
  return Object.fromEntries(
    Object.entries(names[kind]).flatMap(([field, candidates]) => {
      const column = [plain(field), ...candidates].map((name) => byPlain.get(name)).find(Boolean);
      return column === undefined ? [] : [[field, column]];
    }),
  );
}
