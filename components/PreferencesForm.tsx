import { useId } from 'react';
import { describeValue } from '../lib/domain/describe.ts';
import { formatCountry } from '../lib/domain/format.ts';
import { BusinessValue } from '../lib/schema/directory.ts';
import { Panel } from './Panel.tsx';
import { PlaceField } from './PlaceField.tsx';
import { SaveFailed } from './SaveFailed.tsx';
import { useWords } from './WordsContext.tsx';

interface PreferencesFormProps {
  country: string | undefined;
  region: string | undefined;
  city: string | undefined;
  /** Countries that the communities' businesses are in or send to. */
  countries: readonly string[];
  values: readonly BusinessValue[];
  /** Whether the last change could not be kept. */
  failed: boolean;
  onCountry: (country: string) => void;
  /** An empty place is none. */
  onPlace: (place: { region: string } | { city: string }) => void;
  onValues: (values: readonly BusinessValue[]) => void;
}

/** Place and values by which alternatives are sorted, on the device. Nothing of it is found out by us. */
export function PreferencesForm(props: PreferencesFormProps) {
  const words = useWords();
  const id = useId();
  const { country, values } = props;
  const listed = new Set([...props.countries, ...(country === undefined ? [] : [country])]);
  listed.delete('*');
  const countries = Array.from(listed, (code) => ({
    code,
    name: formatCountry(code, words.locale),
  })).toSorted((left, right) => left.name.localeCompare(right.name, words.locale));
  return (
    <Panel title={words.say('preferences')} id="preferences">
      <p className="muted">{words.say('preferencesIntro')}</p>
      <div className="field">
        <label htmlFor={id}>{words.say('countryLabel')}</label>
        <select
          id={id}
          value={country ?? '*'}
          onChange={({ target }) => props.onCountry(target.value)}
        >
          <option value="*">{words.say('countryAny')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="fields">
        <PlaceField
          label={words.say('regionLabel')}
          value={props.region ?? ''}
          hintId={`${id}place`}
          onSave={(region) => props.onPlace({ region })}
        />
        <PlaceField
          label={words.say('cityLabel')}
          value={props.city ?? ''}
          hintId={`${id}place`}
          onSave={(city) => props.onPlace({ city })}
        />
      </div>
      <p className="muted" id={`${id}place`}>
        {words.say('placeHint')}
      </p>
      <fieldset className="values">
        <legend>{words.say('valuesLabel')}</legend>
        {BusinessValue.options.map((value) => (
          <label key={value} className="chip" htmlFor={`${id}${value}`}>
            <input
              type="checkbox"
              id={`${id}${value}`}
              checked={values.includes(value)}
              onChange={({ target }) =>
                props.onValues(
                  target.checked ? [...values, value] : values.filter((each) => each !== value),
                )
              }
            />
            {describeValue(value, words)}
          </label>
        ))}
      </fieldset>
      {props.failed && <SaveFailed />}
    </Panel>
  );
}
