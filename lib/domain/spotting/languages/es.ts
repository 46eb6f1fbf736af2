import type { ShopWords } from '../words.ts';

/** Spanish. */
export const es: ShopWords = {
  cart: 'carrito, cesta., carro.',
  checkout: 'finalizar compra, tramitar, caja., proceso compra',
  placeOrder:
    'realizar pedido, confirmar pedido, confirmar compra, pagar., enviar pedido, hacer pedido, completar pedido, completar compra, realizar pago, continuar envío, continuar pago, ir al pago',
  address: 'dirección, domicilio, destinatario, invitado',
  delivery: 'envío., entrega., facturación, pago., despacho., retiro',
  thankYou:
    'gracias., pedido confirmado, pedido recibido, compra confirmada, pedido realizado, confirmación pedido, compra exitosa, recibido pedido, compra realizada, mis pedidos, seguimiento pedido, rastrear pedido, rastreo pedido, estado pedido',
  addToCart: 'añadir carrito, agregar carrito, añadir cesta, agregar bolsa, comprar ahora',
  account: 'contraseña, iniciar sesión, registr, mi cuenta, crear cuenta, identifi',
  order: 'tu pedido, su pedido, resumen pedido, pedido.',
  pays: 'pagar., confirmar., compra.',
  coupon: 'cupón, cupones, código descuento, código promocional, vale de',
  card: 'número tarjeta, titular tarjeta, tarjeta crédito',
};
