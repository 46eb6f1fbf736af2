import '../../assets/tokens.css';
import '../../assets/names.css';
import '../../components/base.css';
import '../../components/choices.css';
import '../../components/credits.css';
import '../../components/parts.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { locales } from '../../assets/locales/index.ts';
import { WordsProvider } from '../../components/WordsContext.tsx';
import { hangBanner } from '../../entrypoints/banner/hang-banner.ts';
import { renderBanner } from '../../entrypoints/banner/render-banner.ts';
import { sayBanner } from '../../lib/domain/say-banner.ts';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import { wordsOf } from '../components/words.ts';
import { bannerStates } from './banner-states.ts';
import { Gallery } from './Gallery.tsx';

// Development only: every component in every state. `?lang=ar` for another language, `?banner=banner offer` for one
// banner in its corner of an empty page.
const parameters = new URLSearchParams(location.search);
const catalogue =
  Object.values(locales).find((each) => each.languageTag === parameters.get('lang')) ?? locales.en;
const words = wordsOf(catalogue);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

function showBanner(content: BannerContent): void {
  const host = document.createElement('div');
  const lifetime = new AbortController();
  lifetime.signal.addEventListener('abort', () => host.remove());
  const end = () => lifetime.abort();
  const view = renderBanner(content, sayBanner(content, words), words, {
    activate: async () => ({ ok: false, code: 'stoodDown' }) as const,
    dismiss: end,
    open: () => hanging.open(),
  });
  host.attachShadow({ mode: 'open' }).append(view.root);
  const hanging = hangBanner(
    { host, parts: view },
    document.documentElement,
    content.form,
    lifetime.signal,
    { onPlaced: () => undefined, onLost: end },
  );
}

const banner = bannerStates[parameters.get('banner') ?? ''];
const root = document.querySelector('#root');
if (banner !== undefined) showBanner(banner);
else if (root !== null) {
  createRoot(root).render(
    <WordsProvider words={words}>
      <Gallery />
    </WordsProvider>,
  );
}
