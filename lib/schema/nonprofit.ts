import { z } from '../zod.ts';
import { CountryCode, PlainText } from './primitives.ts';

/** The register that a nonprofit's number belongs to. `us-ein` numbers are nine digits, stored without the hyphen. */
export const RegisterScheme = z.enum(['us-ein', 'gb-chc', 'gb-sc', 'gb-nic']);
export type RegisterScheme = z.infer<typeof RegisterScheme>;

const numberShapes = {
  'us-ein': /^[0-9]{9}$/,
  'gb-chc': /^[0-9]{6,7}$/,
  'gb-sc': /^SC[0-9]{6}$/,
  'gb-nic': /^NIC[0-9]{6}$/,
} as const satisfies Record<RegisterScheme, RegExp>;

/** `scheme:number`, for example `us-ein:131788491`: the one way a nonprofit is named in messages, links and tables. */
export const NonprofitId = z
  .string()
  .check(
    z.maxLength(40),
    z.refine((text) => {
      const separator = text.indexOf(':');
      const scheme = RegisterScheme.safeParse(text.slice(0, separator));
      return scheme.success && numberShapes[scheme.data].test(text.slice(separator + 1));
    }),
  )
  .brand<'NonprofitId'>();
export type NonprofitId = z.infer<typeof NonprofitId>;

export const CauseArea = z.enum([
  'animals',
  'arts-culture',
  'civil-rights',
  'community',
  'disaster-relief',
  'education',
  'environment',
  'faith',
  'food-security',
  'health',
  'housing',
  'human-services',
  'international',
  'research',
  'youth',
  'other',
]);
export type CauseArea = z.infer<typeof CauseArea>;

/** The beneficiary. City and region always stand beside the name: 5,338 names cover 66,000 rows of the US register. */
export const Nonprofit = z.object({
  id: NonprofitId,
  name: PlainText(300),
  city: z.optional(PlainText(100)),
  region: z.optional(PlainText(100)),
  country: CountryCode,
  causeArea: CauseArea,
});
export type Nonprofit = z.infer<typeof Nonprofit>;
