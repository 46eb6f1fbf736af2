import { fileProves, proofHosts, proofPath, recordsProve } from '../../lib/domain/joining/proof.ts';
import type { ProofMethod } from '../../lib/schema/joining.ts';
import type { FetchFailure, ProofSources } from './fetch-proof.ts';

export type ProofCheck =
  | { readonly ok: true; readonly method: ProofMethod }
  /** Why the file did not prove it; `otherText` when there was one without the line. */
  | { readonly ok: false; readonly file: FetchFailure | 'otherText' };

/** Looks for the proof that a domain is its applicant's: the file on it (with or without `www.`), or a DNS record. */
export async function checkProof(
  { fetchText, resolveTxt }: ProofSources,
  domain: string,
  code: string,
): Promise<ProofCheck> {
  const [records, ...files] = await Promise.all([
    Promise.all(proofHosts(domain).map(resolveTxt)),
    fetchText(domain, proofPath),
    fetchText(`www.${domain}`, proofPath),
  ]);
  if (files.some((file) => file.ok && fileProves(file.text, code))) {
    return { ok: true, method: 'file' };
  }
  if (recordsProve(records.flat(), code)) return { ok: true, method: 'dns' };
  const [first] = files;
  return { ok: false, file: first === undefined || first.ok ? 'otherText' : first.code };
}
