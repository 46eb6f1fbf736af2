import '../../assets/tokens.css';
import '../../components/base.css';
import '../../components/parts.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { locales } from '../../assets/locales/index.ts';
import { WordsProvider } from '../../components/WordsContext.tsx';
import { hangBanner } from '../../entrypoints/banner/hang-banner.ts';
import { renderBanner } from '../../entrypoints/banner/render-banner.ts';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import { wordsOf } from '../components/words.ts';
import { bannerStates } from './banner-states.ts';
import { OptionsFrames } from './OptionsFrames.tsx';
import { PopupFrames } from './PopupFrames.tsx';

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
  const actions = {
    activate: async () => ({ ok: false, code: 'stoodDown' }) as const,
    dismiss: () => host.remove(),
  };
  host.attachShadow({ mode: 'open' }).append(renderBanner(content, words, actions));
  hangBanner(host);
}

const banner = bannerStates[parameters.get('banner') ?? ''];
const root = document.querySelector('#root');
if (banner !== undefined) showBanner(banner);
else if (root !== null) {
  createRoot(root).render(
    <WordsProvider words={words}>
      <div className="gallery">
        <PopupFrames />
        <OptionsFrames />
      </div>
    </WordsProvider>,
  );
}
