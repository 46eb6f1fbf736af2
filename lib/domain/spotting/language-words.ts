import type { WordTable } from './words.ts';

/** What every page is read with: the words of addresses and of names in code. */
export const codeWords: WordTable =
  'cart.,basket.,trolley.|*checkout,*check out,onepage,cashdesk|place order,submit order|address.|shipping.,billing.,delivery.,payment.|success.,thank,received.,confirmation.,order status,history.,track|add to cart,add to bag,addtocart,addcart,cart add,buy now|account.,log in,login.,sign in,signup,*regist,password,profile.,customer.,member,wallet,subscri|order.,purchase.,trade.,buy.,confirm.,pay.,co.,step.,invoice.|card number,cc num,cc exp,cc csc,cvv,cvc,credit card|coupon,voucher,promo,discount,gift card,giftcard|qty,quantity|product,prod.,item.,sku.,listing.|categor,search,collection.,archive,blog,home.,news.,article,recipe,topic,forum,help.,faq,about.,contact,terms.,privacy.,page.,sort.,filter';

/** The shop's words in each language, by ISO 639-1 code. A page needs English and its own. */
export const languageWords = {
  en: 'bag.|cash register,ordering,placement order,order review,finaliz,complete order|complete purchase,confirm order,pay now,continue payment,continue shipping,continue delivery,review order|your details,guest.|ship to,order summary,order total,your order|thank order,thank purchase,order confirmed,order complete,order placed|add to basket|create account',
  de: 'warenkorb,einkaufswagen|kasse,kassa|zahlungspflichtig|*adresse|liefer,versand,rechnung,zahlung|dank bestellung|in. den warenkorb|anmeld',
  fr: 'panier|commande.,finalis,tunnel|passer commande|coordonnées|livraison,facturation,paiement|merci commande|ajouter panier|connexion,inscri',
  es: 'carrito,cesta.,carro.|finalizar compra,tramitar|realizar pedido|dirección|envío.,entrega.,facturación,pago.|gracias pedido|añadir carrito,agregar carrito|contraseña',
  it: 'carrello|cassa.|conferma ordine|indirizzo|spedizione,consegna,pagamento|grazie ordine|aggiungi carrello|accedi',
  nl: 'winkelwagen,winkelmand|afrekenen,bestelling.,bestellen.|bestelling plaatsen|*adres.,gegevens|bezorg,lever,betal,betaal|bedankt bestelling|in winkel|inloggen',
  pt: 'carrinho,sacola.|finalização,encomenda|finalizar compra|morada,endereço|pagamento|obrigad|adicionar carrinho|cadastr',
  pl: 'koszyk|zamówieni,kasa.|zamawiam|dane|dostaw,płatnoś|dziękujemy zamówieni|do koszyka|zaloguj',
  sv: 'varukorg,kundvagn|*kassan,beställning|slutför köp|*adress.,uppgifter|leverans,frakt,betaln,betals|tack beställning|lägg i varukorg|logga in',
  da: 'indkøbskurv,kurv|bestilling|gennemfør køb|oplysninger|levering,fragt,fakturering|tak ordre|læg i kurv|log ind',
  nb: 'handlekurv|utsjekking|fullfør kjøp|opplysninger|betaling|takk ordre|legg i handle|logg inn',
  fi: 'ostoskori|tilaus.,tilauksen|vahvista tilaus|*osoite,yhteystiedot,omat tieto|toimitus,maksu,maksa|kiitos tilau|lisää kori|kirjaudu',
  cs: 'košík|pokladn,objednávk|závazně objednat|údaje|doručen,doprav,dodac,platb|děkujeme|do košíku|přihlá',
  sk: 'nákupný koš|dokončenie objednávk|záväzne objednať|adresa|platba|ďakujeme|do košíka|prihlás',
  hu: 'kosár.|pénztár,megrendelés,rendelés.|megrendelem|adatok|szállít,számláz,fizetés|köszönjük|kosárba|bejelentkez',
  ro: 'coș.,coșul|finalizare,comand|trimite comanda|datele|livr,factur,plată.|mulțumim|adaugă coș|autentific',
  el: 'καλάθ,kalathi|ταμείο,παραγγελί|ολοκλήρωση|στοιχεία|αποστολ,παράδοσ,πληρωμ|ευχαριστούμε|στο καλάθι|σύνδεση',
  tr: 'sepet|ödeme|siparişi onayla|adres|teslimat,kargo|siparişiniz alındı|sepete ekle|giriş',
  ru: 'корзин,korzina|оформлен,оформить|подтвердить заказ|получател|доставк,оплат|спасибо заказ|в корзину|войти',
  uk: 'кошик,koshik|замовлен|підтверджую|отримувач|сплат|дякуємо|в кошик|увійти',
  bg: 'количк|поръчка|потвърди|адрес|плащан|благодар|добави количк|вход.',
  sr: 'korpa.,korpu|kupovin,plaćanj|potvrdi kupovin|podaci|dostav|hvala|dodaj korpu|prijav',
  id: 'keranjang|pembayaran|buat pesanan|alamat|pengiriman|terima kasih|beli sekarang|daftar.',
  vi: 'giỏ hàng|thanh toán|đặt hàng|địa chỉ|giao hàng|cảm ơn|thêm vào giỏ|đăng nhập',
  he: 'עגל|קופה|לתשלום|כתובת|משלוח|תודה|הוסף לסל|התחבר',
  hi: 'कार्ट|भुगतान|ऑर्डर करें|पता|डिलीवरी|धन्यवाद|कार्ट में|लॉग इन',
  ar: 'سلة|إتمام|تأكيد الطلب|عنوان|شحن,توصيل|شكرا|أضف|تسجيل',
  ja: 'カート|注文手続,購入手続|注文する|届け先|配送,支払|ありがとう|カートに入|ログイン',
  zh: '购物车,購物車|结算,结账,結帳|提交订单|地址|配送,支付|感谢|加入购物车,加入購物車|登录',
  ko: '장바구니|주문서,결제|주문하기|주소|배송|주문완료|담기|로그인',
} as const satisfies Record<string, WordTable>;

export type Language = keyof typeof languageWords;
