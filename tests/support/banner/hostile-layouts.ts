import { added, checkout, type HostilePage, styled } from './hostile-page.ts';

const bar = (place: string) =>
  `<div style="position:fixed;${place};background:#234;color:#fff;padding:18px"><button>In the bar</button></div>`;

/** Pages that a banner could look wrong on, or stand in the way of. */
export const hostileLayouts: readonly HostilePage[] = [
  // Layout of the root and the body.
  { name: 'a plain checkout', response: { body: checkout }, outcome: 'card' },
  {
    name: 'a flex root and body',
    response: styled('html,body{display:flex;gap:40px} html>*{flex:1;min-width:300px}'),
    outcome: 'card',
  },
  {
    name: 'a grid root and body',
    response: styled('html{display:grid;grid-template-columns:1fr 1fr} body{display:grid}'),
    outcome: 'card',
  },
  {
    name: 'rules for every child of the root and the body',
    response: styled(
      'body>*,html>*:not(head){float:left;margin:50px;width:33%;border:9px solid red;filter:blur(2px)} html>div,body>div{display:none;opacity:0}',
    ),
    outcome: 'card',
  },
  {
    name: 'rules for what is empty',
    response: styled(':empty{display:none!important;visibility:hidden!important}'),
    outcome: 'card',
  },
  {
    name: 'everything unset',
    response: styled('*{all:unset!important}'),
    outcome: 'card',
  },
  {
    name: 'everything hidden but the form',
    response: styled(
      'div:not([class]){display:none!important;opacity:0!important;pointer-events:none!important;z-index:-1!important;position:static!important}',
    ),
    outcome: 'card',
  },
  {
    name: 'a transformed root',
    response: styled('html{transform:scale(.5) rotate(3deg);perspective:1px}'),
    outcome: 'card',
  },
  {
    name: 'a filtered, faded and clipped root',
    response: styled('html{filter:invert(1);opacity:.3;clip-path:inset(20%)}'),
    outcome: 'card',
  },
  { name: 'a zoomed-out root', response: styled('html{zoom:.5}'), outcome: 'card' },
  { name: 'a zoomed-in root', response: styled('html{zoom:2}'), outcome: 'card' },
  { name: 'a zoom on everything', response: styled('*{zoom:1.5!important}'), outcome: 'card' },
  {
    name: 'a root of display contents',
    response: styled('html{display:contents}'),
    outcome: 'card',
  },
  { name: 'a root that is not drawn', response: styled('html{display:none}'), outcome: 'nowhere' },
  {
    name: 'a contained root',
    response: styled('html,body{contain:strict;height:100vh} html{content-visibility:auto}'),
    outcome: 'card',
  },
  {
    name: 'container queries on the root',
    response: styled(
      'html{container:page/size;height:100vh} @container page (width>0){div{width:10px!important;color:transparent!important}}',
    ),
    outcome: 'card',
  },
  {
    name: 'a root without scrolling or height',
    response: styled('html,body{overflow:hidden;height:0}'),
    outcome: 'card',
  },
  {
    name: 'vertical writing',
    response: styled('html{writing-mode:vertical-rl;letter-spacing:9px;text-transform:uppercase}'),
    outcome: 'card',
  },
  {
    name: 'a page from right to left',
    response: { body: checkout.replace('lang="en"', 'lang="ar" dir="rtl"') },
    outcome: 'card',
  },
  {
    name: 'quirks mode and tiny letters',
    response: {
      body: `${checkout.replace('<!doctype html>', '').replace('</head>', '<style>html{font-size:2px;line-height:9}body{font:1px/9 fantasy}</style></head>')}`,
    },
    outcome: 'card',
  },
  {
    name: 'no pointer and no selection anywhere',
    response: styled(
      '*{pointer-events:none!important;user-select:none!important;cursor:none!important}',
    ),
    outcome: 'card',
  },
  {
    name: 'keyframes and tokens of our names',
    response: styled(
      ':root{--surface:transparent;--text:transparent;--accent:red;--quick:90s;--font:fantasy} @keyframes arrive{to{opacity:0}} *{animation:arrive 1s infinite!important;transition:all 9s!important}',
    ),
    outcome: 'card',
  },
  // What the page has pinned.
  {
    name: 'a bar along the bottom',
    response: added(bar('bottom:0;left:0;right:0')),
    outcome: 'card',
  },
  {
    name: 'bars at every edge',
    response: added(
      [
        bar('bottom:0;left:0;right:0'),
        bar('top:0;left:0;right:0'),
        bar('left:0;top:0;bottom:0'),
        bar('right:0;top:0;bottom:0'),
      ].join(''),
    ),
    outcome: 'nowhere',
  },
  {
    name: 'a chat and a consent notice',
    response: added(
      `<div style="position:fixed;right:20px;bottom:20px;width:60px;height:60px;border-radius:50%;background:#07f;cursor:pointer"></div>
       <div role="dialog" style="position:fixed;left:0;bottom:0;width:500px;background:#fff;padding:30px">We use cookies <button>Accept</button></div>`,
    ),
    outcome: 'card',
  },
  {
    name: 'a chat in a closed shadow root of its own',
    response: added(
      `<chat-box></chat-box><script>document.querySelector('chat-box').attachShadow({mode:'closed'}).innerHTML =
        '<button style="position:fixed;right:0;bottom:0;width:430px;height:260px">Chat</button>'</script>`,
    ),
    outcome: 'card',
  },
  {
    name: 'a huge z-index all over',
    response: added(
      `<div style="position:fixed;inset:0;z-index:2147483647;background:rgb(0 0 0/40%)"><div role="dialog" style="background:#fff;margin:200px">Sale <button>No</button></div></div>`,
    ),
    outcome: 'nowhere',
  },
  {
    name: 'a frame over everything',
    response: added(
      '<iframe style="position:fixed;inset:0;width:100%;height:100%;border:0"></iframe>',
    ),
    outcome: 'nowhere',
  },
  {
    name: 'a page that scrolls in a fixed element',
    response: {
      body: checkout
        .replace('<body>', '<body><div style="position:fixed;inset:0;overflow:auto">')
        .replace('</body>', '<div style="height:3000px"></div></div></body>'),
    },
    outcome: 'card',
  },
  {
    name: 'links in every corner',
    response: added(
      ['left:0;bottom:0', 'right:0;bottom:0', 'left:0;top:80px', 'right:0;top:80px']
        .map(
          (place) => `<a href="/x" style="position:absolute;${place};padding:60px 150px">Link</a>`,
        )
        .join(''),
    ),
    outcome: 'tab',
  },
];
