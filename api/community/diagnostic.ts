/** Something to mend in a community's source files, said like a good compiler: where, what, and how to mend it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line?: number | undefined;
  readonly message: string;
  readonly remedy: string;
  /** The field of the entry that it is about, where it is about one. */
  readonly field?: string | undefined;
}

/** Something that must be mended before the directory can be published. */
export const error = (
  place: Pick<Diagnostic, 'file' | 'line'>,
  message: string,
  remedy: string,
  field?: string,
): Diagnostic => ({
  severity: 'error',
  file: place.file,
  line: place.line,
  message,
  remedy,
  ...(field !== undefined && { field }),
});

/** Something a steward should look at; the directory can be published with it. */
export const warning = (
  place: Pick<Diagnostic, 'file' | 'line'>,
  message: string,
  remedy: string,
): Diagnostic => ({ ...error(place, message, remedy), severity: 'warning' });

/** `retailers.csv:12: error: …` and, on a second line, what to do. */
export function formatDiagnostic({ severity, file, line, message, remedy }: Diagnostic): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${severity}: ${message}\n    ${remedy}`;
}

/** Each once, however often it was found; of two alike the later one stands, in the place of the first. */
export const eachOnce = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [identityOf(each), each])).values(),
];

/** What two diagnostics of the same fault have in common. */
export const identityOf = ({ file, line, message }: Diagnostic): string =>
  `${file}:${line} ${message}`;

/** The sources cannot be published as they are; the steward mends what `diagnostics` names. */
export class CommunitySourceError extends Error {
  override readonly name = 'CommunitySourceError';
  readonly code = 'badSource';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.diagnostics = diagnostics;
  }
}
