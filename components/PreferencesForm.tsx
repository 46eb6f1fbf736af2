import { useId } from 'react';
import { describeValue } from '../lib/domain/describe.ts';
import { formatCountry } from '../lib/domain/format.ts';
import { BusinessValue } from '../lib/schema/directory.ts';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

interface PreferencesFormProps {
  country: string | undefined;
  /** Countries that the communities' businesses are in or send to. */
  countries: readonly string[];
  values: readonly BusinessValue[];
  onCountry: (country: string) => void;
  onValues: (values: readonly BusinessValue[]) => void;
}

/** Country and values by which alternatives are sorted, on the device. */
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
    <Panel title={words.say('preferences')}>
      <p className="muted">{words.say('preferencesIntro')}</p>
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
    </Panel>
  );
}
