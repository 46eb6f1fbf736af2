import process from 'node:process';
import { importReportFile, ReportFileError, readMapping } from '../importers/import-report-file.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

/** Books a CSV report of any other network, read as a mapping file says. */
export const importReport: Command = {
  usage: 'FILE MAPPING [WRITTEN-AT]',
  summary: 'book a CSV report of any other network',
  run: async ([file, mappingFile, writtenAt], variables) => {
    const asOf = writtenAt === undefined ? undefined : new Date(writtenAt);
    if (file === undefined || mappingFile === undefined || Number.isNaN(asOf?.getTime())) {
      process.stderr.write('Name the report, its mapping and, if known, when it was written.\n');
      return 2;
    }
    return withContext(
      variables,
      async (context) => {
        try {
          const mapping = await readMapping(mappingFile);
          const report = await importReportFile(context, file, mapping, asOf);
          for (const { line, reason } of report.problems) {
            process.stdout.write(`line ${line}: ${reason}\n`);
          }
          process.stdout.write(
            `${report.read} lines: ${report.booked} booked, ${report.unchanged} known, ` +
              `${report.unassigned} without a known click, ${report.rejected} rejected\n`,
          );
          // A file of which nothing could be read is another file, or its mapping is.
          return report.read > 0 && report.rejected === report.read ? 1 : 0;
        } catch (error) {
          if (!(error instanceof ReportFileError)) throw error;
          process.stderr.write(`${error.message}\n`);
          return 2;
        }
      },
      'create',
    );
  },
};
