import { awinImporter } from '../../../api/importers/awin.ts';
import { cjImporter } from '../../../api/importers/cj.ts';
import { ebayImporter } from '../../../api/importers/ebay.ts';
import { impactImporter } from '../../../api/importers/impact.ts';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { partnerizeImporter } from '../../../api/importers/partnerize.ts';
import { rakutenImporter } from '../../../api/importers/rakuten.ts';
import type { ReportPlace } from '../../../api/importers/report-client.ts';
import { skimlinksImporter } from '../../../api/importers/skimlinks.ts';
import { awinTransaction, startAwinReports } from './awin-reports.ts';
import { cjCommission, startCjReports } from './cj-reports.ts';
import { ebayTransaction, startEbayReports } from './ebay-reports.ts';
import { impactAction, startImpactReports } from './impact-reports.ts';
import { partnerizeConversion, startPartnerizeReports } from './partnerize-reports.ts';
import { rakutenEvent, startRakutenReports } from './rakuten-reports.ts';
import type { ReportServer } from './report-server.ts';
import { skimlinksCommission, startSkimlinksReports } from './skimlinks-reports.ts';

/** One network's server with its importer, and how it tells of a sale and of its end. */
export interface StartedNetwork {
  readonly server: ReportServer;
  readonly importer: NetworkImporter;
  /** What the network knows; anything goes. */
  readonly rows: unknown[];
  /** A sale of this click, made and reported at `time`. Answers how the network takes it back, as told at `later`. */
  readonly sell: (clickId: string, time: string) => (later: string) => void;
}

type Place = Pick<ReportPlace, 'pause' | 'now'>;
type Start = (place: Place) => Promise<StartedNetwork>;

const seconds = (time: string): string => time.slice(0, 19);
const spaced = (time: string): string => seconds(time).replace('T', ' ');
const written = (time: string): string =>
  `${new Date(time).toUTCString().replace(',', '')}+0000 (UTC)`;

const awin: Start = async (place) => {
  const server = await startAwinReports();
  const rows = server.transactions;
  return {
    server,
    rows,
    importer: awinImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const row = awinTransaction(clickId, { transactionDate: seconds(time) });
      rows.push(row);
      return (later) => {
        row.commissionStatus = 'declined';
        row.validationDate = seconds(later);
      };
    },
  };
};

const cj: Start = async (place) => {
  const server = await startCjReports();
  const rows = server.commissions;
  return {
    server,
    rows,
    importer: cjImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const row = cjCommission(clickId, { eventDate: time, postingDate: time });
      rows.push(row);
      return (later) => {
        const { originalActionId } = row;
        const pubCommissionAmountPubCurrency = `-${row.pubCommissionAmountPubCurrency}`;
        const changes = { originalActionId, pubCommissionAmountPubCurrency, original: false };
        rows.push(cjCommission(clickId, { ...changes, eventDate: time, postingDate: later }));
      };
    },
  };
};

const ebay: Start = async (place) => {
  const server = await startEbayReports();
  const { rows } = server;
  return {
    server,
    rows,
    importer: ebayImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const at = `${seconds(time)}+0000`;
      const row = ebayTransaction(clickId, { EventDate: at, UpdateDate: at });
      rows.push(row);
      // An update is a line of its own, which eBay may write before or behind the older one.
      return (later) =>
        void rows.unshift({ ...row, Status: 'Reversed', UpdateDate: `${seconds(later)}+0000` });
    },
  };
};

const impact: Start = async (place) => {
  const server = await startImpactReports();
  const rows = server.actions;
  return {
    server,
    rows,
    importer: impactImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const row = impactAction(clickId, { EventDate: time });
      rows.push(row);
      return () => {
        row.State = 'REVERSED';
      };
    },
  };
};

const partnerize =
  (byCursor: boolean): Start =>
  async (place) => {
    const server = await startPartnerizeReports(2, byCursor);
    const { rows } = server;
    return {
      server,
      rows,
      importer: partnerizeImporter(server, { baseUrl: server.url, ...place }),
      sell: (clickId, time) => {
        const at = spaced(time);
        const row = partnerizeConversion(clickId, { conversion_time: at, last_modified: at });
        rows.push(row);
        return (later) => {
          row.conversion_data.last_modified = spaced(later);
          for (const item of row.conversion_data.conversion_items) item.item_status = 'rejected';
        };
      },
    };
  };

const rakuten: Start = async (place) => {
  const server = await startRakutenReports(place.now);
  const { rows } = server;
  return {
    server,
    rows,
    importer: rakutenImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const sold = { transaction_date: written(time), process_date: written(time) };
      const row = rakutenEvent(clickId, sold);
      rows.push(row);
      return (later) => {
        const back = { ...sold, process_date: written(later), commissions: -row.commissions };
        rows.push(rakutenEvent(clickId, back));
      };
    },
  };
};

const skimlinks: Start = async (place) => {
  const server = await startSkimlinksReports(place.now);
  const { rows } = server;
  return {
    server,
    rows,
    importer: skimlinksImporter(server, { baseUrl: server.url, ...place }),
    sell: (clickId, time) => {
      const sold = { transaction_date: spaced(time), last_updated: spaced(time) };
      rows.push(skimlinksCommission(clickId, sold, 3.5));
      return (later) => {
        const back = { ...sold, last_updated: spaced(later), status: 'cancelled' };
        rows.push(skimlinksCommission(clickId, back, -3.5));
      };
    },
  };
};

/** Every network that the server reads. */
export const allNetworks: readonly { readonly name: string; readonly start: Start }[] = [
  { name: 'awin', start: awin },
  { name: 'cj', start: cj },
  { name: 'ebay', start: ebay },
  { name: 'impact', start: impact },
  { name: 'partnerize', start: partnerize(false) },
  { name: 'partnerize, by cursor,', start: partnerize(true) },
  { name: 'rakuten', start: rakuten },
  { name: 'skimlinks', start: skimlinks },
];
