import type { ShopWords } from '../words.ts';

/** Portuguese. */
export const pt: ShopWords = {
  cart: 'carrinho, sacola., cesto.',
  checkout: 'finalizar compra, finalização, fechar pedido, fechar compra, caixa.',
  placeOrder:
    'finalizar pedido, confirmar pedido, confirmar encomenda, concluir compra, concluir pedido, efetuar encomenda, fazer pedido, pagar., realizar pagamento, continuar entrega, continuar pagamento, ir para pagamento',
  address: 'morada, endereço, destinatário, convidado',
  delivery: 'entrega., pagamento, envio., frete, faturação, faturamento, expedição',
  thankYou:
    'obrigado., obrigada., pedido confirmado, pedido recebido, pedido realizado, encomenda confirmada, encomenda recebida, compra concluída, recebemos pedido, recebemos encomenda, compra realizada, meus pedidos, rastrear pedido, rastreamento pedido, acompanhar pedido, estado encomenda, seguir encomenda',
  addToCart: 'adicionar carrinho, adicionar sacola, adicionar cesto, comprar agora',
  account:
    'cadastr, entrar., iniciar sessão, minha conta, criar conta, senha., palavra passe, registo',
  order: 'encomenda, seu pedido, resumo pedido',
  pays: 'pedido., pagar., confirmar., compra.',
  coupon: 'cupom, cupão, código promocional, código desconto, vale presente',
  card: 'número cartão, titular cartão, cartão crédito',
};
