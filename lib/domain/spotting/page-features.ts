import type { PageKind } from '../../schema/page.ts';

/**
 * What the extractor gathers of one page: bounded texts and names, nothing of what the shopper typed. Lists may be read from the page
 * when they are asked for.
 */
export interface PageFeatures {
  readonly href: string;
  /** True in a frame (a payment form, an ad): never acted upon. */
  readonly framed: boolean;
  readonly title: string;
  /** Ids and classes of the html and body elements. */
  readonly body: string;
  /** The kinds whose platform landmarks stand on the page. */
  readonly landmarks: readonly string[];
  /** Texts of the first headings, the main one first. */
  readonly headings: readonly string[];
  /** For each form field: its type, autocomplete, name, id and placeholder, separated by spaces. */
  readonly fields: readonly string[];
  /** Ids and classes of the elements that hold the fields. */
  readonly around: readonly string[];
  /** Texts of the labels. */
  readonly labels: readonly string[];
  /** For each form: its id, class, name and action. */
  readonly forms: readonly string[];
  /** For each button: what it says, `|`, then its id, class and name. */
  readonly buttons: readonly string[];
  /** schema.org and Open Graph types in the order of the page. */
  readonly types: readonly string[];
}

/** What kind of page it is, how sure we are (0 to 1), and the evidence in plain words of the code. */
export interface PageClassification {
  readonly kind: PageKind;
  readonly confidence: number;
  readonly reasons: readonly string[];
}
