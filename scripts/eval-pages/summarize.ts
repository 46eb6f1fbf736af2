import { median, quantile } from '../statistics.ts';
import { classifyLikeChromium } from './chromium-rules.ts';
import { hostLanguage } from './host-language.ts';
import {
  type Answer,
  countConfusions,
  measureAlarms,
  measureTarget,
  type Target,
  targets,
} from './measure-kinds.ts';
import { namePlatform } from './name-platform.ts';
import { isShown, type Observation } from './observe-pages.ts';
import { tiers } from './reduce-features.ts';
import { tablesOf } from './tables-of.ts';

const toAnswer = ({ page, spotting }: Observation): Answer => ({
  label: page.label,
  kind: spotting.classification.kind,
});

function measure(answers: readonly Answer[]) {
  const names = Object.keys(targets) as Target[];
  return Object.fromEntries(names.map((target) => [target, measureTarget(answers, target)]));
}

function groupBy(observations: readonly Observation[], nameOf: (one: Observation) => string) {
  const groups = Object.groupBy(observations, nameOf);
  return Object.fromEntries(
    Object.entries(groups).map(([name, group = []]) => [
      name,
      { pages: group.length, ...measure(group.map(toAnswer)) },
    ]),
  );
}

const summarizeTime = (values: readonly number[]) => ({
  median: median(values),
  p95: quantile(values, 0.95),
});

/** Extractor and classifier, in milliseconds, in a page's first run and in the next, and a bare pass over the page. */
function summarizeTimes(observations: readonly Observation[]) {
  const ofRun = (run: 'cold' | 'warm' | 'floor') =>
    summarizeTime(observations.map(({ spotting }) => spotting.milliseconds[run]));
  return {
    pages: observations.length,
    cold: ofRun('cold'),
    warm: ofRun('warm'),
    floor: ofRun('floor'),
  };
}

const isLarge = ({ bytes }: Observation): boolean => bytes >= 250_000 && bytes <= 350_000;

const hardSubtypes = /register|login|password|account|confirmation|thank/;

function listMisses(observations: readonly Observation[]) {
  return observations.flatMap(({ page, spotting: { classification } }) =>
    classification.kind === page.label ? [] : [{ ...page, answer: classification }],
  );
}

function compareTiers(observations: readonly Observation[]) {
  return Object.fromEntries(
    Object.entries(tiers).map(([name, decide]) => {
      const answers = observations.map(({ page, spotting: { features, language } }) => ({
        label: page.label,
        kind: decide(features, tablesOf(language, page.hostname)),
      }));
      return [name, measure(answers)];
    }),
  );
}

/** Everything that `eval:pages` says of a folder. */
export function summarize(observations: readonly Observation[]) {
  const located = observations.filter(({ page }) => page.url !== '');
  const shown = observations.filter(isShown);
  const hard = observations.filter(
    ({ page }) => page.label === 'other' && hardSubtypes.test(page.subtype),
  );
  const bySubtype = Object.groupBy(hard, ({ page }) => page.subtype);
  return {
    pages: observations.length,
    notShown: observations.length - shown.length,
    knownAddress: { pages: located.length, ...measure(located.map(toAnswer)) },
    unknownAddress: {
      pages: observations.length - located.length,
      ...measure(observations.filter(({ page }) => page.url === '').map(toAnswer)),
    },
    chromium: measure(
      located.map(({ page }) => ({ label: page.label, kind: classifyLikeChromium(page.url) })),
    ),
    tiers: compareTiers(located),
    byLanguage: groupBy(located, ({ page }) => hostLanguage(page.hostname)),
    byDomain: groupBy(located, ({ page }) =>
      hostLanguage(page.hostname) === 'en'
        ? '.com .us .uk .ca .au .nz'
        : 'country domains and others',
    ),
    byPlatform: groupBy(located, ({ spotting }) => namePlatform(spotting.features)),
    alarms: {
      ...Object.fromEntries(
        Object.entries(bySubtype).map(([name, group = []]) => [
          name,
          measureAlarms(group.map(toAnswer)),
        ]),
      ),
      together: measureAlarms(hard.map(toAnswer)),
    },
    confusions: countConfusions(observations.map(toAnswer)),
    milliseconds: {
      all: summarizeTimes(shown),
      large: summarizeTimes(shown.filter(isLarge)),
    },
    misses: listMisses(observations),
  };
}

export type Summary = ReturnType<typeof summarize>;
