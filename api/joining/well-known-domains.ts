/**
 * Domains that everybody knows, where an application needs a second look. The shops are those of public lists whose rank
 * on the Tranco list (tranco-list.eu, 2026) is 10,000 or better; the rest are facts of common knowledge, chosen 2026-11.
 */
const domains: ReadonlySet<string> = new Set(
  `
10086.cn 11st.co.kr 189.cn 1mg.com 2dehands.be 7-11.com.tw 91mobiles.com a1.net aaa.com abb.com abebooks.com
academy.com acehardware.com aclu.org action.com adac.de adafruit.com adidas.com adobe.com airasia.com
airbnb.com airtel.in alibaba.com aliexpress.com allegro.pl alo.bg alza.cz amazon.ae amazon.ca amazon.co.jp
amazon.co.uk amazon.com amazon.com.au amazon.com.br amazon.com.mx amazon.com.tr amazon.de amazon.es amazon.fr
amazon.in amazon.it amazon.nl amazonaws.com americanas.com.br amnesty.org android.com anthropic.com
apollopharmacy.in apple.com archive.org argos.co.uk asahi.com asda.com asics.com asos.com asus.com
atbmarket.com atg.se atlassian.com att.com au.com auchan.fr audible.com autozone.com avito.ru avon.com bahn.de
baidu.com barnesandnoble.com bbc.co.uk bbc.com bedbathandbeyond.com beeline.ru belkin.com bell.ca bestbuy.com
bhphotovideo.com bigbasket.com bing.com blinkit.com blockchain.info blocket.se blogger.com bloomberg.com
blueapron.com bmwgroup.com boardgamegeek.com bol.com bolt.eu booking.com booklive.jp bookshop.org boots.com
boticario.com.br boulanger.com bp.com bricklink.com bunnings.com.au but.fr buyee.jp byd.com cafepress.com
caixa.gov.br cam.ac.uk cambridge.org canadiantire.ca canon.com canva.com cardmarket.com carmax.com
carrefour.es carrefour.fr casasbahia.com.br cat.com ccc.eu cdiscount.com chanel.com chatgpt.com check24.de
chewy.com chinamobile.com claro.com.ar cloudflare.com cnn.com codecanyon.net com.be comfy.ua coppel.com
corriere.it costco.ca costco.com coupang.com craigslist.org cricketwireless.com croma.com currys.co.uk cvs.com
dba.dk decathlon.es decathlon.fr decathlon.in decathlon.it dedeman.ro deere.com deliveroo.co.uk dell.com
depop.com dhgate.com dickssportinggoods.com digikala.com digikey.com dior.com discord.com dish.com diy.com
dji.com dm.de dmm.com dns-shop.ru docomo.ne.jp doctorswithoutborders.org donedeal.ie doordash.com doz.pl
dpreview.com drogasil.com.br dropbox.com druni.es duckduckgo.com dunelm.com e-jumbo.gr e.leclerc eapteka.ru
ebay.ca ebay.co.uk ebay.com ebay.com.au ebay.de ebay.fr ebay.it ebscohost.com elcorteingles.es elpais.com
emag.ro empik.com enterprise.com epicentrk.ua etsy.com euro.com.pl europa.eu expedia.com faberlic.com
facebook.com falabella.com falabella.com.pe fandom.com fedex.com feedingamerica.org figma.com finn.no
flipkart.com fnac.com fon.bet forbes.com ford.com forthnet.gr freenet.de funda.nl g2a.com gamestop.com gap.com
gettyimages.com github.com gitlab.com gmarket.co.kr goldapple.ru goldbet.it goodwill.org google.com gopro.com
grainger.com greenpeace.org groupon.com gucci.com gumroad.com gumtree.com gunbroker.com habitat.org
harborfreight.com harvard.edu hepsiburada.com hihonor.com hm.com hobbylobby.com homedepot.ca homedepot.com
homedepot.com.mx honda.com honor.com hornbach.de hotels.com hp.com huawei.com hubspot.com huggingface.co
humblebundle.com hyundai.com ibm.com idealo.de iherb.com ikea.com ikman.lk iliad.it imdb.com indiamart.com
instagram.com instyle.com intel.com intercars.eu intersport.fr irecommend.ru jbhifi.com.au jbl.com
jcpenney.com jd.com johnlewis.com joom.com kabum.com.br kaiserpermanente.org kakaku.com kaufland.de kayak.com
kerala.gov.in kia.com kiabi.com kijiji.ca kleinanzeigen.de kobo.com kohls.com kroger.com lamoda.ru
lazada.co.id lazada.co.th lazada.com lazada.com.my lazada.com.ph lazada.sg lcw.com leboncoin.fr lego.com
lemonde.fr lenovo.com lenta.com leroymerlin.es leroymerlin.fr leroymerlin.it leroymerlin.pl leroymerlin.pt
lg.com lidl.com lidl.de lidl.it linkedin.com list.am litres.ru live.com liverpool.com.mx logitech.com
lojasrenner.com.br loteriasyapuestas.es louisvuitton.com lowes.com lulu.com lululemon.com lyft.com macys.com
madeiramadeira.com.br magazineluiza.com.br magnit.ru mailchimp.com mainichi.jp mango.com marksandspencer.com
markt.de marktplaats.nl mastercard.com maurices.com mcdonalds.com mediaexpert.pl mediamarkt.de medium.com
megafon.ru menards.com mercadolibre.cl mercadolibre.com mercadolibre.com.co mercari.com mercedes-benz.com
mi.com michaels.com microsoft.com mit.edu mouser.com mozilla.org msf.org mts.ru mvideo.ru myntra.com n11.com
nature.org nespresso.com netflix.com newegg.com newlook.com next.co.uk nike.com nikkei.com njuskalo.hr
nordstrom.com notion.so npr.org nvidia.com nytimes.com obi.de office.com olx.com.br olx.in olx.pl olx.ro
onepeloton.com openai.com oppo.com oracle.com orange.com orange.es orange.pl oreillyauto.com otto.de
outlook.com ox.ac.uk oxfam.org ozon.ru paddypower.com palmettostatearmory.com parfois.com partner.co.il
patagonia.com paypal.com paytm.com pbs.org pchome.com.tw personal.com.ar petsmart.com pinterest.com
playstation.com porsche.com poshmark.com producthunt.com prom.ua puma.com quora.com qvc.com rakuten.co.jp
rakuten.com raspberrypi.com redbubble.com redcross.org reddit.com rei.com reliancedigital.in reserved.com
reuters.com revolve.com ridibooks.com rogers.com roman.co.uk rona.ca rozetka.com.ua rs-online.com rt.ru
sahibinden.com saksfifthavenue.com salesforce.com salvationarmy.org samsclub.com samsung.com sankei.com
savethechildren.org sephora.com sfr.fr shell.com shop.app shopee.ph shopee.tw shutterfly.com sinsay.com
skechers.com slack.com smythstoys.com snai.it softbank.jp spectrum.net spiegel.de sportsdirect.com spotify.com
stackoverflow.com stanford.edu staples.com starbucks.co.jp starbucks.com steelseries.com stjude.org stockx.com
stradivarius.com stripe.com subito.it substack.com suning.com sunrise.ch superbet.ro suruga-ya.jp
swarovski.com sweetwater.com swisscom.ch t-mobile.com tacobell.com takarakuji-official.jp takealot.com
tanishq.co.in taobao.com target.com tcgplayer.com teacherspayteachers.com tecnomat.it telcel.com telegram.org
telekom.de telenet.be telstra.com telstra.com.au telus.com temu.com tesco.com tesla.com thalia.de
theguardian.com theiconic.com.au themeforest.net therange.co.uk therealreal.com thermofisher.com thomann.de
thriftbooks.com ticketmaster.com tiktok.com tkmaxx.com tmall.com tn.gov.in tokopedia.com tori.fi torob.com
torrid.com toyota.com tractorsupply.com tripadvisor.com tui.co.uk tumblr.com turkcell.com.tr
turkishairlines.com twitch.tv twitter.com uber.com ubereats.com uline.com ulta.com un.org unicef.org
uniqlo.com unitedway.org upwork.com vatanbilgisayar.com verizon.com verizonwireless.com victoriassecret.com
vinted.com virginia.gov visa.com vivo.com vivo.com.br vk.com vkusvill.ru vodafone.com vodafone.de
volkswagen.de volvocars.com vseinstrumenti.ru walgreens.com wallapop.com walmart.ca walmart.com walmart.com.mx
washingtonpost.com wayfair.com webstaurantstore.com whatsapp.com who.int wikimedia.org wikipedia.org
wildberries.ru willhaben.at williamhill.com wolt.com wordpress.com wordpress.org workman.jp wsj.com wwf.org
www.gob.mx x.com xfinity.com xiaomi.com yad2.co.il yahoo.com yale.edu yandex.ru yodobashi.com yomiuri.co.jp
youtube.com zalando.de zappos.com zara.com zazzle.com zeit.de zellbury.com zendesk.com zomato.com zoom.us`
    .trim()
    .split(/\s+/),
);

/** True when a domain, or one above it, belongs to a house that everybody knows. */
export const isWellKnown = (domain: string): boolean => {
  const labels = domain.split('.');
  return labels.some((_, index) => domains.has(labels.slice(index).join('.')));
};
