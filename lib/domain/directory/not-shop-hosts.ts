const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First labels (`mail.…`) and top-level domains (`….bank`) that never are a shop's. */
export const notShopLabels: ReadonlySet<string> = new Set(
  words(
    'bank banking onlinebanking ebanking mail webmail email insurance localhost local internal',
  ),
);

/** Suffixes under which anybody can have a name: claiming one claims every shop below it. Chosen 2026-11. */
export const publicSuffixes: ReadonlySet<string> = new Set(
  words(`
    co.uk org.uk me.uk ltd.uk plc.uk ac.uk com.au net.au org.au co.nz org.nz co.za co.in co.jp ne.jp or.jp co.kr or.kr
    com.br com.mx com.ar com.co com.pe com.tr com.pl com.pt com.es com.gr com.cy com.mt com.ua com.cn com.tw com.hk com.sg
    com.my com.ph com.vn com.sa com.eg com.ng co.id co.th co.il co.ke co.at or.at uk.com us.com eu.com de.com co.com
    myshopify.com shopify.com myshopware.com bigcartel.com mybigcommerce.com wixsite.com squarespace.com weebly.com
    webflow.io wordpress.com blogspot.com tumblr.com jimdofree.com jimdosite.com ecwid.com square.site company.site
    github.io gitlab.io pages.dev workers.dev vercel.app netlify.app web.app firebaseapp.com herokuapp.com onrender.com
    fly.dev azurewebsites.net cloudfront.net amazonaws.com appspot.com run.app ngrok.io ngrok.app glitch.me surge.sh
    gumroad.com substack.com linktr.ee carrd.co
  `),
);

/** Where people keep mail, money, identity and conversations. Facts of common knowledge, chosen 2026-11. */
export const notShopHosts: readonly string[] = words(`
  mail.google.com gmail.com accounts.google.com outlook.com live.com hotmail.com msn.com office.com microsoftonline.com
  mail.yahoo.com mail.yahoo.co.jp yahoo.de aol.com icloud.com proton.me protonmail.com tutanota.com tuta.com fastmail.com
  zoho.com hey.com gmx.de gmx.net gmx.com gmx.at web.de freenet.de posteo.de mailbox.org email.t-online.de mail.ru
  mail.orange.fr laposte.net webmail.free.fr libero.it virgilio.it o2.pl wp.pl onet.pl interia.pl seznam.cz qq.com 163.com
  facebook.com instagram.com x.com twitter.com linkedin.com reddit.com whatsapp.com web.telegram.org discord.com youtube.com
  github.com dropbox.com okta.com auth0.com 1password.com bitwarden.com lastpass.com login.gov irs.gov
  paypal.com stripe.com wise.com revolut.com venmo.com cash.app klarna.com zellepay.com coinbase.com binance.com kraken.com
  chase.com bankofamerica.com wellsfargo.com citi.com citibank.com capitalone.com usbank.com pnc.com truist.com td.com
  ally.com discover.com americanexpress.com schwab.com fidelity.com vanguard.com etrade.com navyfederal.org usaa.com
  goldmansachs.com jpmorgan.com morganstanley.com sofi.com chime.com
  barclays.co.uk hsbc.co.uk hsbc.com lloydsbank.com halifax-online.co.uk natwest.com rbs.co.uk santander.co.uk
  santander.com nationwide.co.uk monzo.com starlingbank.com tsb.co.uk firstdirect.com
  deutsche-bank.de commerzbank.de sparkasse.de dkb.de ing.de ing.com ing.nl comdirect.de n26.com postbank.de vr.de
  hypovereinsbank.de consorsbank.de targobank.de mabanque.bnpparibas bnpparibas.net societegenerale.fr credit-agricole.fr
  labanquepostale.fr boursorama.com lcl.fr creditmutuel.fr cic.fr bbva.es caixabank.es bankinter.com sabadell.com
  intesasanpaolo.com unicredit.it poste.it fineco.it rabobank.nl abnamro.nl bunq.com kbc.be belfius.be
  rbc.com royalbank.com scotiabank.com bmo.com cibc.com desjardins.com commbank.com.au westpac.com.au anz.com.au
  anz.com nab.com.au pkobp.pl mbank.pl pekao.com.pl seb.se swedbank.se handelsbanken.se nordea.com dnb.no danskebank.dk
  ubs.com raiffeisen.ch postfinance.ch erstebank.at bankaustria.at
`);
