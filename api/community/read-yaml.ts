import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic, error } from './diagnostic.ts';

export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** The line on which the value at this path starts, or its nearest ancestor's. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML 1.2 file (JSON is YAML). What cannot be read becomes diagnostics, never an exception. */
export function readYaml(file: string, text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const diagnostics = document.errors.map((problem) =>
    error(
      { file, line: lineAt(problem.pos[0]) },
      problem.message,
      'Check the indentation, and put text with a colon or a hash sign in quotes.',
    ),
  );
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range != null) return lineAt(node.range[0]);
    }
    return undefined;
  };
  if (diagnostics.length > 0) return { file, value: undefined, lineOf, diagnostics };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return { file, value, lineOf, diagnostics };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const remedy = 'Write the repeated part out instead of an alias (*name).';
    const refused = error({ file, line: undefined }, message, remedy);
    return { file, value: undefined, lineOf, diagnostics: [refused] };
  }
}
