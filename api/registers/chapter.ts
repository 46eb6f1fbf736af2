import { titleCase } from './title-case.ts';

/**
 * A register's second name line is mostly a chapter (`4574 CASTRO VALLEY`) or the name people know (`BOYS TOWN`), but
 * sometimes the person who files: whoever has a title, an office or is written `% NAME` is left out.
 */
const person =
  /^%|^ATTN\b|^C[/-]O\b|\b(?:TTEE|TTEES|TRUSTEE|TRUSTEES|TREAS|TREASURER|CPA|CFO|CEO|ESQ|MD|PHD|JR|SR|PRES|PRESIDENT|SECRETARY|ATTY|SOLE|MBR|MEMBER)\b/;

/** The lines of an address, or of a bookkeeping, tell no chapter from another. */
const office = /^(?:PAYROLL|GROUP RETURN|[A-Z]+ (?:RD|AVE|ST|AVENUE|ROAD|STREET))$/;

/** A word with a digit, or one that says what kind of body it is. */
const body =
  /\d|\b(?:ASSN|ASSOCIATION|BRANCH|CENTER|CHAPTER|CHURCH|CLUB|COLLEGE|COMMITTEE|COUNCIL|COUNTY|DBA|DISTRICT|FOUNDATION|FUND|GREATER|HEALTH|HOSPITAL|HOUSE|INC|LODGE|MINISTRIES|MUSEUM|NAMI|NATIONAL|OF|PBS|POST|PROJECT|PTA|PTO|REGION|SCHOOL|SOCIETY|STATE|TOWN|TROOP|UNIT|UNIVERSITY|USA|VFW|YMCA|YWCA)\b/;

/** As many words are hardly a person's name; a letter among them is an initial. */
const sentence = /^(?:[A-Z&'-]{2,} +){3,}[A-Z&'-]{2,}$/;

/**
 * The chapter as people read it; empty when the line names none. Outside a group ruling (`group` is 0000 or blank) the
 * line may be a person's bare name, so then it counts only when its words say that it is a body.
 */
function chapterOf(sortName: string, group: string): string {
  const line = sortName.trim();
  if (line === '' || person.test(line) || office.test(line)) return '';
  const isChapter =
    /[1-9]/.test(group) || body.test(line) || sentence.test(line) || !line.includes(' ');
  return isChapter ? titleCase(line.replace(/^DBA\s+/, '')) : '';
}

/** A name with its chapter, as it is shown; a line that only repeats the name says nothing. */
export function nameWithChapter(name: string, sortName: string, group: string): string {
  const written = titleCase(name);
  const chapter = chapterOf(sortName, group);
  if (chapter === '') return written;
  const repeats = written.toLowerCase().startsWith(chapter.toLowerCase());
  return repeats ? written : `${written} (${chapter})`;
}
