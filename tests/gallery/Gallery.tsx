import { Mark } from '../../components/Mark.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { AnswerFrames } from './AnswerFrames.tsx';
import { CommunityFrames } from './CommunityFrames.tsx';
import { OptionsFrames } from './OptionsFrames.tsx';
import { PopupFrames } from './PopupFrames.tsx';

/** Every component of our own pages in every state. The banner's are apart: each hangs in a page of its own. */
export function Gallery() {
  return (
    <Spoken>
      <main className="gallery">
        <h1>
          <Mark size={24} /> Gallery
        </h1>
        <PopupFrames />
        <OptionsFrames />
        <CommunityFrames />
        <AnswerFrames />
      </main>
    </Spoken>
  );
}
