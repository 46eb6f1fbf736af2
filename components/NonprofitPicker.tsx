import { useId, useRef } from 'react';
import { describeCauseArea } from '../lib/domain/describe.ts';
import type { NonprofitSearch } from '../lib/domain/nonprofit-search-state.ts';
import { CauseArea, type Nonprofit } from '../lib/schema/nonprofit.ts';
import { NonprofitResults } from './NonprofitResults.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './WordsContext.tsx';

interface NonprofitPickerProps {
  query: string;
  /** A town or region as the shopper types it; the device is not asked where it is. */
  place: string;
  causeArea: CauseArea | undefined;
  search: NonprofitSearch;
  chosenId: string | undefined;
  onQuery: (query: string) => void;
  onPlace: (place: string) => void;
  onCauseArea: (causeArea: CauseArea | undefined) => void;
  onChoose: (nonprofit: Nonprofit) => void;
  /** True where the picker opens at the shopper's own click, so that typing can begin at once. */
  focusFirst?: boolean;
}

/** What the search came to, in one place that stays: a status that comes with its words in it is often not read out. */
function SearchStatus({ search, asked }: { search: NonprofitSearch; asked: boolean }) {
  const words = useWords();
  const sayFound = (count: number) =>
    asked ? words.count('searchResults', count) : words.say('suggestions');
  const count = search.status === 'found' ? search.items.length : 0;
  return (
    <>
      <div role="status">
        {search.status === 'searching' && <p className="muted">{words.say('loading')}</p>}
        {search.status === 'found' && (
          <>
            {search.offline && <p className="notice caution">{words.say('searchOffline')}</p>}
            <p className="muted">{count === 0 ? words.say('searchNone') : sayFound(count)}</p>
          </>
        )}
      </div>
      {search.status === 'failed' && <Notice tone="problem">{words.say('searchFailed')}</Notice>}
    </>
  );
}

/** Finds a nonprofit by name, place or number, with a few to start from. Nobody can pay to stand first. */
export function NonprofitPicker(props: NonprofitPickerProps) {
  const words = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const items = 'items' in props.search ? props.search.items : [];
  return (
    <div className="picker" ref={root}>
      <label htmlFor={`${id}query`}>{words.say('searchLabel')}</label>
      <input
        id={`${id}query`}
        type="search"
        autoComplete="off"
        spellCheck={false}
        // The picker opened at this very click or page step; the field is what was asked for.
        // biome-ignore lint/a11y/noAutofocus: moves the focus only into what the shopper just opened
        autoFocus={props.focusFirst === true}
        maxLength={100}
        value={props.query}
        onChange={(event) => props.onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          root.current?.querySelector<HTMLElement>('.results button')?.focus();
          event.preventDefault();
        }}
      />
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}place`}>{words.say('placeLabel')}</label>
          <input
            id={`${id}place`}
            type="text"
            autoComplete="off"
            maxLength={60}
            value={props.place}
            onChange={(event) => props.onPlace(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}cause`}>{words.say('causeAreaLabel')}</label>
          <select
            id={`${id}cause`}
            value={props.causeArea ?? ''}
            onChange={({ target }) =>
              props.onCauseArea(CauseArea.options.find((causeArea) => causeArea === target.value))
            }
          >
            <option value="">{words.say('causeAreaAll')}</option>
            {CauseArea.options.map((causeArea) => (
              <option key={causeArea} value={causeArea}>
                {describeCauseArea(causeArea, words)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <SearchStatus search={props.search} asked={`${props.query}${props.place}`.trim() !== ''} />
      <NonprofitResults items={items} chosenId={props.chosenId} onChoose={props.onChoose} />
    </div>
  );
}
