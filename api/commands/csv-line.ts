/** One CSV line (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvLine(fields: readonly string[]): string {
  const cells = fields.map((field) => {
    const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(field) ? `'${field}` : field;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${cells.join(',')}\r\n`;
}
