import {
  ActivationRequest,
  ActivationResponse,
  CreditBucket,
  CreditIndex,
  HealthStatus,
  NonprofitSearchResponse,
  PublicTotals,
  ReassignmentRequest,
} from '../../lib/schema/api.ts';
import { DirectoryManifest, Shard, Signature } from '../../lib/schema/directory.ts';
import { DirectoryDelta } from '../../lib/schema/directory-delta.ts';
import { CauseArea } from '../../lib/schema/nonprofit.ts';
import { ClickId, Sha256Hex } from '../../lib/schema/primitives.ts';
import { z } from '../../lib/zod.ts';
import { hintOperations } from './hint-operations.ts';
import { memberOperations } from './member-operations.ts';
import type { Operation } from './operation.ts';
import { notWritable, refusal } from './refusal.ts';

const unchanged = {
  description: 'You have this version already (`If-None-Match`).',
};
const badBody = {
  400: refusal('The body is not JSON, or not of this shape; `errors` names the fields.'),
  413: refusal('The body is too large.'),
  415: refusal('The body is not `application/json`.'),
  503: notWritable,
} as const;

const activations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/activations',
    summary: 'Say which nonprofit a click is for',
    description:
      'All that a click tells this server: a random number and a nonprofit. Saying the same again changes nothing.',
    request: ActivationRequest,
    answers: {
      200: { description: 'It was known already.', schema: ActivationResponse },
      201: { description: 'It is recorded, and on the disk.', schema: ActivationResponse },
      409: refusal('The click credits another nonprofit.'),
      422: refusal('The nonprofit is not listed here.'),
      ...badBody,
    },
  },
  {
    method: 'put',
    path: '/v1/activations/:clickId/nonprofit',
    summary: 'Choose another nonprofit while the credit is pending',
    description: 'Whoever shows the secret from which the clickId was derived may choose again.',
    parameters: [{ name: 'clickId', in: 'path', description: 'The click.', schema: ClickId }],
    request: ReassignmentRequest,
    answers: {
      204: { description: 'The credit goes to the other nonprofit.' },
      403: refusal('The secret does not belong to this clickId.'),
      404: refusal('No activation has this clickId.'),
      409: refusal(
        'The credit is confirmed, stands on a payout that may be on its way, or is paid.',
      ),
      422: refusal('The nonprofit is not listed here.'),
      ...badBody,
    },
  },
];

const publicFigures: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/nonprofits',
    summary: 'Search the nonprofits that can be credited',
    parameters: [
      {
        name: 'q',
        in: 'query',
        description: 'Name, place, cause or register number, as people type them.',
        schema: z.string().check(z.maxLength(200)),
      },
      {
        name: 'cause',
        in: 'query',
        description: 'Only nonprofits of this cause area.',
        schema: CauseArea,
      },
      {
        name: 'near',
        in: 'query',
        description:
          'The words at the end of `q` that name a town or region: those there come first, the rest of its region after.',
        schema: z.string().check(z.maxLength(100)),
      },
    ],
    answers: {
      200: {
        description: 'At most 20, the one people mean first.',
        schema: NonprofitSearchResponse,
      },
      400: refusal('The query is too long, or there is no such cause area.'),
    },
  },
  {
    method: 'get',
    path: '/v1/credits',
    summary: 'How the public buckets of credits are cut now',
    answers: {
      200: { description: 'The length of a bucket’s name.', schema: CreditIndex },
      304: unchanged,
    },
  },
  {
    method: 'get',
    path: '/v1/credits/:prefix',
    summary: 'One bucket of credits',
    description:
      'Download a bucket of many and find your own tags in it: no query shows which are yours.',
    parameters: [
      {
        name: 'prefix',
        in: 'path',
        description: 'The first characters of the tag, or `all` while there is one bucket.',
        schema: z.string(),
      },
    ],
    answers: {
      200: { description: 'Every credit whose tag begins so.', schema: CreditBucket },
      304: unchanged,
      404: refusal('Buckets have another size now: read `/v1/credits`.'),
    },
  },
  {
    method: 'get',
    path: '/v1/totals',
    summary: 'What was paid, per nonprofit and month, and what was earned, per month',
    description:
      'Beside a name stands only what was sent, in payouts of at least five purchases. Counted anew every five minutes.',
    answers: { 200: { description: 'Sums only.', schema: PublicTotals }, 304: unchanged },
  },
];

const directory: readonly Operation[] = [
  {
    method: 'get',
    path: '/directory/directory.json',
    summary: 'The manifest of the community’s directory',
    answers: {
      200: { description: 'The bytes that were signed.', schema: DirectoryManifest },
      304: unchanged,
      404: refusal('Nothing is published here.'),
    },
  },
  {
    method: 'get',
    path: '/directory/directory.json.sig',
    summary: 'The signature of the manifest',
    answers: {
      200: { description: 'Ed25519, base64url.', schema: Signature, mediaType: 'text/plain' },
      304: unchanged,
      404: refusal('Nothing is published here.'),
    },
  },
  {
    method: 'get',
    path: '/directory/shards/:sha256.json',
    summary: 'One part of the directory; it never changes',
    parameters: [
      { name: 'sha256', in: 'path', description: 'As the manifest lists it.', schema: Sha256Hex },
    ],
    answers: {
      200: { description: 'The part.', schema: Shard },
      304: unchanged,
      404: refusal('There is no such part.'),
    },
  },
  {
    method: 'get',
    path: '/directory/index/:sha256.bin',
    summary: 'A part of the index of a directory with very many shops; it never changes',
    parameters: [
      { name: 'sha256', in: 'path', description: 'As the manifest lists it.', schema: Sha256Hex },
    ],
    answers: {
      200: {
        description: 'Bytes, as docs/directory-format.md describes them.',
        mediaType: 'application/octet-stream',
      },
      304: unchanged,
      404: refusal('There is no such part.'),
    },
  },
  {
    method: 'get',
    path: '/directory/deltas/:from-:to.json',
    summary: 'What one publication changed; not signed, since it leads to signed parts',
    parameters: [
      { name: 'from', in: 'path', description: 'The version before.', schema: z.int() },
      { name: 'to', in: 'path', description: 'The version after.', schema: z.int() },
    ],
    answers: {
      200: { description: 'Lines to copy and items to put in, by part.', schema: DirectoryDelta },
      304: unchanged,
      404: refusal('There is none between these versions; the parts have it all.'),
    },
  },
  {
    method: 'get',
    path: '/directory/packs/:version-:place.json',
    summary: 'Many parts in one file; not signed, since each part is checked',
    parameters: [
      { name: 'version', in: 'path', description: 'As the manifest says.', schema: z.int() },
      { name: 'place', in: 'path', description: 'The first has 0.', schema: z.int() },
    ],
    answers: {
      200: { description: 'A list of parts.', schema: z.array(Shard) },
      304: unchanged,
      404: refusal('There is none; the parts have it all.'),
    },
  },
];

const running: readonly Operation[] = [
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process answers',
    answers: { 200: { description: 'It does.', schema: HealthStatus } },
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether the database answers too',
    answers: {
      200: { description: 'It does.', schema: HealthStatus },
      503: refusal('It does not.'),
    },
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Figures for Prometheus',
    answers: { 200: { description: 'Sums only.', mediaType: 'text/plain' } },
  },
  {
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This description',
    answers: {
      200: { description: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) },
    },
  },
];

/** Every route for programs. The pages for people are not described here. */
export const operations: readonly Operation[] = [
  ...activations,
  ...publicFigures,
  ...directory,
  ...memberOperations,
  ...hintOperations,
  ...running,
];
