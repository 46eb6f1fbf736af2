import { z } from '../../lib/zod.ts';
import type { Operation } from './operation.ts';
import { refusal } from './refusal.ts';

const parameters = [
  { name: 'network', in: 'path', description: 'Who hints: `awin`, `impact`.', schema: z.string() },
  { name: 'token', in: 'path', description: 'The steward’s `HINT_TOKEN`.', schema: z.string() },
] as const;
const summary = 'A network’s notification of a sale, as a hint to read its report';
const description =
  'Nothing of it is read and nothing is booked from it: the report is read again through the network’s own API.';
const answers = {
  204: { description: 'It will be read soon; the hint is on the disk.' },
  404: refusal('The network is not read here, or the token is another one.'),
} as const;

/** Notifications of networks; docs/network-reports.md says what to enter where. */
export const hintOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/hints/:network/:token',
    summary,
    description,
    parameters,
    answers,
  },
  {
    method: 'post',
    path: '/v1/hints/:network/:token',
    summary,
    description,
    parameters,
    answers: { ...answers, 413: refusal('The body is too large.') },
  },
];
