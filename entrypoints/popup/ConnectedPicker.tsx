import { NonprofitPicker } from '../../components/NonprofitPicker.tsx';
import { useNonprofitSearch } from '../../lib/hooks/use-nonprofit-search.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';

/** The picker over the communities' servers and the device's own list. */
export default function ConnectedPicker(props: {
  chosenId: string | undefined;
  onChoose: (nonprofit: Nonprofit) => void;
}) {
  const { query, setQuery, place, setPlace, causeArea, setCauseArea, search } =
    useNonprofitSearch();
  return (
    <NonprofitPicker
      query={query}
      place={place}
      causeArea={causeArea}
      search={search}
      chosenId={props.chosenId}
      onQuery={setQuery}
      onPlace={setPlace}
      onCauseArea={setCauseArea}
      onChoose={props.onChoose}
      focusFirst
    />
  );
}
