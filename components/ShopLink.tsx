import { Icon } from './Icon.tsx';
import { useWords } from './WordsContext.tsx';

/** The way to a business, as a plain link that tells it nothing of where the shopper was. */
export function ShopLink(props: { url: string; name: string }) {
  const words = useWords();
  return (
    <a className="shop-link" href={props.url} target="_blank" rel="noopener noreferrer">
      <bdi className="clamp">{props.name}</bdi>
      <Icon name="leave" size={16} />
      <span className="visually-hidden"> ({words.say('opensNewTab')})</span>
    </a>
  );
}
